export const deskAskPage = {
  recordAQuestionClerk: 'Record a question — Clerk — Dais',
  recordAQuestion: 'Record a question',
  saveTheQuestion: 'Save the question',
  item: 'Item',
  noItem: 'No item',
  askedBy: 'Asked by',
  choose: 'Choose',
  someoneElseOrNot: 'Someone else, or not recorded',
  someoneElsesName: 'Someone else’s name',
  question: 'Question',
  shortTitle: 'Short title',
  askedOf: 'Asked of',
  chooseOrTypeAnother: 'Choose, or type another.',
}

export const deskFollowUpPage = {
  reportRequestedClerkDais: 'Report requested — Clerk — Dais',
  reportRequested: 'Report requested',
  keepIt: 'Keep it',
  whatWasRequested: 'What was requested',
  shortTitle: 'Short title',
  requestedFrom: 'Requested from',
  whereItCameFrom: 'Where it came from',
  item: 'Item',
  noItem: 'No item',
  question: 'Question',
  none: 'None',
  due: 'Due',
  leaveEmptyIfNo: 'Leave empty if no date was set.',
  kindOfDate: 'Kind of date',
  noDate: 'No date',
  howWeCountedThe: 'How we counted the date',
  forADateSet: 'For a date set by law: the section, and how we counted.',
}

export const deskItemsOneClosePage = {
  closeAnItemClerk: 'Close an item — Clerk — Dais',
  closeItem: (number: string, title: string) => `Close item ${number}, ${title}`,
  closeTheItem: 'Close the item',
  outcome: 'Outcome',
  ifContinuedToWhen: 'If continued: to when and where',
  noDateSet: 'No date set',
  itIsAHearing: 'It is a hearing: post the order of continuance on the door (Government Code 54955.1)',
}

export const deskItemsOneClosedInPage = {
  goIntoClosedSession: 'Go into closed session — Clerk — Dais',
  closedSessionOn: (number: string) => `Closed session on ${number}`,
  closedSession: 'Closed session',
  daisDoesNotAsk:
    'Dais does not ask for or keep anything said in closed session. The desk records nothing until the commission is back.',
  goIntoClosedSession2: 'Go into closed session',
  item: (number: string) => `Item ${number}`,
  theItem: 'The item',
}

export const deskItemsOneClosedReportPage = {
  reportOfAClosed: 'Report of a closed session — Clerk — Dais',
  aye: 'Aye',
  noWord: 'No',
  abstained: 'Abstained',
  recused: 'Recused',
  reportOfTheClosed: (number: string) => `Report of the closed session on ${number}`,
  reportOfTheClosedSession: 'Report of the closed session',
  onlyAnActionThat:
    'Only an action that the law requires to be reported, with each vote by name. Leave empty if there is nothing to report.',
  recordTheReport: 'Record the report',
  actionTakenAsReported: 'Action taken, as reported',
  noVote: 'No vote',
}

export const deskItemsOneCommentClosePage = {
  closePublicCommentClerk: 'Close public comment — Clerk — Dais',
  closePublicComment: 'Close public comment',
  closeComment: 'Close comment',
}

export const deskItemsOneCommentOpenPage = {
  reopenPublicCommentClerk: 'Reopen public comment — Clerk — Dais',
  reopenPublicComment: 'Reopen public comment',
  peopleWhoAreWaiting: 'People who are waiting can be called, and anyone can sign up to speak on the item.',
  reopenComment: 'Reopen comment',
}

export const deskItemsOneCommentPage = {
  callForPublicComment: 'Call for public comment — Clerk — Dais',
  callForPublicComment2: 'Call for public comment',
  commentWasCalled: 'Comment was called',
}

export const deskItemsOneElectionPage = {
  anElectionClerkDais: 'An election — Clerk — Dais',
  anElection: 'An election',
  membersNominateAloudThen:
    'Members nominate aloud. Then each names a person aloud, by roll call. There are no secret ballots.',
  openNominations: 'Open nominations',
  office: 'Office',
}

export const deskItemsOneMotionPage = {
  aMotionClerkDais: 'A motion — Clerk — Dais',
  anAmendmentOfThe: 'An amendment of the motion',
  aMotion: 'A motion',
  toAmend: 'To amend',
  on: 'On',
  recordTheMotion: 'Record the motion',
  kind: 'Kind',
  textOfTheMotion: 'Text of the motion',
  movedBy: 'Moved by',
  notRecorded: 'Not recorded',
  secondedBy: 'Seconded by',
  notYet: 'Not yet',
  amendsReplacesReconsidersOr: 'Amends, replaces, reconsiders or appeals',
  none: 'None',
  lengthOfTheRecess: 'Length of the recess, in minutes',
  noticeOfThisChange: 'Notice of this change was given before the meeting: a majority passes it',
}

export const deskItemsOneNoSpeakersPage = {
  noOneWishesTo: 'No one wishes to speak — Clerk — Dais',
  noOneWishesToSpeak: 'No one wishes to speak',
  recordIt: 'Record it',
}

export const deskItemsOneOpenPage = {
  openAnItemClerk: 'Open an item — Clerk — Dais',
  openItem: (number: string, title: string) => `Open item ${number}, ${title}`,
  openTheItem: 'Open the item',
  itemIsOpenIt: (open: string) => `Item ${open} is open. It will be closed as heard first.`,
  closeOpen: (open: string, number: string) => `Close ${open}, open ${number}`,
}

export const deskItemsOnePresentationPage = {
  aPresentationWasGiven: 'A presentation was given — Clerk — Dais',
  aPresentationWasGiven2: 'A presentation was given',
  recordThePresentation: 'Record the presentation',
  givenBy: 'Given by',
  title: 'Title',
  organization: 'Organization',
  onBehalfOf: 'On behalf of',
  whatItSaid: 'What it said',
}
