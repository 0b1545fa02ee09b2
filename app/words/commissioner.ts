export const commissionerPage = {
  myMeetingsCommissionerDais: 'My meetings — Commissioner — Dais',
  nextMeeting: (meetingWhen: string) => `Next meeting: ${meetingWhen}`,
  noMeetingIsPosted: 'No meeting is posted yet',
  myMeetings: 'My meetings',
  sentToTheClerk: 'Sent to the clerk. ',
  youWillSeeHere: 'You will see here when your question is published. Nobody else can read it until then.',
  askAQuestion: 'Ask a question',
  myQuestions: 'My questions',
  you: 'You',
  publicPage: 'Public page',
  attendance: 'Attendance',
  noMeetingYet: 'No meeting yet',
  remoteForJustCause: 'Remote for just cause',
  ofMeetingsUsedIn: (used: number, cap: number, year: number) =>
    `${used} of ${cap} meetings used in ${year}.`,
  governmentCode549538: 'Government Code 54953.8.3',
  yourAccountIsNot: 'Your account is not linked to a seat yet.',
  askTheClerkTo: 'Ask the clerk to link it. Then your attendance, votes and questions appear here.',
}

export const commissionerAskPage = {
  askAQuestionCommissioner: 'Ask a question — Commissioner — Dais',
  myMeetings: 'My meetings',
  askAQuestionBetween: 'Ask a question between meetings',
  theClerkPublishesIt: 'The clerk publishes it, and the department answers in public.',
  goBack: 'Go back',
}

export const commissionerAskOnePage = {
  yourQuestionToThe: 'Your question to the clerk — Commissioner — Dais',
  myMeetings: 'My meetings',
  yourQuestionToTheClerk: 'Your question to the clerk',
  changeYourQuestion: 'Change your question',
  sent: (dateTime: string) => `Sent ${dateTime}`,
  question: (number: string) => `Question ${number}`,
  theClerkAsks: 'The clerk asks: ',
  whyTheClerkDeclined: 'Why the clerk declined it: ',
  sendItAgain: 'Send it again',
  withdraw: 'Withdraw',
  theClerkWillNot: 'The clerk will not publish it. You can ask again at any time.',
  withdrawTheQuestion: 'Withdraw the question',
}

export const commissionerAskOneWithdrawPage = {
  withdrawYourQuestionCommissioner: 'Withdraw your question — Commissioner — Dais',
  myMeetings: 'My meetings',
  withdrawYourQuestion: 'Withdraw your question',
  theClerkWillNot: 'The clerk will not publish it. You can ask again at any time.',
  withdrawTheQuestion: 'Withdraw the question',
}

export const commissionerDraftAgendasOnePage = {
  draftAgendaChairDais: 'Draft agenda — Chair — Dais',
  n1FileAttached: '1 file attached',
  filesAttached: (files: number) => `${files} files attached`,
  myMeetings: 'My meetings',
  draftAgenda: (date: string) => `Draft agenda, ${date}`,
  tellTheClerkWhat:
    'Tell the clerk what you would change. Please don’t discuss it with other commissioners before the meeting (Government Code 54952.2).',
  draftOfTheNext: 'Draft of the next version',
  draftNotPublicYet: 'Draft, not public yet',
  seeThePublicAgenda: 'See the public agenda',
  items: 'Items',
  thisDraftHasNo: 'This draft has no items now.',
  theClerkMayBe: 'The clerk may be working on it.',
}

export const commissionerQuestionsPage = {
  joinAnotherCommissionersQuestion: 'Join another commissioner’s question — Commissioner — Dais',
  myMeetings: 'My meetings',
  joinAnotherCommissionersQuestion2: 'Join another commissioner’s question',
  openQuestionsOtherCommissioners:
    'Open questions other commissioners have asked. If you join one, you are asking it too.',
  open: 'Open',
  oldestFirst: 'oldest first',
  noOtherCommissionerHas: 'No other commissioner has an open question.',
}

export const commissionerQuestionsOnePage = {
  questionCommissionerDais: (which: string) => `Question ${which} — Commissioner — Dais`,
  myMeetings: 'My meetings',
  question: (number: string) => `Question ${number}`,
  seeThePublicPage: 'See the public page',
  answersToReview: 'Answers to review',
  whatHappened: 'What happened',
  askedAndAnswered: 'Asked and answered',
  takeBack: 'Take back',
  on: (questionEntryNames: string, date: string) => `${questionEntryNames}, on ${date}`,
  passOn: 'Pass on',
  join: 'Join',
  rewordTheQuestion: 'Reword the question',
  withdraw: 'Withdraw',
}

export const askClerk = {
  sendToTheClerk: 'Send to the clerk',
  yourQuestion: 'Your question',
  whoShouldAnswer: 'Who should answer',
  theDepartmentOrCity: 'The department or city staff, never another commissioner',
  onlyTheClerkReads:
    'Only the clerk reads this first. Once the clerk publishes it, the department, every commissioner and the public see it at the same time. Government Code 54952.2',
  sentToTheClerk: 'Sent to the clerk',
  toSent: (addressee: string, dateTime: string) => `To ${addressee}, sent ${dateTime}`,
  theClerkAsks: 'The clerk asks:',
  answerTheClerk: 'Answer the clerk',
  why: 'Why:',
  changeOrWithdrawIt: 'Change or withdraw it',
  question: (number: string) => `Question ${number}`,
}

