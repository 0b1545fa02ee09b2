export const deskPage = {
  deskClerkDais: (which: string) => `Desk, ${which} — Clerk — Dais`,
  adjourn: 'Adjourn',
  enterFromPaper: 'Enter from paper',
  history: 'History',
  leave: 'Leave',
  since: (since: string) => `since ${since}`,
  thisAgendaHasNo: 'This agenda has no items yet',
  itWorksAgain: 'It works again',
  someoneElse: 'Someone else',
}

export const deskAdjournPage = {
  adjournClerkDais: 'Adjourn — Clerk — Dais',
  adjourn: 'Adjourn',
  adjournTheMeeting: 'Adjourn the meeting',
  whoAdjourns: 'Who adjourns',
  theCommission: 'The commission',
  theMembersPresentFewer: 'The members present, fewer than a quorum',
  theClerkAsNo: 'The clerk, because no one is present',
  noDateSet: 'No date set',
}

export const deskArrivePage = {
  aMemberArrivesClerk: 'A member arrives — Clerk — Dais',
  aMemberArrives: 'A member arrives',
  recordTheArrival: 'Record the arrival',
  member: 'Member',
  choose: 'Choose',
  how: 'How',
  inPerson: 'In person',
  remote: 'Remote',
  provisionIfRemote: 'Provision, if remote',
  dontAskForAny: 'Don’t ask for any other reason. Just cause is counted by calendar year.',
  notRemote: 'Not remote',
  participatesByAudioAnd: 'Participates by audio and video',
  otherAdultsInThe: 'Other adults in the room, as the member states',
  forExampleNoOne: 'For example: no one; a spouse. Needed before any action is taken.',
}

export const deskClosedBackPage = {
  backInOpenSession: 'Back in open session — Clerk — Dais',
  backInOpenSession2: 'Back in open session',
  theCommissionIsBack: 'The commission is back',
}

export const deskCorrectKindOnePage = {
  correctTheRecordClerk: 'Correct the record — Clerk — Dais',
  thisIsPartOf: 'This is part of another meeting.',
  correct: (label: string) => `Correct: ${label}`,
  theLogKeepsWhat: 'The log keeps what it says now, with your reason.',
  itWasRecordedBy: 'It was recorded by mistake: strike it',
  correctTheRecord: 'Correct the record',
  reasonForTheCorrection: 'Reason for the correction',
}

export const deskDisclosePage = {
  aRemoteMemberDiscloses: 'A remote member discloses — Clerk — Dais',
  aRemoteMemberDiscloses2: 'A remote member discloses',
  beforeAnyActionA:
    'Before any action, a remote member states whether anyone 18 or older is in the room, and how they are related. Government Code 54953.8',
  recordTheDisclosure: 'Record the disclosure',
  member: 'Member',
  choose: 'Choose',
  participatesByAudioAnd: 'Participates by audio and video',
  otherAdultsInThe: 'Other adults in the room, as the member states',
  forExampleNoOne: 'For example: no one',
}

export const deskHistoryPage = {
  entriesClerkDais: 'Entries — Clerk — Dais',
  desk: 'Desk',
  entries: 'Entries',
  everyEntryNewestFirst:
    'Every entry, newest first. A correction shows what it said before and why it changed.',
  whatYouRecordAt: 'What you record at the desk appears here.',
  callTheMeetingTo: 'Call the meeting to order.',
  earlierEntries: 'Earlier entries',
}

export const deskLeavePage = {
  aMemberLeavesClerk: 'A member leaves — Clerk — Dais',
  aMemberLeaves: 'A member leaves',
  recordThatTheMember: 'Record that the member left',
  member: 'Member',
  choose: 'Choose',
}

export const deskOrderPage = {
  callToOrderClerk: 'Call to order — Clerk — Dais',
  callToOrder: 'Call to order',
  notice: 'Notice.',
  noAgendaWasPublished: 'No agenda was published.',
  presentWithoutTimelyNotice: 'Present without timely notice',
  markOnlyTheMembers:
    'Mark only the members present when the meeting convenes. This is kept with the call to order.',
  calledToOrderBy: 'Called to order by',
  notRecorded: 'Not recorded',
}

export const deskOutagePage = {
  thePublicLostAccess: 'The public lost access — Clerk — Dais',
  thePublicLostAccess2: 'The public lost access',
  theBroadcastOrComment:
    'The broadcast, or comment by video or phone, has failed. While a member attends remotely for just cause or an emergency, no action can be taken until it works again (Government Code 54953.8).',
  recordIt: 'Record it',
  whatIsNotWorking: 'What is not working',
  theVideoStopped: 'the video stopped',
  thePhoneLine: 'the phone line',
  theBroadcast: 'the broadcast',
}
