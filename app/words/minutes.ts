export const minutesPage = {
  minutesClerkDais: (which: string) => `Minutes, ${which} — Clerk — Dais`,
  meetingOf: (date: string) => `Meeting of ${date}`,
  minutes: 'Minutes',
  daisWritesThemFrom:
    'Dais writes them from the record. Where something was not recorded, the minutes say so.',
  edition: (stageNames: string, number: number) => `${stageNames}, edition ${number}`,
  notPresentedYetOnly: 'Not presented yet: only you can see them',
  seeThePublicPage: 'See the public page',
  correctOrCompleteThe: 'Correct or complete the record',
  whatToDo: 'What to do',
  theseMinutesAreApproved:
    'These minutes are approved. To correct them, change the record or the notes, have a later meeting adopt the correction by a motion to amend something previously adopted, then publish a new edition.',
  notInTheApproved: 'Not in the approved edition',
  publishACorrectedEdition: 'Publish a corrected edition',
  presentThem: 'Present them',
  theyBecomePublicMarked: 'They become public, marked as a draft.',
  theDraftIsLate: 'The draft is late',
  theDraftIsNot: 'The draft is not presented',
  presentTheChangedDraft: (which: number) => `Present the changed draft, edition ${which}`,
  presentTheDraft: 'Present the draft',
  thePresentedDraftMatches: 'The presented draft matches the record.',
  approvedAutomaticallyWhenA:
    'Approved automatically when a motion to approve them passes at a later meeting.',
  yourText: 'Your text',
  theWholeMeeting: 'The whole meeting',
  written: 'written',
}

export const minutesApprovePage = {
  publishTheApprovedMinutes: 'Publish the approved minutes — Clerk — Dais',
}

export const minutesCorrectPage = {
  publishACorrectedEdition: 'Publish a corrected edition — Clerk — Dais',
  publishACorrectedEdition2: 'Publish a corrected edition',
  aNewEditionNext: 'A new edition next to the approved one, citing the motion that adopted the correction.',
  theMotionThatAdopted: 'The motion that adopted the correction',
}

export const minutesNotesItemPage = {
  anItem: 'an item',
  minutes: 'Minutes',
  yourTextAppearsNext: 'Your text appears next to the recorded facts and can’t change them.',
  currentText: 'Current text',
  noText: 'No text',
  informed: 'Told:',
  whatWasDone: 'what was done',
  whatWasDonePresented: 'what was done, presented, asked and said',
  savingBelowReplacesIt: '. Saving below replaces it with your text.',
  keepTheirs: 'Keep theirs',
  text: 'Text',
  leaveABlankLine: 'Leave a blank line between paragraphs.',
  howMuchDetail: 'How much detail',
  whatWasDonePresentedAsked: 'What was done, presented, asked and said',
  whatWasDoneMotions: 'What was done: motions, votes, presenters, questions by number',
  saveTheText: 'Save the text',
}

export const minutesPresentPage = {
  presentTheDraftMinutes: 'Present the draft minutes — Clerk — Dais',
  minutes: 'Minutes',
  presentTheDraftEdition: (number: number) => `Present the draft, edition ${number}`,
  itBecomesPublicRight:
    'It becomes public right away, marked “DRAFT — not approved” on every page. A later change becomes the next edition.',
  makingThePdf: 'Making the PDF…',
  presentTheDraft: 'Present the draft',
  weAreMakingAnd: 'We are making and checking the PDF. This takes a few seconds.',
}

export const adoptionPage = {
  minutes: 'Minutes',
  asApproved: 'As approved',
  asCorrected: 'As corrected',
  noSuchMotionHas: 'No such motion has passed yet.',
  itAppearsHereAfter: 'It appears here after the vote closes on an item to approve these minutes.',
  item: (date: string, itemNumber: string, result: string, which: string) =>
    `${date}, item ${itemNumber}: ${result}${which}`,
  makingThePdf: 'Making the PDF…',
}

export const approvalPage = {
  minutes: 'Minutes',
  publishTheApprovedMinutes: 'Publish the approved minutes',
  asPresentedMakesThe:
    '“As presented” makes the draft that was presented the minutes. “As corrected” includes the differences below.',
  asPresented: 'As presented',
  asCorrected: 'As corrected',
  noSuchMotionHas: 'No such motion has passed yet.',
  itAppearsHereAfter: 'It appears here after the vote closes on an item to approve these minutes.',
  howDidTheVote: 'How did the vote approve them?',
  asCorrectedWithThe: 'As corrected, with the differences above',
  makingThePdf: 'Making the PDF…',
  publishTheMinutesWith: 'Publish the minutes with these corrections',
}

export const approvedMinutes = {
  thisItemIsTo: (label: string) => `This item is to approve the minutes: ${label}.`,
  minutesToApprove: 'Minutes to approve',
  onceTheVotePasses: 'Once the vote passes, these minutes are approved.',
  noEarlierDraftHas: 'No earlier draft has been presented, so this vote can’t approve any minutes by itself.',
  notStated: 'Not stated',
}

export const minutesApprovalFields = {
  howDoesTheMotion: 'How does the motion approve the minutes?',
  minutesCantBePublished: 'Minutes can’t be published as corrected until the corrections are in the draft.',
  correctionsInTheMotion: 'Corrections in the motion',
  onlyIfTheMinutes: 'Only if the minutes are approved as corrected.',
  asPresented: 'As presented',
  asCorrected: 'As corrected',
  theseAreTheCorrections: 'These are the corrections: the vote approves the minutes with them',
}

export const sideBySide = {
  where: 'Where',
  notThere: 'Not there',
}

export const votedOn = {
  aMeetingHasVoted: 'A meeting has voted on minutes',
  reviewTheCorrectionsAnd: 'Review the corrections and publish them',
  approvedByThisMotion: 'Approved by this motion',
  ofItem: (heldOn: string, itemNumber: string) => `of ${heldOn}, item ${itemNumber}`,
}
