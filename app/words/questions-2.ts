export const answerFields = {
  aFullAnswer: 'A full answer',
  aPartialAnswer: 'A partial answer',
  declinedWithAReason: 'Declined, with a reason',
  anAnswerOnSomeones: 'An answer on someone’s behalf, to be confirmed',
  moreTimeNeeded: 'More time needed',
  referredToSomeoneElse: 'Referred to someone else',
  thisIs: 'This is',
  answer: 'Answer',
  whatRemainsToBe: 'What remains to be answered',
  forAPartialAnswer: '(for a partial answer)',
  dateByWhichYou: 'Date by which you will answer',
  ifMoreTimeIs: '(if more time is needed)',
  whoAnswers: 'Who answers',
  onWhoseBehalf: 'On whose behalf',
  ifSomeoneElseWill: '(if someone else will confirm it)',
  dateOfTheAnswer: 'Date of the answer',
  todayIfLeftEmpty: '(today if left empty)',
  typeOfDocuments: 'Type of documents',
  documents: 'Documents',
  pdfWordPowerpointOpendocument: 'PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB each',
  decidesWhetherItAnswers: (owner: string) => `${owner} decides whether it answers the question.`,
  theChairDecidesWhether: 'The chair decides whether it answers the question.',
  publishTheAnswer: 'Publish the answer',
  goBack: 'Go back',
  publicAtOnce: 'Public at once. ',
  commissionersAndThePublic: 'Commissioners and the public get this at the same time. It can’t be undone.',
}

export const answersSoFar = {
  answersSoFar: 'Answers so far',
  thisAnswerWasWrong: 'This answer was wrong: correct it',
}

export const factField = {
  notRecorded: 'Not recorded',
  none: 'None',
  yesWord: 'Yes',
  noWord: 'No',
  at: 'At',
  yesTimeNotRecorded: 'Yes, time not recorded',
  noTimeRecorded: 'No time recorded',
  atThisTime: 'At this time',
  time: 'Time',
}

export const historyAtWork = {
  to: (person: string) => `To ${person}`,
  toNoOneYet: 'To no one yet',
  into: (otherNumber: string) => `Into ${otherNumber}`,
  corrected: 'Corrected.',
  itStaysHereBut: 'It stays here but no longer counts.',
  whatRemains: (text: string) => `What remains: ${text}`,
  motion: (motion: string) => `Motion: ${motion}`,
  theEntryItCorrects: 'The entry it corrects',
  answer: 'Answer',
  asked: 'Asked',
  askerNotRecorded: 'Asker not recorded',
  to2: (addressee: string) => `to ${addressee}`,
}

export const questionsAtWork = {
  acceptedInPartThe: 'Accepted in part: the rest is open',
  answerRejectedAskedAgain: 'Answer rejected: asked again',
  askerNotRecorded: 'Asker not recorded',
  whatRemains: (remains: string) => `What remains: ${remains}`,
  noAnswerYet: 'No answer yet',
  forWord: (onBehalfOf: string) => `, for ${onBehalfOf}`,
  promisedBy: (date: string) => `Promised by ${date}`,
  notAnAnswer: 'Not an answer',
  acceptedInPart: 'Accepted in part',
  theCommissioner: 'the commissioner',
  whatRemains2: 'What remains: ',
  youSaidOnThat: (date: string) => `You said on ${date} that this is`,
  notAnAnswer2: 'not an answer',
  you: 'You',
  acceptedItInPart: 'accepted it in part',
  onWhatRemains: (date: string) => `on ${date}. What remains:`,
}

export const questionsWaiting = {
  ofThemSinceBefore: (overdueForWord: number) => `, ${overdueForWord} of them since before the last meeting`,
  withoutAFullAnswer: (howMany: string) => `${howMany} without a full answer`,
  waitingForADecision: (howMany: string, heard: string) => `${howMany} waiting for a decision${heard}`,
  whoseCommissionerHasLeft: (howMany: string) =>
    `${howMany} whose commissioner has left office, for the chair`,
  questions: 'Questions',
  noQuestionsAreWaiting: 'No questions are waiting.',
}

export const titleFields = {
  upToWordsFor: (mostTitleWords: number) =>
    `Up to ${mostTitleWords} words, for lists and headings. You can add it later.`,
  shortTitle: 'Short title',
  noteAboutTheSource: 'Note about the source',
  forStaffOnlyIt: 'For staff only. It is never published, and no letter quotes it.',
  whoWroteTheLetter: 'Who wrote the letter',
  leaveItEmptyFor: 'Leave it empty for the commission’s own letter.',
  toWhomTheLetter: 'To whom the letter went',
  whatTheLetterAsks: 'What the letter asks',
  finishTheSentenceThe:
    'Finish the sentence “The letter asks …”, for example: that the department be informed of each raid.',
}
