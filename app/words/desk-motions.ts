export const deskElectionsOnePage = {
  anElection: 'An election',
}

export const deskElectionsOneStepPage = {
  nomination: 'Nomination',
  declineTheNomination: 'Decline the nomination',
  acceptTheNominationAfter: 'Accept the nomination after all',
  closeNominations: 'Close nominations',
  reopenNominations: 'Reopen nominations',
  electByGeneralConsent: 'Elect by general consent',
  takeARoundBy: 'Take a round by name',
  recordWhomMembersName: 'Record whom members name',
  closeTheRound: 'Close the round',
  weCantFindThat: 'We can’t find that step.',
  anElection: 'An election',
  abstain: 'Abstain',
  whoIsNominated: 'Who is nominated',
  choose: 'Choose',
  nominatedBy: 'Nominated by',
  notRecorded: 'Not recorded',
  noVoteYet: 'No vote yet',
}

export const deskElectionsOneCorrectPage = {
  correctTheElectionClerk: 'Correct the election — Clerk — Dais',
  correctTheElection: 'Correct the election',
  theResultIsCounted:
    'The result is counted again from the names, and the list of officers follows it. The log keeps what it says now, with your reason.',
  round: (number: number, name: string) => `Round ${number}: ${name}`,
  abstain: 'Abstain',
  recused: 'Recused',
  absent: 'Absent',
  reasonForTheCorrection: 'Reason for the correction',
}

export const deskElectionsOneStrikePage = {
  strikeTheElectionClerk: 'Strike the election — Clerk — Dais',
  strikeTheElection: 'Strike the election',
  forAnElectionRecorded:
    'For an election recorded by mistake. It is taken out of the meeting’s record, and the list of officers goes back to what it was.',
  strikeIt: 'Strike it',
  reason: 'Reason',
}

export const deskMotionsOneAsAmendedPage = {
  theMotionAsAmended: 'The motion as amended — Clerk — Dais',
  theMotionAsAmended2: 'The motion as amended',
  checkTheWordsThe: 'Check the words: the vote is on these words. The minutes also keep the motion as moved.',
  confirmTheWords: 'Confirm the words',
  asMoved: 'As moved:',
  substitute: 'Substitute',
  amendment: 'Amendment',
  thatPassed: (text: string) => `that passed: ${text}`,
  asAmended: 'As amended',
}

export const deskMotionsOneCastPage = {
  votesByNameClerk: 'Votes by name — Clerk — Dais',
  votesByName: 'Votes by name',
  recordTheVotes: 'Record the votes',
  everyonePresentWithoutA: 'Everyone present without a vote below: aye',
  noVote: 'No vote',
}

export const deskMotionsOneChangePage = {
  secondAndWordingClerk: 'Second and wording — Clerk — Dais',
  secondAndWording: 'Second and wording',
  save: 'Save',
  secondedBy: 'Seconded by',
  notYet: 'Not yet',
  movedBy: 'Moved by',
  notRecorded: 'Not recorded',
  motion: 'Motion',
  lengthOfTheRecess: 'Length of the recess, in minutes',
}

export const deskMotionsOneCloseVotePage = {
  closeTheVoteClerk: 'Close the vote — Clerk — Dais',
  closeTheVote: 'Close the vote',
}

export const deskMotionsOneConsentPage = {
  generalConsentClerkDais: 'General consent — Clerk — Dais',
  passedWithoutObjection: 'Passed without objection',
  theChairAskedIf:
    'The chair asked if anyone objects, and no one did. The minutes name those present. If someone objects, take a vote instead.',
  recordThatNoOne: 'Record that no one objected',
}

export const deskMotionsOneCorrectVotesPage = {
  correctTheVoteClerk: 'Correct the vote — Clerk — Dais',
  notRecorded: 'Not recorded',
  correctTheVote: 'Correct the vote',
  reasonForTheCorrection: 'Reason for the correction',
}

export const deskMotionsOneDivisionPage = {
  divisionClerkDais: 'Division — Clerk — Dais',
  divisionRetakeTheVote: 'Division: retake the vote by roll call',
  anyMemberCanAsk: 'Any member can ask for this right after a voice vote. The vote reopens by roll call.',
  retakeTheVote: 'Retake the vote',
  calledForBy: 'Called for by',
  notRecorded: 'Not recorded',
}

export const deskMotionsOneNoSecondPage = {
  noSecondClerkDais: 'No second — Clerk — Dais',
  theMotionDiedFor: 'The motion died for lack of a second',
  noVoteIsRecorded: 'No vote is recorded. You can take this back.',
  recordThatNoOne: 'Record that no one seconded it',
}

export const deskMotionsOneOpenVotePage = {
  openTheVoteClerk: 'Open the vote — Clerk — Dais',
  openTheVote: 'Open the vote',
  how: 'How',
  rollCall: 'Roll call',
  voice: 'Voice',
}

export const deskMotionsOneRulePage = {
  rulingOfTheChair: 'Ruling of the chair — Clerk — Dais',
  theChairRulesOn: 'The chair rules on the point of order',
  twoMembersCanAppeal: 'Two members can appeal the ruling: one moves the appeal and another seconds it.',
  recordTheRuling: 'Record the ruling',
  thePointIs: 'The point is',
  wellTaken: 'Well taken',
  notWellTaken: 'Not well taken',
  rulingInTheWords: 'Ruling, in the words of the chair',
}
