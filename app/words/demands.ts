export const demandsPage = {
  demandsClerkDais: 'Demands — Clerk — Dais',
  demands: 'Demands',
  demandsToCureOr:
    'Demands to cure or correct an action, and cease and desist letters, under the Brown Act. The commission has 30 days for each.',
  recordADemand: 'Record a demand',
  toDo: 'To do',
  theMostPressingFirst: 'the most pressing first',
  noDemandIsWaiting: 'No demand is waiting.',
  whenADemandComes: 'When a demand comes in writing, record it the same day: its 30 days are running.',
  answeredOrOver: 'Answered or over',
  theNewestFirst: 'the newest first',
}

export const demandsOnePage = {
  demandClerkDais: (which: string) => `Demand ${which} — Clerk — Dais`,
  publicPage: 'Public page',
  demand: (number: string) => `Demand ${number}`,
  from: 'From',
  contactInformation: 'Contact information',
  neverPublic: (reach: string) => `${reach} (never public)`,
  notRecorded: 'Not recorded',
  received: 'Received',
  dateOnTheLetter: 'Date on the letter',
  theLetter: 'The letter',
  action: 'Action',
  dayOfTheAction: 'Day of the action',
  meeting: 'Meeting',
  violationClaimed: 'Violation claimed',
  sections: 'Sections',
  demands: 'Demands',
  aVoteWasCorrected: 'A vote was corrected since.',
  correctTheEntryThat: (sentence: string) => `${sentence} Correct the entry that depends on it.`,
  next: 'Next:',
  placeItOnAn: 'Place it on an agenda',
  printTheCommitment: 'Print the commitment',
  draftOfTheCommitment: 'Draft of the commitment',
  pdfInTheWords: 'PDF, in the words of the law',
  correctTheFacts: 'Correct the facts',
  deadlines: 'Deadlines',
  notLegalAdvice: 'Not legal advice',
  whatItSays: 'What it says',
  history: 'History',
  everythingRecordedInOrder: 'everything recorded, in order',
  nothingIsRecordedYet: 'Nothing is recorded yet except that it was received.',
  placeItOnAnAgenda: 'Place it on an agenda, or record a decision.',
  recordWhatHappened: 'Record what happened',
}

export const demandsOneAddPage = {
  recordWhatHappenedClerk: 'Record what happened — Clerk — Dais',
  demands: 'Demands',
  nothingWasRecordedWe: 'Nothing was recorded. We kept your words. Please choose the file again.',
  recordIt: 'Record it',
  goBack: 'Go back',
}

export const demandsOneFactsPage = {
  correctTheFactsClerk: 'Correct the facts — Clerk — Dais',
  demands: 'Demands',
  correctTheFacts: 'Correct the facts',
  whatWasRecordedFirst:
    'What was recorded first stays, with the correction beside it. If the day received changes, the 30 days are counted again.',
  correctThem: 'Correct them',
  whatWasWrong: 'What was wrong',
}

export const demandsOneForgetPage = {
  deleteContactInformationDais: 'Delete contact information — Dais',
  settings: 'Settings',
  whatMayBeDeleted: 'What may be deleted',
  deleteContactInformationFor: (claimant: string) => `Delete contact information for ${claimant}`,
  theAddressEMail: (number: string) =>
    `The address, e-mail and phone of demand ${number} are deleted for good. The name and the demand stay in the record.`,
  deleteIt: 'Delete it',
}

export const demandsOnePlacePage = {
  placeItOnAn: 'Place it on an agenda — Clerk — Dais',
  demands: 'Demands',
  placeItOnAnAgenda: 'Place it on an agenda',
  daisAddsAnAction:
    'Dais adds an action item of its own to the agenda of the meeting. You can edit it there, and post the agenda as always.',
  placeIt: 'Place it',
  meeting: 'Meeting',
  chooseAMeeting: 'Choose a meeting',
  whatTheItemIs: 'What the item is for',
}

export const demandsNewPage = {
  recordADemandClerk: 'Record a demand — Clerk — Dais',
  demands: 'Demands',
  recordADemand: 'Record a demand',
  aWrittenDemandTo:
    'A written demand to cure or correct an action, or a cease and desist letter, as it came. It is public at once, but contact information never is. The commission has 30 days to answer.',
  nothingWasRecordedWe: 'Nothing was recorded. We kept your words. Please choose the file again.',
  whatItIs: 'What it is',
  theMeetingOrItem: 'The meeting or item',
  noneInDais: 'None in Dais',
  whatTheLetterIs: 'What the letter is',
  theLetter: 'The letter',
  oneFilePdfWord: 'One file: PDF, Word, OpenDocument, text or a picture, up to 100 MB.',
  recordIt: 'Record it',
  goBack: 'Go back',
}

