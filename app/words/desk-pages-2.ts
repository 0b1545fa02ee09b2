export const deskPaperPage = {
  enterFromPaperClerk: 'Enter from paper — Clerk — Dais',
  desk: 'Desk',
  enterFromPaper: 'Enter from paper',
  enterWhatThePaper:
    'Enter what the paper notes say after the meeting, and correct mistakes. What no one recorded stays blank, and the minutes say so.',
  allEntriesAndCorrections: 'All entries and corrections',
  recorded: 'Recorded',
  when: 'When',
  correction: 'Correction',
  correct: 'Correct',
  callToOrder: 'Call to order',
  rollCall: 'Roll call',
  arrival: 'Arrival',
  departure: 'Departure',
  remoteDisclosure: 'Remote disclosure',
  staff: 'Staff',
  recusal: 'Recusal',
  recess: 'Recess',
  resumption: 'Resumption',
  question: 'Question',
  reportRequested: 'Report requested',
  adjournment: 'Adjournment',
  opened: 'Opened',
  closed: 'Closed',
  commentCalled: 'Comment called',
  noOneSpoke: 'No one spoke',
  commentClosed: 'Comment closed',
  speaker: 'Speaker',
  presentation: 'Presentation',
  statement: 'Statement',
  motion: 'Motion',
  election: 'Election',
  outstandingMatters: 'Outstanding matters',
  answerTo: (number: string) => `Answer to ${number}`,
  ofMotion: (which: number) => `of motion ${which}`,
  takeBack: (which: string) => `Take back ${which}`,
  correctTheVote: (which: string) => `Correct the vote ${which}`,
  asAmended: (which: string) => `As amended ${which}`,
  votes: (which: string) => `Votes ${which}`,
  closeTheVote: (which: string) => `Close the vote ${which}`,
  second: (which: string) => `Second ${which}`,
  openTheVote: (which: string) => `Open the vote ${which}`,
  withdrawal: (which: string) => `Withdrawal ${which}`,
  generalConsent: (which: string) => `General consent ${which}`,
  noSecond: (which: string) => `No second ${which}`,
  resultFromASource: (which: string) => `Result from a source ${which}`,
  ruling: (which: string) => `Ruling ${which}`,
}

export const deskPresencePage = {
  presenceClerkDais: 'Presence — Clerk — Dais',
  desk: 'Desk',
  presence: 'Presence',
  aMemberArrives: 'A member arrives',
  aMemberLeaves: 'A member leaves',
  aRemoteMemberDiscloses: 'A remote member discloses',
  callTheRoll: 'Call the roll',
  recusal: 'Recusal',
  staffOrADepartment: 'Staff or a department',
  members: 'Members',
  whoIsPresentAppears: 'Who is present appears here.',
  callTheRoll2: 'Call the roll.',
  member: 'Member',
  correction: 'Correction',
  correct: 'Correct',
  thePresenceOf: (name: string) => `the presence of ${name}`,
  notRecorded: (map: string) => `Not recorded: ${map}`,
  staffAndDepartments: 'Staff and departments',
  absentAtTheRoll: 'Absent at the roll call',
  absent: 'Absent',
  atATimeNot: 'at a time not recorded',
  presentAtTheRoll: 'Present at the roll call',
  arrived: (time: string) => `Arrived ${time}`,
  remote: (label: string) => `remote: ${label}`,
  othersInTheRoom: (adultsPresent: string) => `others in the room: ${adultsPresent}`,
  left: (time: string) => `left ${time}`,
}

export const deskRecessPage = {
  recessClerkDais: 'Recess — Clerk — Dais',
  recess: 'Recess',
  startTheRecess: 'Start the recess',
  reason: 'Reason',
}

export const deskRestoredPage = {
  thePublicHasAccess: 'The public has access again — Clerk — Dais',
  thePublicCanFollow: 'The public can follow and comment again',
  itWorksAgain: 'It works again',
}

export const deskResumePage = {
  resumeTheMeetingClerk: 'Resume the meeting — Clerk — Dais',
  resumeTheMeeting: 'Resume the meeting',
  resume: 'Resume',
}

export const deskRollPage = {
  callTheRollClerk: 'Call the roll — Clerk — Dais',
  present: 'Present',
  remote: 'Remote',
  absent: 'Absent',
  callTheRoll: 'Call the roll',
  aMemberYouDont:
    'A member you don’t mark stays unrecorded. A remote member needs a provision. Don’t ask for any other reason.',
  recordTheRoll: 'Record the roll',
  markEveryoneElsePresent: 'Mark everyone else present',
  everyMembersPresenceIs: 'Every member’s presence is recorded.',
  recordArrivalsDeparturesAnd: 'Record arrivals, departures and corrections under Attendance.',
  notMarked: 'Not marked',
  provisionOfIfRemote: (name: string) => `Provision of ${name}, if remote`,
  notRemote: 'Not remote',
}

export const deskStaffPage = {
  staffOrADepartment: 'Staff or a department is present — Clerk — Dais',
  staffOrADepartmentIs: 'Staff or a department is present',
  recordAsPresent: 'Record as present',
  name: 'Name',
  title: 'Title',
  organization: 'Organization',
}

export const deskStrikeKindOnePage = {
  strikeFromTheRecord: 'Strike from the record — Clerk — Dais',
  thisIsPartOf: 'This is part of another meeting.',
  strike: (label: string) => `Strike: ${label}`,
  forSomethingRecordedBy:
    'For something recorded by mistake. It is taken out of the meeting’s record. The log keeps what it said and your reason.',
  strikeIt: 'Strike it',
  reason: 'Reason',
}