export const draftsToRead = {
  draftAgendasToLook: 'Draft agendas to look at',
  draftAgenda: (date: string) => `Draft agenda, ${date}`,
}

export const memberForms = {
  wasItAnswered: 'Was it answered?',
  yesCloseTheQuestion: 'Yes. Close the question',
  inPartTheRest: 'In part. The rest stays open',
  noThisIsNot: 'No, this is not an answer. It stays open',
  whatRemainsToBe: 'What remains to be answered, or why it is not an answer',
  notNeededIfYou: '(not needed if you answer yes)',
  yourDecisionIsPublished:
    'Your decision is published with your name. A question that is not answered goes on the next agenda.',
  publishMyDecision: 'Publish my decision',
  ofQuestion: (number: string) => `of question ${number}`,
  theRewordedQuestion: 'The reworded question',
  publishTheNewWords: 'Publish the new words',
  whyYouWithdrawIt: 'Why you withdraw it',
  withdrawTheQuestion: 'Withdraw the question',
  yourNameIsAdded:
    'Your name is added to the question in public. Only the commissioner who asked first can accept the answer. To say more, ask at a meeting: between meetings, members can’t write to each other about it (Government Code 54952.2(b)).',
  joinThisQuestion: 'Join this question',
  passOnTo: 'Pass on to',
  choose: 'Choose',
  why: 'Why',
  passTheQuestionOn: 'Pass the question on',
  youSaidItStays: (said: string) =>
    `You said: ${said}. It stays in the history but no longer counts, and the question goes back to where it was.`,
  whyYouAreUndoing: 'Why you are undoing it',
  undoMyDecision: 'Undo my decision',
}

export const memberQuestions = {
  answersToReview: 'Answers to review',
  question: (number: string, askedWords: string) => `Question ${number}. ${askedWords}`,
  youSaidWhatRemains: (remains: string) => `You said what remains: ${remains}`,
  noneOfYourQuestions: 'None of your questions is waiting for an answer.',
  askAtAMeeting: 'Ask at a meeting, or between meetings through the clerk.',
  recentlyClosed: 'Recently closed',
  joinAnotherCommissionersQuestion: 'Join another commissioner’s question',
  questionsWhoseCommissionerHas: 'Questions whose commissioner has left office',
  youDecideOnTheir:
    'You decide on their answers as chair, or pass the question on to a commissioner in office.',
  hasLeftOffice: (owner: string) => `${owner} has left office`,
  youDecideWhetherThat: 'You decide whether that answers it',
  answersStillUndecidedAfter: 'Answers still undecided after a meeting',
  youMayPassA: 'You may pass a question on to another commissioner.',
  theCommissioner: 'The commissioner',
  since: (date: string) => ` since ${date}`,
}

export const memberWaiting = {
  waitingForYou: 'Waiting for you',
  nothingNeedsYourReview: 'Nothing needs your review.',
  answersToYourQuestions:
    'Answers to your questions, and minutes to approve, appear here as soon as they are public.',
  minutesToApprove: 'Minutes to approve',
  draftMinutesOf: (date: string) => `Draft minutes of ${date}`,
  pleaseReadThemBefore: 'Please read them before the meeting. ',
  theCommissionApprovesMinutes: 'The commission approves minutes by a vote.',
  datesThatHavePassed: 'Dates that have passed',
  followUpFrom: (number: string, owedBy: string, due: string, which: string) =>
    `Follow-up ${number}, from ${owedBy}. ${due}  ${which}`,
  agendaToPrint: 'Agenda to print',
  packetAgendaWithAll: 'Packet: agenda with all papers',
  pdf: (howMany: string) => `PDF, ${howMany}`,
}

export const newEditions = {
  answerToYourQuestion: (number: string) => `Answer to your question ${number}`,
  editionOfThe: (number: number, seriesNames: string) => `Edition ${number} of the ${seriesNames}`,
  meetingOf: (date: string) => `, meeting of ${date}`,
  since: (date: string) => `Since ${date}`,
  sinceTheLastMeeting: 'Since the last meeting',
  newestFirst: 'newest first',
  nothingNewHasBeen: 'Nothing new has been published.',
  newAgendasAndMinutes: 'New agendas and minutes appear here right away.',
}

export const submissionsWaiting = {
  toSent: (person: string, addressee: string, dateTime: string) =>
    `${person} to ${addressee}, sent ${dateTime}`,
  youAsked: 'You asked:',
  hasNotRepliedYet: (person: string) => `${person} has not replied yet.`,
  publishTheQuestion: 'Publish the question',
  from: (person: string) => `from ${person}`,
  askFirst: (person: string) => `Ask ${person} first`,
  declineIt: 'Decline it',
}