export const demandClocks = {
  answerBy: 'Answer by',
  timeToDemand: 'Time to demand',
  itWasReceivedOn: 'It was received on time.',
  itWasReceivedLate: 'It was received late. Ask the city attorney what that means.',
  lawsuitUntil: 'Lawsuit until',
  daysAfter: (date: string, daysToSue: number) => `${date}: ${daysToSue} days after`,
  theWrittenAnswerWas: 'the written answer was received',
  theLastDayTo: 'the last day to answer',
  itMayBeEarlier: 'It may be earlier: no one recorded when the written answer was received.',
  noDeadlineIsRunning: 'No deadline is running.',
  anotherSection: 'another section',
  forAfterTheAction: (named: string, long: string, date: string) =>
    `For ${named}: ${long} after the action, to ${date}.`,
  whatACourtDoes: 'What a court does not void',
  anActionIsNot: 'An action is not void if any of these is true (Government Code 54960.1(d)):',
  itWasTakenIn: 'It was taken in substantial compliance with the sections that the demand can name.',
  itWasAboutThe: 'It was about the sale or issuance of notes, bonds or other debt.',
  itLedToA:
    'It led to a contract, other than for pay or professional fees, on which a party relied in good faith and without notice of the challenge.',
  itWasAboutTheCollection: 'It was about the collection of a tax.',
  thePersonWhoDemands:
    'The person who demands it had actual notice of the item 72 hours before a regular meeting, 24 hours before a special one, or before an emergency one.',
  theCityAttorneyDecides: 'The city attorney decides which of these applies.',
}

export const demandContacts = {
  demand: (number: string) => `Demand ${number}`,
  contactInformation: (claimant: string) => `, ${claimant}: contact information.`,
  keptTo: (date: string) => `Kept to ${date}.`,
  deleteItForDemand: (number: string) => `Delete it for demand ${number}`,
}

export const demandEntryFields = {
  theEntryThatIs: 'The entry that is wrong',
  chooseAnEntry: 'Choose an entry',
  theVote: 'The vote',
  votesThatPassedAt: 'Votes that passed at the last meetings',
  chooseTheVote: 'Choose the vote',
  noVote: 'No vote',
  day: 'Day',
  leaveEmptyForToday: 'Leave empty for today, or the day of the vote',
  thisIsPublicLeave: 'This is public. Leave out addresses, phone numbers and e-mail addresses.',
  itAlsoWentTo: 'It also went to the district attorney',
  descriptionOfTheCopy: 'Description of the copy',
  theCopy: 'The copy',
  oneFilePdfWord: 'One file: PDF, Word, OpenDocument, text or a picture, up to 100 MB.',
}

export const demandFields = {
  whoSentIt: 'Who sent it',
  theNameIsPublic: 'The name is public, because a demand is a public record.',
  dayReceived: 'Day received',
  the30DaysStart: 'The 30 days start after this day.',
  howItCame: 'How it came',
  chooseHowItCame: 'Choose how it came',
  dateOnTheLetter: 'Date on the letter',
  theActionItChallenges: 'The action it challenges',
  asTheLetterDescribes:
    'As the letter describes it. This is public. Leave out addresses, phone numbers and e-mail addresses.',
  dayOfThatAction: 'Day of that action',
  whereTheActionWas: 'Where the action was taken',
  whatItSaysWas: 'What it says was violated, and how',
  thisIsPublicLeave: 'This is public. Leave out addresses, phone numbers and e-mail addresses.',
  sectionsItNames: 'Sections it names',
  mailingAddress: 'Mailing address',
  neverPublic: 'Never public.',
  eMailAddress: 'E-mail address',
  phone: 'Phone',
  showThisCopyTo: 'Show this copy to the public: it has no address, phone number or e-mail address in it',
}

export const demandHistory = {
  corrected: 'Corrected.',
  itStaysHereBut: 'It stays here but no longer counts.',
  now: (changesWords: string) => `Now: ${changesWords}`,
  theLastDayIs: (date: string) => `The last day is ${date}.`,
  meetingOf: (date: string) => `Meeting of ${date}`,
  notPublic: 'not public',
  sentBy: (claimant: string) => `sent by ${claimant}`,
  received: (date: string) => `received ${date}`,
  dated: (date: string) => `dated ${date}`,
  withoutADate: 'without a date',
  actionOf: (date: string) => `action of ${date}`,
  sections: (sections: string) => `sections ${sections}`,
  action: (action: string) => `action: ${action}`,
  claim: (claim: string) => `claim: ${claim}`,
}

export const demandLines = {
  received: (demandKindNames: string, claimant: string, date: string) =>
    `${demandKindNames}, ${claimant}, received ${date}`,
  brownActDemands: 'Brown Act demands',
  demand: (what: string, number: string) => `${what}: demand ${number}`,
  placeDemandOnThis: (number: string) => `Place demand ${number} on this agenda`,
  thisItemIsAbout: 'This item is about',
  demand2: (number: string) => `demand ${number}`,
  recordThereWhatThe: '. Record there what the commission decides.',
}

export const demandsToDecide = {
  brownActDemands: 'Brown Act demands',
  fromAnswerDue: (claimant: string, date: string) => `, from ${claimant}. Answer due ${date}`,
}
