export const deskItemsOnePullPage = {
  pullAnItemFrom: 'Pull an item from the consent calendar — Clerk — Dais',
  takeOffTheConsent: (number: string, title: string) => `Take ${number}, ${title}, off the consent calendar`,
  takeTheItemOff: 'Take the item off',
  itWillBeTaken: 'It will be taken up separately, with its own public comment and vote.',
  takeItOff: 'Take it off',
  whoAskedForIt: 'Who asked for it',
  aMember: 'A member',
  someoneWhoSignedUp: 'Someone who signed up to speak on it',
  whichMember: 'Which member',
  atTheRequestOf: 'At the request of',
  notRecorded: 'Not recorded',
}

export const deskItemsOnePutBackPage = {
  putAnItemBack: 'Put an item back — Clerk — Dais',
  putBackOnThe: (number: string) => `Put ${number} back on the consent calendar`,
  putTheItemBack: 'Put the item back',
  cancelsTheRequestTo: 'Cancels the request to take it up separately. The history keeps both.',
  putItBack: 'Put it back',
}

export const deskItemsOneSpeakerPage = {
  aSpeakerClerkDais: 'A speaker — Clerk — Dais',
  aSpeaker: 'A speaker',
  recordTheSpeaker: 'Record the speaker',
  nameTheSpeakerChose: 'Name the speaker chose',
  leaveEmptyIfNone: 'Leave empty if none was given. No one has to give a name.',
  position: 'Position',
  notStated: 'Not stated',
  interpretedFrom: 'Interpreted from',
}

export const deskItemsOneStatementPage = {
  aStatementClerkDais: 'A statement — Clerk — Dais',
  aStatement: 'A statement',
  recordTheStatement: 'Record the statement',
  member: 'Member',
  someoneElse: 'Someone else',
  someoneElsesName: 'Someone else’s name',
  statement: 'Statement',
}

export const deskItemsOneTimePage = {
  timeForSpeakersClerk: 'Time for speakers — Clerk — Dais',
  standard: (text: string) => `Standard: ${text}`,
  anotherTime: 'Another time',
  onItem: (number: string) => ` on item ${number}`,
  theChairCanSet: (why: string) =>
    `${why} The chair can set a different time before the first speaker starts. It applies to everyone on this item.`,
  setTheTime: 'Set the time',
  eachSpeakerHas: 'Each speaker has',
  anotherTimeInSeconds: 'Another time, in seconds',
  totalMinutesAnnouncedFor: 'Total minutes announced for comment',
  whileAMemberAttends:
    'While a member attends remotely, comment stays open for at least that long (Government Code 54953.8).',
  interpretation: 'Interpretation',
  otherwiseASpeakerWith:
    'Otherwise, a speaker with an interpreter gets twice the time (Government Code 54954.3(b)).',
  theCommissionHearsSimultaneous: 'The commission hears simultaneous interpretation',
  reasonTheChairGave: 'Reason the chair gave',
}

export const deskMattersKindOnePage = {
  anOutstandingMatterClerk: 'An outstanding matter — Clerk — Dais',
  weCantFindThat: 'We can’t find that matter.',
  recordIt: 'Record it',
  whatHappened: 'What happened',
  choose: 'Choose',
  whatWasSaidOr: 'What was said, or why',
  requiredIfItWas: 'Required if it was not accepted, is reopened or is undone.',
  dayAgreed: 'Day agreed',
  onlyForMoreTime: 'Only for more time.',
  motionThatClosedIt: 'Motion that closed it',
  onlyIfAVote: 'Only if a vote closed it: this meeting’s motions that passed.',
  none: 'None',
}

export const deskQuestionsOneAnswerPage = {
  anAnswerGivenIn: 'An answer given in the room — Clerk — Dais',
  anAnswerGivenInThe: 'An answer given in the room',
  recordTheAnswer: 'Record the answer',
  answeredBy: 'Answered by',
  onBehalfOf: 'On behalf of',
  answerAsItWas: 'Answer, as it was given',
  kindOfAnswer: 'Kind of answer',
}

export const deskTurnsOneStepPage = {
  call: 'Call',
  startTheTimeOf: 'Start the time of',
  pauseTheTimeOf: 'Pause the time of',
  resume: 'Resume',
  endTheTimeOf: 'End the time of',
  notFinished: 'Not finished:',
  notThere: 'Not there:',
  putBack: 'Put back',
  weCantFindThat: 'We can’t find that step.',
  aSpeaker: 'A speaker',
  item: (name: string, number: string, turnStateNames: string) =>
    `${name}, item ${number}. ${turnStateNames}.`,
  number: (text: string, number: number) => `${text} number ${number}`,
}

export const deskTurnsOneCedePage = {
  giveTimeToAnother: 'Give time to another speaker — Clerk — Dais',
  numberGivesTimeTo: (number: number) => `Number ${number} gives time to another speaker`,
  giveTheTime: 'Give the time',
  givenTo: 'Given to',
  choose: 'Choose',
}

export const deskTurnsOneMovePage = {
  moveASpeakerClerk: 'Move a speaker — Clerk — Dais',
  moveNumber: (number: number) => `Move number ${number}`,
  move: 'Move',
  calledBefore: 'Called before',
  choose: 'Choose',
  moveToTheEnd: 'Move to the end of the line',
  reason: 'Reason',
  thisReasonIsPublic:
    'This reason is public. Do not name anyone or repeat anything a speaker told you in confidence.',
}
