export const deskRoutes = {
  noOneRecorded: 'No one recorded',
  theMinutesAndThe: 'The minutes and the log then say so.',
}

export const clockField = {
  whichOfTheTwo: 'Which of the two',
  choose: 'Choose',
  theFirstBeforeThe: 'The first: before the clocks go back',
  theSecondAfterThe: 'The second: after the clocks go back',
}

export const closedFields = {
  whatTheClosedSession: 'What the closed session is about',
  theAgendaPrintsIt:
    'The agenda prints it in the form of Government Code 54954.5. Do not enter anything confidential.',
}

export const deskBeside = {
  theMeetingIsOver: 'The meeting is over',
  quorum: 'Quorum',
  writeAndPresentThe: 'Write and present the minutes',
  ofWord: (counted: number, seats: number) => `${counted} of ${seats}`,
  counted: 'counted',
  noQuorumNoMotions: 'No quorum: no motions can be made.',
  theMembersPresentCan: 'The members present can recess or',
  adjourn: 'adjourn',
  absent: (absent: string) => `Absent: ${absent}`,
  notRecorded: (unknown: string) => `Not recorded: ${unknown}.`,
  callTheRoll: 'Call the roll',
  disclosed: 'Disclosed.',
  disclosureToBeRecorded: 'Disclosure to be recorded',
  theRollHasNot: 'The roll has not been called.',
  makeTheNotice: 'Make the notice',
  recusedOnThisItem: 'Recused on this item',
  saidOn: (number: string) => `Said on ${number}`,
  speakersAndQuestionsAppear: 'Speakers and questions appear here.',
  anotherAnswer: 'Another answer',
  answer: 'Answer',
  to: (number: string) => `to ${number}`,
  leftTheRoom: 'Left the room',
  returned: 'Returned',
}

export const deskClosed = {
  inClosedSession: 'In closed session',
  since: (since: string) => ` since ${since}`,
  nothingSaidThereIs: 'Nothing said there is recorded.',
  backInOpenSession: 'Back in open session',
  reportOut: 'Report out',
  goIntoClosedSession: 'Go into closed session',
}

export const deskConsent = {
  onThisConsentCalendar: 'On this consent calendar',
  oneMotionAndOne: 'One motion and one vote for all',
  theAgendaListsNo: 'The agenda lists no items under it.',
  onConsentCalendar: (calendar: string) => `On consent calendar ${calendar}:`,
  takeOff: 'Take off',
  putBack: 'Put back',
}

export const deskFloor = {
  callTheMeetingTo: 'Call the meeting to order, then call the roll. Each entry is saved as you make it.',
  alsoOnThisItem: 'Also on this item',
  presentation: 'Presentation',
  statement: 'Statement',
  election: 'Election',
  recusal: 'Recusal',
  reportRequested: 'Report requested',
  publicCutOff: 'Public cut off',
  bearsOn: (amends: string) => `Bears on: ${amends}`,
  asAmendedAsMoved: (moved: string) => `As amended. As moved: ${moved}`,
  anAmendmentPassed: 'An amendment passed.',
  confirmTheWordsAs: 'Confirm the words as amended',
  vote: 'Vote',
  correctTheVote: 'Correct the vote',
  divisionRollCall: 'Division: roll call',
  appeal: 'Appeal',
  cantPassWithoutObjection: (noConsent: string) => `Can’t pass without objection: ${noConsent}`,
  objectionTakeAVote: 'Objection: take a vote',
  aMemberObjected: 'A member objected.',
  takeItBack: 'Take it back',
  withdrawn: 'Withdrawn',
  wellTaken: 'Well taken',
  notWellTaken: 'Not well taken',
  rulingInWords: 'Ruling in words',
  rollCallVote: 'Roll call vote',
  voiceVote: 'Voice vote',
  withoutObjection: 'Without objection',
  noSecond: 'No second',
  secondOrWording: 'Second or wording',
  amend: 'Amend',
}

export const deskForm = {
  enterFromPaper: 'Enter from paper',
  desk: 'Desk',
  now: 'Now',
  atThisTime: 'At this time',
  timeNotRecorded: 'Time not recorded',
  when: 'When',
  time: 'Time',
}

export const deskGoesOn = {
  toWhichDay: 'To which day',
  toTheDayBelow: 'To the day below',
  anotherDay: 'Another day',
  at: 'At',
  leaveEmptyForThe: 'Leave empty for the usual meeting time.',
  place: 'Place',
}

export const deskKeys = {
  oOpenOrClose:
    'O open or close, C comment, N next speaker, T time, E end, X not there, K card, M motion, F amend, G without objection, D no second, P presence, R recess, A N B vote, Q question',
  keys: (which: string) => `Keys ${which}`,
}

export const deskMatters = {
  outstanding: 'Outstanding',
  notHeardYet: (left: number) => `${left} not heard yet`,
  noQuestionsOrFollow: 'No questions or follow-ups are outstanding.',
  itIsNotOn: 'It is not on the posted agenda: the commission can hear about it but not act on it.',
  heardStillOpen: 'Heard, still open',
  acceptedByTheCommissioner: 'Accepted by the commissioner who asked',
  answer: 'Answer',
  to: (name: string) => `to ${name}`,
  reopen: 'Reopen',
  other: 'Other',
}
