import type { ClerkEntryKind } from '#app/domain/questions/member-forms.ts'

/** One thing that the clerk records of a question: the page's title, what it does, and its fields. */
export type EntryOffer = {
  title: string
  lead: string
  button: string
  text?: string
  person?: string
  fields: ('other' | 'motion' | 'corrects')[]
}

export const entryOffers: Record<ClerkEntryKind, EntryOffer> = {
  restated: {
    title: 'Reword the question',
    lead: 'The commissioner who asked reworded the question. The history keeps the old words.',
    button: 'Publish the new words',
    text: 'The reworded question',
    fields: [],
  },
  joined: {
    title: 'Joined by another commissioner',
    lead: 'Another commissioner asks it too. Only the commissioner who asked first can accept the answer.',
    button: 'Record who joins',
    person: 'Who joins',
    fields: [],
  },
  withdrawn: {
    title: 'Withdraw',
    lead: 'The commissioner who asked withdraws the question. Its number is not used again.',
    button: 'Record the withdrawal',
    text: 'Why',
    fields: [],
  },
  merged: {
    title: 'Merge into another question',
    lead: 'Both ask the same thing. This one closes, and the other stays open.',
    button: 'Merge the question',
    text: 'Why',
    fields: ['other'],
  },
  referred: {
    title: 'Refer elsewhere',
    lead: 'Someone else should answer it. The question stays open.',
    button: 'Record the referral',
    text: 'To whom, and why',
    fields: [],
  },
  'passed-on': {
    title: 'Pass on',
    lead: 'From now on another commissioner decides whether it was answered.',
    button: 'Pass the question on',
    person: 'To whom',
    text: 'Why',
    fields: [],
  },
  closed: {
    title: 'Close by a vote',
    lead: 'The commission voted to close the question. Only a motion that passed can close it.',
    button: 'Close the question',
    text: 'What to add',
    fields: ['motion'],
  },
  reopened: {
    title: 'Reopen',
    lead: 'The question goes back on the next agenda.',
    button: 'Reopen it',
    text: 'Why',
    fields: [],
  },
  correction: {
    title: 'Correct an earlier entry',
    lead: 'The history keeps the wrong entry, but it no longer counts. Record the right information as a new entry.',
    button: 'Undo the entry',
    text: 'What was wrong',
    fields: ['corrects'],
  },
}
