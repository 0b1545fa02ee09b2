export const departmentPage = {
  departmentDais: 'Department — Dais',
  noMeetingIsPosted: 'No meeting is posted yet.',
  itemsYouWillPresent: 'Items you will present appear here when the agenda is posted.',
  at: (time: string) => ` at ${time}`,
  item: (number: string) => `Item ${number}`,
  youAreNotScheduled: 'You are not scheduled to present.',
  itemsThatListYou: 'Items that list you as presenter appear here when the agenda is published.',
  yourAnswerToQuestion: (answered: string) => `Your answer to question ${answered}`,
  yourReportOnFollow: (reported: string) => `Your report on follow-up ${reported}`,
  department: 'Department',
  whatYouOwe: 'What you owe',
  questionWithoutAnAnswer: 'question without an answer',
  questionsWithoutAnAnswer: 'questions without an answer',
  reportToGive: 'report to give',
  reportsToGive: 'reports to give',
  yourAccountIsNot: 'Your account is not linked to an organization yet. Ask the clerk to link it.',
  isPublished: (sent: string) => `${sent} is published. `,
  commissionersAndThePublic: 'Commissioners and the public can see it now.',
  nextMeeting: 'Next meeting',
}

export const departmentFollowUpsOnePage = {
  reportOnDepartmentDais: (which: string) => `Report on ${which} — Department — Dais`,
  department: 'Department',
  followUp: (number: string) => `Follow-up ${number}`,
  reportOnAFollow: 'Report on a follow-up',
  nothingWasPublishedWe: 'Nothing was published. We kept your words and your documents.',
  seeThePublicPage: 'See the public page',
  draftSaved: 'Draft saved. ',
  onlyYourDepartmentCan: 'Only your department can see it.',
  draftDiscarded: 'Draft discarded. ',
  nothingWasPublished: 'Nothing was published.',
  whatYouOwe: 'What you owe',
  byPeriod: 'By period',
  whatHappened: 'What happened',
  closed: 'Closed',
  report: 'Report',
  theCommissionClosedIt: 'The commission closed it. You owe nothing more.',
}

export const departmentFollowUpsOnePreviewPage = {
  previewOfTheReport: (which: string) => `Preview of the report on ${which} — Department — Dais`,
  department: 'Department',
  theCommissionDecidesWhether: 'The commission decides whether that closes it.',
  followUp: (number: string) => `Follow-up ${number}`,
}

export const departmentQuestionsOnePage = {
  answerDepartmentDais: (which: string) => `Answer ${which} — Department — Dais`,
  department: 'Department',
  question: (number: string) => `Question ${number}`,
  correctAnAnswer: 'Correct an answer',
  answerAQuestion: 'Answer a question',
  nothingWasPublishedWe: 'Nothing was published. We kept your words and your documents.',
  seeThePublicPage: 'See the public page',
  draftSaved: 'Draft saved. ',
  onlyYourDepartmentCan: 'Only your department can see it.',
  draftDiscarded: 'Draft discarded. ',
  nothingWasPublished: 'Nothing was published.',
  thatAnswerCantBe: 'That answer can’t be corrected now. ',
  itWasCorrectedAlready:
    'It was corrected already, or someone else gave it. The answers are listed on this page.',
  question2: 'Question',
  correctedAnswer: 'Corrected answer',
  answer: 'Answer',
  closed: 'Closed',
  theAnswerOfStays: (date: string) =>
    `The answer of ${date} stays public, marked as corrected, with your new answer below it. If the commissioner had accepted it, they are asked again.`,
  thisQuestionIsClosed:
    'This question is closed. The clerk can reopen it. If one of your answers was wrong, you can still correct it.',
}

export const departmentQuestionsOnePreviewPage = {
  previewOfTheAnswer: (which: string) => `Preview of the answer to ${which} — Department — Dais`,
  department: 'Department',
  theCommissionerWhoAsked: 'The commissioner who asked decides whether it answers the question.',
  question: (number: string) => `Question ${number}`,
}

export const departmentAnswer = {
  aFullAnswer: 'A full answer',
  aPartialAnswer: 'A partial answer',
  weDeclineWithA: 'We decline, with a reason',
  anAnswerOnSomeones: 'An answer on someone’s behalf, to be confirmed',
  weNeedMoreTime: 'We need more time',
  referredToSomeoneElse: 'Referred to someone else',
  thisIs: 'This is',
  dateByWhichYou: 'Date by which you will answer',
  ifYouNeedMore: '(if you need more time)',
  answer: 'Answer',
  whatRemainsToBe: 'What remains to be answered',
  forAPartialAnswer: '(for a partial answer)',
  whoAnswers: 'Who answers',
  onWhoseBehalf: 'On whose behalf',
  ifSomeoneElseWill: '(if someone else will confirm it)',
  typeOfDocuments: 'Type of documents',
  documents: 'Documents',
  pdfWordPowerpointOpendocument: 'PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB each',
}

export const departmentList = {
  dateSetByLaw: 'Date set by law',
  dateAgreed: 'Date agreed',
  reviewDateChosenBy: 'Review date chosen by the commission',
  inWord: (howMany: string) => `In ${howMany}`,
  today: 'Today',
  upToAgo: (verb: string, days: string) => `${verb} up to ${days} ago`,
  draftSaved: 'Draft saved',
  needsAnAnswer: 'Needs an answer',
  dateYouPromised: 'Date you promised',
  answerPromisedNoDate: 'Answer promised, no date set',
  thePromisedDateHas: 'The promised date has passed',
  asked: 'Asked',
  needsAReport: 'Needs a report',
  opened: 'Opened',
  answeredAwaitingTheCommissioner: 'Answered, awaiting the commissioner',
  theChair: 'The chair',
  waitingForTheCommission: 'Waiting for the commission',
  whatYouMustDo: 'What you must do next',
  nothingIsWaitingFor: 'Nothing is waiting for you.',
  questionsAskedAndReports:
    'Questions asked and reports requested at a meeting appear here after the meeting.',
  answeredWaitingForThe: 'Answered: waiting for the commission',
}

export const replyPreview = {
  preview: 'Preview',
  nothingWasPublishedYour: 'Nothing was published. Your draft is kept.',
  thisIsNotPublic: (what: string) => `This ${what} is not public yet.`,
  belowIsThePage: (after: string) =>
    `Below is the page exactly as the public will see it. When you publish it, commissioners and the public get it at the same time, and it can’t be taken back. ${after}`,
  publish: (what: string) => `Publish ${what}`,
  goBackAndEdit: 'Go back and edit',
  thisCantBePublished: (what: string) => `This ${what} can’t be published as it is.`,
}

export const replySteps = {
  savedAtBy: (date: string, time: string, changedBy: string) => `Saved ${date}, at ${time} by ${changedBy}`,
  draft: 'Draft. ',
  onlyYourDepartmentCan: (savedWords: string) =>
    `${savedWords}. Only your department can see it. A draft that no one changes for a year is deleted.`,
  theSavedDraftSays: 'The saved draft says:',
  nothingYet: 'Nothing yet',
  ifYouSaveOr: 'If you save or preview now, your words replace it.',
  nothingIsPublicYet:
    'Nothing is public yet. The preview shows exactly what the public will see; you publish from there.',
  preview: (what: string) => `Preview ${what}`,
  saveDraft: 'Save draft',
  discardDraft: 'Discard draft',
  goBack: 'Go back',
}

export const whatYouWrote = {
  whatYouWroteWas: 'What you wrote was not published.',
}
