import type { ClerkEntryKind } from '#app/domain/questions/member-forms.ts'
import { clerkEntryWords as words } from '#app/words/follow-ups.ts'

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
    title: words.rewordTheQuestion,
    lead: words.theCommissionerWhoAsked,
    button: words.publishTheNewWords,
    text: words.theRewordedQuestion,
    fields: [],
  },
  joined: {
    title: words.joinedByAnotherCommissioner,
    lead: words.anotherCommissionerAsksIt,
    button: words.recordWhoJoins,
    person: words.whoJoins,
    fields: [],
  },
  withdrawn: {
    title: words.withdraw,
    lead: words.theCommissionerWhoAskedWithdraws,
    button: words.recordTheWithdrawal,
    text: words.why,
    fields: [],
  },
  merged: {
    title: words.mergeIntoAnotherQuestion,
    lead: words.bothAskTheSame,
    button: words.mergeTheQuestion,
    text: words.why,
    fields: ['other'],
  },
  referred: {
    title: words.referElsewhere,
    lead: words.someoneElseShouldAnswer,
    button: words.recordTheReferral,
    text: words.toWhomAndWhy,
    fields: [],
  },
  'passed-on': {
    title: words.passOn,
    lead: words.fromNowOnAnother,
    button: words.passTheQuestionOn,
    person: words.toWhom,
    text: words.why,
    fields: [],
  },
  closed: {
    title: words.closeByAVote,
    lead: words.theCommissionVotedTo,
    button: words.closeTheQuestion,
    text: words.whatToAdd,
    fields: ['motion'],
  },
  reopened: {
    title: words.reopen,
    lead: words.theQuestionGoesBack,
    button: words.reopenIt,
    text: words.why,
    fields: [],
  },
  correction: {
    title: words.correctAnEarlierEntry,
    lead: words.theHistoryKeepsThe,
    button: words.undoTheEntry,
    text: words.whatWasWrong,
    fields: ['corrects'],
  },
}
