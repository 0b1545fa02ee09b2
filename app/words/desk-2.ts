export const deskOpenVote = {
  voteByName: 'Vote by name',
  aye: 'aye',
  noWord: 'no',
  abstain: 'abstain',
  toVote: 'to vote',
  againByRollCall: 'Again by roll call',
  undoAVote: 'Undo a vote',
  allOthersAye: 'All others aye',
  closeTheVote: 'Close the vote',
}

export const deskSide = {
  recordAQuestion: 'Record a question',
  question: 'Question',
  asker: 'Asker',
  to: 'To',
  keep: 'Keep',
}

export const deskSpeakers = {
  notPresent: (notPresent: number) => `${notPresent} not present`,
  noOneWaiting: 'no one waiting',
  toBeCalled: (count: number) => `${count} to be called`,
  speakersOn: (number: string) => `Speakers on ${number}`,
  ofWord: (speakingTimeWords: string) => `of ${speakingTimeWords}`,
  goOn: 'Go on',
  pause: 'Pause',
  end: 'End',
  called: (which: string) => `Called${which}:`,
  start: 'Start',
  notThere: 'Not there',
  putBack: 'Put back',
  number: (number: number) => `number ${number}`,
  callNumber: (number: number) => `Call number ${number}`,
  numberHasNotFinished: (number: number) => `Number ${number} has not finished`,
  calledAgain: 'called again',
  all: (count: number) => `All ${count}`,
  queue: 'Queue',
  card: 'Card',
  time: 'Time',
}

export const deskUnheard = {
  notEveryoneHasBeen: 'Not everyone has been heard',
  item: (number: string, title: string) => `Item ${number}, ${title}`,
  publicCommentWasNever:
    ': public comment was never opened. Regular meetings must give the public time to speak about matters not on the agenda.',
  governmentCode549543: 'Government Code 54954.3(a)',
  notCalled: (howMany: string, namesOf: string) => `: ${howMany} not called. ${namesOf}`,
  toCallThemOpen:
    'To call them, open the item at the desk. If you adjourn now, everyone on this list learns on their receipt and by e-mail that the meeting ended before they were called.',
  whyTheMeetingEnds: 'Why the meeting ends before they are heard',
  neededToAdjournNow:
    'Needed to adjourn now. Public: it appears in the minutes and on the receipts of those who were waiting.',
  noNameGiven: 'No name given',
  underReview: ', under review',
  andMore: (more: number) => `and ${more} more`,
}

export const deskUnposted = {
  noPaperPostingIs: 'No paper posting is recorded:',
  recordItsPlaceAnd: 'record its place and time',
  orTakeItUp: ', or take it up by an exception.',
  theAgendaWasPosted:
    'The agenda was posted on paper too late for this item. If there was an earlier posting,',
  recordIt: 'record it',
  thePostedAgendaDescribes: 'The posted agenda describes this item differently:',
  putItsWordsBack: 'put its words back',
  asTheyWerePosted: 'as they were posted.',
  thisIsNotOn:
    'This is not on the posted agenda. The commission can hear about it but not act on it unless an exception applies.',
  governmentCode549542: 'Government Code 54954.2',
  notOnAnAgenda: 'Not on an agenda posted in time.',
  forAnEmergencyOr:
    'For an emergency or an immediate need, vote on a finding first, by itself: choose “Finding” and the exception. An item continued from a posted meeting no more than five calendar days ago needs no finding. Otherwise:',
  governmentCode549542B: 'Government Code 54954.2(b)',
  exception: 'Exception',
  none: 'None',
  continued: (sentence: string) => `Continued: ${sentence}`,
}

export const desk = {
  skipToContent: 'Skip to content',
  agenda: 'Agenda',
  plus: 'Plus',
}

export const namesToSay = {
  howToSayThe: 'How to say the names',
  onlyYouAndThe: 'only you and the clerk can see this',
}

export const turnClock = {
  paused: 'Paused',
  timeIsOver: 'Time is over',
}
