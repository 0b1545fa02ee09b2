export const postingPage = {
  checkAndPostClerk: (which: string) => `Check and post, ${which} — Clerk — Dais`,
  agenda: (date: string) => `Agenda, ${date}`,
  checkAndPost: 'Check and post',
  cancelled: 'Canceled',
  editionIsPublic: (latestNumber: number) => `Edition ${latestNumber} is public`,
  draftEdition1Not: 'Draft, edition 1 not yet made',
  seeThePublicPage: 'See the public page',
  deadline: 'Deadline',
  theMeetingTimeIs: 'The meeting time is not known, so we can’t compute a deadline.',
  checklist: 'Checklist',
  seeEachOfThem: 'See each of them',
  fixIt: 'Fix it',
  whatThePacketWill: 'What the packet will hold',
}

export const postingLateFilePage = {
  distributeALatePaper: 'Distribute a late paper — Clerk — Dais',
  weCantFindThat: 'We can’t find that paper.',
  checkAndPost: 'Check and post',
  distributeALatePaper2: 'Distribute a late paper',
  forItem: (title: string, itemTitle: string) => `“${title}”, for item ${itemTitle}`,
  everyCommissionerGetsIt:
    'Every commissioner gets it, and it appears under the item on the public page at the same time. It can’t be given to only some.',
  governmentCode549575: 'Government Code 54957.5(b), 7921.305',
  distributeToAllCommissioners: 'Distribute to all commissioners and the public',
}

export const postingNoticePage = {
  noticeForTheDoor: 'Notice for the door — Clerk — Dais',
  checkAndPost: 'Check and post',
  noticeForTheDoor2: 'Notice for the door',
  publishedOnTheWeb:
    'Published on the web right away, with a PDF to post on or near the door within 24 hours. Government Code 54955',
  whatHappened: 'What happened',
  theMeetingIsCancelled: 'The meeting is canceled and will not be held',
  thereWasNoQuorum: 'There was no quorum: the members present, or the clerk, adjourned it',
  itWasAdjournedTo: 'It was adjourned to another date',
  mattersOnItsAgenda: 'Matters on its agenda are continued to another date',
  why: 'Why',
  continuedToDateTime: 'Continued to (date, time, place)',
  thursdayJanuary142027:
    'Thursday, January 14, 2027, 6:00 PM, City Hall. Leave empty to use what the record says.',
  publishTheNotice: 'Publish the notice',
  goBackWithoutPublishing: 'Go back without publishing',
}

export const postingPaperPage = {
  recordThePostingOn: 'Record the posting on paper — Clerk — Dais',
  theOneOfEdition: (number: number, seriesNames: string, place: string, dateTime: string) =>
    `The one of edition ${number} of the ${seriesNames}, ${place}, ${dateTime}`,
  checkAndPost: 'Check and post',
  recordThePostingOnPaper: 'Record the posting on paper',
  thePostingThatThe: 'The posting that the law counts: on paper, where the public can read it at any hour.',
  noPostingPlaceIs: 'No posting place is set up',
  enterPostingPlacesIn: 'Enter posting places in the settings',
  thenComeBack: ', then come back.',
  whatWasPosted: 'What was posted',
  editionOfThe: (number: number, seriesNames: string) => `Edition ${number} of the ${seriesNames}`,
  place: 'Place',
  openAtAllHours: 'open at all hours',
  notOpenAtAll: 'not open at all hours',
  forANotice: (door: string) => `${door}: for a notice`,
  day: 'Day',
  time: 'Time',
  postedBy: 'Posted by',
  thePostedPaperShows: 'The posted paper shows the hash printed on this edition',
  recordThePosting: 'Record the posting',
  createsAOnePage: 'Creates a one-page proof of posting (PDF).',
}

export const postingPublishPage = {
  publishEditionClerkDais: (which: string | number) => `Publish edition ${which} — Clerk — Dais`,
  checkAndPost: 'Check and post',
  editionIsBeingMade: (number: number) => `Edition ${number} is being made`,
  publishEdition: (number: number) => `Publish edition ${number}`,
  itBecomesPublicAs:
    'It becomes public as soon as the PDF is ready and can’t be changed after that. A later change becomes the next edition.',
  theServerWasRestarted: 'The server was restarted meanwhile',
  whatWasNotPublic: 'What was not public by then was not published. Publish it again.',
  howTheAgendaBegins: 'How the agenda begins',
  changeTheDateTime: 'Change the date, time or place',
}

export const postingReceiptPage = {
  recordAReceiptClerk: 'Record a receipt — Clerk — Dais',
  checkAndPost: 'Check and post',
  recordAReceipt: 'Record a receipt',
  everyMemberAndEach:
    'Every member and each newsroom that asked must receive notice of a special meeting at least 24 hours before it.',
  whoReceivedIt: 'Who received it',
  aMember: 'A member',
  aNewspaperRadioOr: 'A newspaper, radio or TV station',
  member: 'Member',
  choose: 'Choose',
  newsroom: 'Newsroom',
  how: 'How',
  byHandByE: 'By hand, by e-mail',
  day: 'Day',
  time: 'Time',
  aWrittenWaiverInstead: 'A written waiver instead of receipt',
  record: 'Record',
}

