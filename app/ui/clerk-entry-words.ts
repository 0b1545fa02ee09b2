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
    title: 'Ask in other words',
    lead: 'Who asked gave the question new words. The old ones stay in its history.',
    button: 'Publish the new words',
    text: 'The question in its new words',
    fields: [],
  },
  joined: {
    title: 'Joined by another commissioner',
    lead: 'Another commissioner asks it too. Only who asked first says whether it was answered.',
    button: 'Record who joins',
    person: 'Who joins',
    fields: [],
  },
  withdrawn: {
    title: 'Withdraw',
    lead: 'Who asked takes the question back. Its number is not used again.',
    button: 'Record the withdrawal',
    text: 'Why',
    fields: [],
  },
  merged: {
    title: 'Merge into another question',
    lead: 'Both ask the same. This one ends; the other stays open.',
    button: 'Merge the question',
    text: 'Why',
    fields: ['other'],
  },
  referred: {
    title: 'Refer elsewhere',
    lead: 'It is for somebody else to answer. The question stays open.',
    button: 'Record the referral',
    text: 'To whom, and why',
    fields: [],
  },
  'passed-on': {
    title: 'Pass on',
    lead: 'Another commissioner says from now on whether it was answered.',
    button: 'Pass the question on',
    person: 'To whom',
    text: 'Why',
    fields: [],
  },
  closed: {
    title: 'Close by a vote',
    lead: 'The commission voted to close the question. Only a motion that carried does so.',
    button: 'Close the question',
    text: 'What to add',
    fields: ['motion'],
  },
  reopened: {
    title: 'Open again',
    lead: 'The question goes back on the next agenda.',
    button: 'Open it again',
    text: 'Why',
    fields: [],
  },
  correction: {
    title: 'Correct an earlier entry',
    lead: 'What was recorded stays in the history and no longer counts. Record the right thing as an entry of its own.',
    button: 'Take the entry back',
    text: 'What was wrong',
    fields: ['corrects'],
  },
}
