export const deskMotionsOneStatedPage = {
  resultFromASource: 'Result from a source — Clerk — Dais',
  ayes: 'Ayes',
  noes: 'Noes',
  abstentions: 'Abstentions',
  absent: 'Absent',
  resultFromASource2: 'Result from a source',
  forAResultWithout:
    'For a result without names, such as “approved 7–1–2.” No names are filled in, and it is not counted on any commissioner’s page.',
  recordTheResult: 'Record the result',
  theMotion: 'The motion',
  passed: 'Passed',
  failed: 'Failed',
  resultAsTheSource: 'Result, as the source states it',
  source: 'Source',
  forExamplePasadenaNow: 'For example: Pasadena Now, June 13, 2025',
}

export const deskMotionsOneTakeBackPage = {
  undoTheDecisionClerk: 'Undo the decision — Clerk — Dais',
  undoTheDecision: 'Undo the decision',
  theMotionWillBe: 'The motion will be pending again and can be voted on. The log keeps what was recorded.',
  takeItBack: 'Take it back',
  reason: 'Reason',
}

export const deskMotionsOneTakeVoteBackPage = {
  undoAVoteClerk: 'Undo a vote — Clerk — Dais',
  undoAVote: 'Undo a vote',
  theMemberCanVote: 'The member can vote again, or',
  beRecordedAsRecused: 'be recorded as recused',
  afterwardsTheAuditLog: 'afterward. The audit log keeps the vote.',
  undoTheVote: 'Undo the vote',
  member: 'Member',
  choose: 'Choose',
}

export const deskMotionsOneWithdrawPage = {
  withdrawTheMotionClerk: 'Withdraw the motion — Clerk — Dais',
  withdrawTheMotion: 'Withdraw the motion',
  recordThatItWas: 'Record that it was withdrawn',
}

export const deskRecusalsOneLeftPage = {
  theRecusedMemberLeaves: 'The recused member leaves the room — Clerk — Dais',
  theRecusedMemberLeavesThe: 'The recused member leaves the room',
  recordThatTheMember: 'Record that the member left the room',
}

export const deskRecusalsOneReturnedPage = {
  theRecusedMemberReturns: 'The recused member returns — Clerk — Dais',
  theRecusedMemberReturns2: 'The recused member returns',
  recordTheReturn: 'Record the return',
}

export const deskRecusePage = {
  aMemberIsRecused: 'A member is recused — Clerk — Dais',
  aMemberIsRecused2: 'A member is recused',
  recordTheRecusal: 'Record the recusal',
  aVoteIsOpen: 'A vote is open. If the member has voted, undo that vote first:',
  undoAVote: 'Undo a vote',
  item: 'Item',
  member: 'Member',
  choose: 'Choose',
  reasonTheMemberGave: 'Reason the member gave',
  leftTheRoom: 'Left the room',
}

export const electionFields = {
  theTermBegins: 'The term begins',
  firstDayIfIt: 'First day, if it begins on a date',
  lastDayOfThe: 'Last day of the term',
}

export const electionPage = {
  desk: 'Desk',
  peopleAndSeats: 'People and seats',
  correctTheElection: 'Correct the election',
  strikeIt: 'Strike it',
  nominations: 'Nominations',
  nominated: 'Nominated',
  by: 'By',
  stands: 'Stands',
  notRecorded: 'Not recorded',
  noWord: 'No',
  yesWord: 'Yes',
  acceptsAfterAll: 'Accepts after all',
  declines: 'Declines',
  noOneHasBeen: 'No one has been nominated yet.',
  round: (number: number) => `Round ${number}`,
  member: 'Member',
  named: 'Named',
  nomination: 'Nomination',
  closeNominations: 'Close nominations',
  takeARoundBy: 'Take a round by name',
  noObjectionElected: 'No objection: elected',
  reopenNominations: 'Reopen nominations',
  abstain: 'Abstain',
  roundEachMemberNames: (number: number) => `Round ${number}: each member names a person`,
  everyoneHasNamedA: 'Everyone has named a person or abstained.',
  toNameAPerson: (waiting: number) => `${waiting} to name a person.`,
  closeTheRound: 'Close the round',
}