export const postingReceiptsPage = {
  recordMembersReceiptsClerk: 'Record members’ receipts — Clerk — Dais',
  checkAndPost: 'Check and post',
  recordMembersReceipts: 'Record members’ receipts',
  everyMemberMustReceive:
    'Every member must receive notice of a special meeting at least 24 hours before it.',
  alreadyRecordedOfMembers: (done: number, which: number) =>
    `Already recorded: ${done} of ${which} members. `,
  forANewsroomOr: 'For a newsroom or a written waiver,',
  recordOneReceipt: 'record one receipt',
  receipts: 'Receipts',
  everyMembersReceiptOr: 'Every member’s receipt or waiver is recorded.',
  day: 'Day',
  time: 'Time',
  how: 'How',
  byHandByE: 'By hand, by e-mail',
  everyMemberBelowReceived: 'Every member below received it then, except those with their own time',
  members: 'Members',
  member: 'Member',
  ownTime: 'Own time',
  howIfDifferent: 'How, if different',
  ownTimeOf: (name: string) => `Own time of ${name}`,
  howReceivedIt: (name: string) => `How ${name} received it`,
  recordTheseReceipts: 'Record these receipts',
}

export const checks = {
  mustBeFixedBefore: 'Must be fixed before posting',
  worthALook: 'Worth a look',
  inOrder: 'In order',
}

export const correctsPosting = {
  doesItCorrectWhat: 'Does it correct what was recorded?',
  noThisIsAnother: 'No, this is another paper',
  reasonForTheCorrection: 'Reason for the correction',
}

export const deadline = {
  howWeCounted: 'How we counted',
}

export const postingOffers = {
  whatTheLawAllows: 'What the law allows now',
  toBePosted: 'To be posted',
  notPosted: 'Not posted',
  postedLate: 'Posted late',
  postedInTime: 'Posted in time',
  theOrderOfAdjournment:
    'The order of adjournment must be posted on or near the door of the place where the meeting was held.',
  theOrderOfContinuance:
    'The order of continuance of a hearing must be posted on or near the door of the place where the meeting was held.',
  atTheDoor: 'At the door',
  makeTheNotice: 'Make the notice',
  thenWord: ', then',
  recordItsPosting: 'record its posting',
}

export const publication = {
  notEveryPaperIs: 'Not every paper is ready for the packet',
  theseWillBeIn: (map: string) =>
    `These will be in the packet by name only. People can still download them: ${map}.`,
  wereStillPreparingThese: (map: string) => `We’re still preparing these, and will wait for them: ${map}.`,
  whatThePacketWill: 'What the packet will hold of each, and what to do',
  ofReady: (ready: number, text: number) => `${ready} of ${text} ready`,
  noneAttached: 'none attached',
  papers: (count: string) => `Papers: ${count}`,
  theAgendaAsPdf: 'The agenda as PDF',
  thePacketAgendaAnd: 'The packet: agenda and papers in one',
  savedAndPublic: 'Saved and public',
  progress: 'Progress',
  youCanLeaveThis:
    'You can leave this page: we publish the edition when all of it is made, or not at all. This page checks again every few seconds.',
}

export const publishForm = {
  reasonForTheAmendment: 'Reason for the amendment',
  makingThePdfs: 'Making the PDFs…',
  publishEdition: (number: number) => `Publish edition ${number}`,
  weAreMakingAnd: 'We are making and checking the agenda and the packet. This takes a few seconds.',
}

export const twoPostings = {
  twoSeparatePostings: 'Two separate postings',
  onTheWeb: 'On the web',
  publishEditionOnThe: (nextNumber: number) => `Publish edition ${nextNumber} on the web`,
  savesTheTextAnd:
    'Saves the text and makes the PDFs of the agenda and packet, with their hashes. Later changes become the next edition.',
  edition: 'Edition',
  hasAllTheChanges: 'has all the changes',
  aChangeToThe: (nextNumber: number) => `A change to the agenda makes edition ${nextNumber}.`,
  editionCantBePublished: (nextNumber: number) => `Edition ${nextNumber} can’t be published`,
  publishEdition: (nextNumber: number) => `Publish edition ${nextNumber}`,
  n2PostItOn: '2. Post it on paper: this is the posting the law counts',
  postItThenRecord:
    'Post it, then record it here. The law counts the time it was posted on paper, not on the web.',
  isPosted: 'is posted',
  addAnotherPlaceOr: 'Add another place, or correct this',
  recordThePosting: 'Record the posting',
  ofEdition: (latestNumber: number) => ` of edition ${latestNumber}`,
  waitingForEdition1: 'Waiting for edition 1.',
  changeOfPlans: 'Change of plans',
  cancelAdjournOrContinue: 'Cancel, adjourn or continue: create the notice for the door',
  lookAtItFirst: 'Look at it first, marked as a draft and seen only by you:',
  agendaPdf: 'Agenda (PDF)',
  packetPdf: 'packet (PDF)',
}
