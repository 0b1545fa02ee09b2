export const followUpsPage = {
  followUpsClerkDais: 'Follow-ups — Clerk — Dais',
  pastADateSet: 'Past a date set by law',
  theLongestPastFirst: 'the longest past first',
  dueSoonOrWith: 'Due soon, or with a reply to judge',
  theNearestFirst: 'the nearest first',
  noReplyYet: 'No reply yet',
  theLongestFirst: 'the longest first',
  closedFollowUps: 'Closed follow-ups',
  followUps: 'Follow-ups',
  whatOthersOweThe:
    'What others owe the commission, and what to do next. Only a date set by law counts as overdue.',
  openAFollowUp: 'Open a follow-up',
  whatIsOpen: 'What is open',
  whatIsClosed: 'What is closed',
  closed: 'Closed',
  open: 'Open',
  nothingIsClosedYet: 'Nothing is closed yet.',
  nothingIsOwedTo: 'Nothing is owed to the commission.',
  openAFollowUpFor: 'Open a follow-up for a commitment, a letter or a recurring duty.',
  theNewestFirst: 'the newest first',
  pages: 'Pages',
  previousPage: 'Previous page',
  pageOfInAll: (page: number, pages: number, total: number) => `Page ${page} of ${pages}, ${total} in all`,
  nextPage: 'Next page',
}

export const followUpsOnePage = {
  followUpClerkDais: (which: string) => `Follow-up ${which} — Clerk — Dais`,
  followUps: 'Follow-ups',
  followUp: (number: string) => `Follow-up ${number}`,
  next: 'Next:',
  writeALetter: 'Write a letter',
  draftedFromTheRecord: 'Drafted from the record',
  whatItIs: 'What it is',
  publicPage: 'Public page',
  owedBy: 'Owed by',
  letterFrom: 'Letter from',
  letterTo: 'Letter to',
  itAsks: 'It asks',
  noteAboutTheSource: 'Note about the source',
  titleAndNotes: 'Title and notes',
  change: 'Change',
  cameFrom: 'Came from',
  since: 'Since',
  question: 'Question',
  motion: 'Motion',
  meeting: 'Meeting',
  history: 'History',
  everythingRecordedInOrder: 'everything recorded, in order',
  nothingIsRecordedYet: 'Nothing is recorded yet.',
  recordWhatHappenedSuch: 'Record what happened, such as the day a letter was sent.',
  recordWhatHappened: 'Record what happened',
}

export const followUpsOneAddPage = {
  recordWhatHappenedClerk: 'Record what happened — Clerk — Dais',
  followUps: 'Follow-ups',
  nothingWasRecordedWe: 'Nothing was recorded. We kept your words. Please choose the files again.',
  recordIt: 'Record it',
  goBack: 'Go back',
}

export const followUpsOneLetterPage = {
  letterClerkDais: 'Letter — Clerk — Dais',
  followUps: 'Follow-ups',
  letter: 'Letter',
  writtenForTheCommission:
    'Written for the commission and not sent yet. Save it, preview the PDF, then send it.',
  saveTheLetter: 'Save the letter',
  whatTheySaved: 'What they saved',
  savingAgainReplacesThese: 'Saving again replaces these words with yours.',
  to: 'To',
  about: 'About',
  leaveABlankLine: 'Leave a blank line between paragraphs.',
  previewThePdfAs: 'Preview the PDF (as saved)',
  sendTheSavedLetter: 'Send the saved letter',
}

export const followUpsOneLetterBeginPage = {
  writeALetterClerk: 'Write a letter — Clerk — Dais',
  followUps: 'Follow-ups',
  writeALetter: 'Write a letter',
  daisDraftsTheLetter: (owed: string) =>
    `Dais drafts the letter from the record for you to edit: what was asked, when, any answer, and how long there has been no reply. ${owed}`,
  draftItFromThe: 'Draft it from the record',
}

export const followUpsOneLetterSendPage = {
  sendALetterClerk: 'Send a letter — Clerk — Dais',
  followUps: 'Follow-ups',
  letter: 'Letter',
  sendTheLetterTo: (addressee: string) => `Send the letter to ${addressee}`,
  theLetterIsSaved:
    'The letter is saved as a PDF and logged with today’s date. From then on it is public and can’t be changed. Mail or e-mail the PDF yourself.',
  sendIt: 'Send it',
  itCantBeSent: 'It can’t be sent now.',
  previewThePdf: 'Preview the PDF',
  kindOfLetter: 'Kind of letter',
}

export const followUpsOneTitlePage = {
  titleOfAFollow: 'Title of a follow-up — Clerk — Dais',
  followUps: 'Follow-ups',
  titleOfFollowUp: (number: string) => `Title of follow-up ${number}`,
  save: 'Save',
}

export const followUpsNewPage = {
  openAFollowUp: 'Open a follow-up — Clerk — Dais',
  followUps: 'Follow-ups',
  openAFollowUp2: 'Open a follow-up',
  somethingOwedToThe:
    'Something owed to the commission, recorded between meetings. It gets a number and is public right away.',
  openIt: 'Open it',
  goBack: 'Go back',
}

export const clerkEntryWords = {
  rewordTheQuestion: 'Reword the question',
  theCommissionerWhoAsked:
    'The commissioner who asked reworded the question. The history keeps the old words.',
  publishTheNewWords: 'Publish the new words',
  theRewordedQuestion: 'The reworded question',
  joinedByAnotherCommissioner: 'Joined by another commissioner',
  anotherCommissionerAsksIt:
    'Another commissioner asks it too. Only the commissioner who asked first can accept the answer.',
  recordWhoJoins: 'Record who joins',
  whoJoins: 'Who joins',
  withdraw: 'Withdraw',
  theCommissionerWhoAskedWithdraws:
    'The commissioner who asked withdraws the question. Its number is not used again.',
  recordTheWithdrawal: 'Record the withdrawal',
  why: 'Why',
  mergeIntoAnotherQuestion: 'Merge into another question',
  bothAskTheSame: 'Both ask the same thing. This one closes, and the other stays open.',
  mergeTheQuestion: 'Merge the question',
  referElsewhere: 'Refer elsewhere',
  someoneElseShouldAnswer: 'Someone else should answer it. The question stays open.',
  recordTheReferral: 'Record the referral',
  toWhomAndWhy: 'To whom, and why',
  passOn: 'Pass on',
  fromNowOnAnother: 'From now on another commissioner decides whether it was answered.',
  passTheQuestionOn: 'Pass the question on',
  toWhom: 'To whom',
  closeByAVote: 'Close by a vote',
  theCommissionVotedTo: 'The commission voted to close the question. Only a motion that passed can close it.',
  closeTheQuestion: 'Close the question',
  whatToAdd: 'What to add',
  reopen: 'Reopen',
  theQuestionGoesBack: 'The question goes back on the next agenda.',
  reopenIt: 'Reopen it',
  correctAnEarlierEntry: 'Correct an earlier entry',
  theHistoryKeepsThe:
    'The history keeps the wrong entry, but it no longer counts. Record the right information as a new entry.',
  undoTheEntry: 'Undo the entry',
  whatWasWrong: 'What was wrong',
}
