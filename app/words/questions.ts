export const questionsPage = {
  questionsClerkDais: 'Questions — Clerk — Dais',
  questions: 'Questions',
  everyQuestionStaysOpen:
    'Every question stays open until the commissioner who asked accepts the answer, or a vote closes it.',
  recordAQuestionAsked: 'Record a question asked between meetings',
  fromCommissioners: 'From commissioners',
  notPublishedYet: 'not published yet',
  show: 'Show',
  askedOf: 'Asked of',
  anyone: 'Anyone',
  theChair: 'The chair',
  noQuestionsMatch: 'No questions match.',
  recordQuestionsAskedAt:
    'Record questions asked at a meeting at the desk, and questions asked between meetings here.',
  pagesOfTheList: 'Pages of the list',
  previousPage: 'Previous page',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  nextPage: 'Next page',
}

export const questionsOnePage = {
  questionClerkDais: (which: string) => `Question ${which} — Clerk — Dais`,
  questions: 'Questions',
  question: (number: string) => `Question ${number}`,
  inTheRecord: 'In the record',
  enterAnAnswer: 'Enter an answer',
  whatHappened: 'What happened',
  askedOf: 'Asked of',
  noteAboutTheSource: 'Note about the source',
  titleAndNote: 'Title and note',
  change: 'Change',
  whoDecides: 'Who decides',
  theChairBecauseThe: 'The chair, because the commissioner who asked has left office',
  waitingForADecision: 'Waiting for a decision since',
  ended: 'Ended',
  askedAt: 'Asked at',
  theMeeting: 'The meeting',
  record: 'Record',
  onlyTheCommissionerWho:
    'Only the commissioner who asked can accept the answer: on their own page, or at a meeting, where you record it.',
}

export const questionsOneKindPage = {
  question: 'Question',
  weCantFindThat: 'We can’t find that form.',
  questions: 'Questions',
  choose: 'Choose',
  numberOfTheOther: 'Number of the other question',
  forExample2026014: 'For example, 2026-014',
  theEntryThatIs: 'The entry that is wrong',
  chooseAnEntry: 'Choose an entry',
  motionThatPassed: 'Motion that passed',
  ofTheLastMeetings: 'Of the last meetings with votes',
  item: (itemNumber: string) => `item ${itemNumber}`,
  day: 'Day',
}

export const questionsOneAnswerPage = {
  answerToClerkDais: (which: string) => `Answer to ${which} — Clerk — Dais`,
  questions: 'Questions',
  question: (number: string) => `Question ${number}`,
  enterAnAnswerYou: 'Enter an answer you received: who sent it, when, and any documents.',
  nothingWasPublishedWe: 'Nothing was published. We kept your words. Please choose the documents again.',
  answer: 'Answer',
  thisQuestionIsClosed: 'This question is closed.',
  reopenIt: 'Reopen it',
  toAddAnAnswer: 'to add an answer.',
}

export const questionsOneTitlePage = {
  titleOfAQuestion: 'Title of a question — Clerk — Dais',
  questions: 'Questions',
  titleOfQuestion: (number: string) => `Title of question ${number}`,
  save: 'Save',
}

export const questionsNewPage = {
  recordAQuestionClerk: 'Record a question — Clerk — Dais',
  questions: 'Questions',
  recordAQuestionAsked: 'Record a question asked between meetings',
  forAQuestionA:
    'For a question a commissioner gave you for the department or staff. It gets the next number of the year.',
  publishTheQuestion: 'Publish the question',
  askedBy: 'Asked by',
  choose: 'Choose',
  askedOf: 'Asked of',
  theDepartmentOrStaff: 'The department or staff, never another commissioner.',
  question: 'Question',
  dateAsked: 'Date asked',
  publicAtOnce: 'Public at once. ',
  commissionersAndThePublic:
    'Commissioners and the public get it at the same time. Between meetings, a question can’t go from one member to another (Government Code 54952.2(b)).',
}

export const questionsSentOneStepPage = {
  aCommissionersQuestionClerk: 'A commissioner’s question — Clerk — Dais',
  weCantFindThat: 'We can’t find that form.',
  publishThisQuestion: 'Publish this question',
  itGetsTheNext:
    'It gets the next number of the year. The department, every commissioner and the public see it at the same time.',
  publishTheQuestion: 'Publish the question',
  askTheCommissionerFirst: 'Ask the commissioner first',
  yourWordsAppearOn: 'Your words appear on the commissioner’s page, and nobody else sees them.',
  sendItBack: 'Send it back',
  whatDoYouNeed: 'What do you need to know?',
  declineThisQuestion: 'Decline this question',
  itIsNotPublished:
    'It is not published. The commissioner sees your reason and can ask again, also at a meeting.',
  declineTheQuestion: 'Decline the question',
  why: 'Why',
  questions: 'Questions',
  toSent: (person: string, addressee: string, dateTime: string) =>
    `${person} to ${addressee}, sent ${dateTime}`,
}
