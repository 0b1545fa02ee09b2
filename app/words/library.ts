export const libraryPage = {
  libraryClerkDais: 'Library — Clerk — Dais',
  library: 'Library',
  theDocumentsTheCommission:
    'The documents the commission works from. Once you publish one, it stays public.',
  addADocument: 'Add a document',
  addWhereSourcesDiffer: 'Add where sources differ',
  documents: 'Documents',
  everyDocumentByTitle: 'Every document, by title',
  title: 'Title',
  kind: 'Kind',
  date: 'Date',
  state: 'State',
  basis: 'Basis',
  public: 'Public',
  notPublic: 'Not public',
  theLibraryIsEmpty: 'The library is empty.',
  addADocumentIts: 'Add a document: its title, who issued it, when, and what it says.',
  whereSourcesDiffer: 'Where sources differ',
  sources: (sides: number) => `${sides} sources`,
  noDisagreementsBetweenSources: 'No disagreements between sources are entered.',
  enterWhatEachSource: 'Enter what each source says. Both are shown side by side.',
}

export const libraryAddPage = {
  addADocumentClerk: 'Add a document — Clerk — Dais',
  library: 'Library',
  addADocument: 'Add a document',
  nextAddItsFile:
    'Next, add its file and what it says. Its web address is made from the title and never changes.',
  addTheDocument: 'Add the document',
  publishItNow: 'Publish it now',
}

export const libraryDisagreementsOnePage = {
  whereSourcesDifferClerk: 'Where sources differ — Clerk — Dais',
  library: 'Library',
  eachSideInIts: 'Each side in its own words. Both are shown side by side; nothing is decided.',
  save: 'Save',
}

export const libraryDisagreementsAddPage = {
  addWhereSourcesDiffer: 'Add where sources differ — Clerk — Dais',
  library: 'Library',
  addWhereSourcesDiffer2: 'Add where sources differ',
  eachSideInIts: 'Each side in its own words. Both are shown side by side; nothing is decided.',
  add: 'Add',
}

export const libraryDocumentsOnePage = {
  document: 'Document',
  chooseAFileTo: 'Choose a file to send.',
  library: 'Library',
  public: 'Public',
  notPublic: 'Not public',
  change: 'Change',
  seeThePublicPage: 'See the public page',
  publish: 'Publish',
  whatItSays: 'What it says',
  wordForWord: 'Word for word',
  paraphrased: 'Paraphrased',
  remove: 'Remove',
  noneOfItsText: 'None of its text has been entered.',
  addWhatItSays: 'Add what it says, word for word where you can.',
  addWhatItSays2: 'Add what it says',
  file: 'File',
  weCouldntAcceptThe: 'We couldn’t accept the file. ',
  noFileYet: 'No file yet.',
  whatTheFileIs: 'What the file is',
  replaceTheFile: 'Replace the file',
  chooseAFile: 'Choose a file',
  pdfWordPowerpointOpendocument: 'PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB',
  sendTheFile: 'Send the file',
  questionsAboutIt: 'Questions about it',
  andFollowUps: 'and follow-ups',
  removeTheLink: 'Remove the link',
  nothingIsLinkedTo: 'Nothing is linked to it yet.',
  linkItToA: 'Link it to a question or follow-up',
  whereSourcesDiffer: 'Where sources differ',
}

export const libraryDocumentsOneAboutPage = {
  linkADocumentClerk: 'Link a document — Clerk — Dais',
  linkItToA: 'Link it to a question or follow-up',
  onceBothArePublic: 'Once both are public, the document and the question or follow-up link to each other.',
  linkThem: 'Link them',
  itIsAbout: 'It is about',
  itsNumber: 'Its number',
  forExample2026014: 'For example, 2026-014',
}

export const libraryDocumentsOneAboutKindOnePage = {
  removeALinkClerk: 'Remove a link — Clerk — Dais',
  theDocumentIsNot: 'The document is not linked to it.',
  removeThisLink: 'Remove this link?',
  forADocumentLinked: 'For a document linked by mistake. The log keeps the fact that it was linked.',
  takeItBack: 'Take it back',
}

export const libraryDocumentsOneChangePage = {
  changeADocumentClerk: 'Change a document — Clerk — Dais',
  library: 'Library',
  changeTheDocumentsDetails: 'Change the document’s details',
  save: 'Save',
}

export const libraryDocumentsOnePublishPage = {
  publishADocumentClerk: 'Publish a document — Clerk — Dais',
  publish: (title: string) => `Publish “${title}”?`,
  everyoneWillBeAble:
    'Everyone will be able to read it, with its file and text. You can replace it later but not hide it.',
  publish2: 'Publish',
}

export const libraryDocumentsOneSayPage = {
  addWhatADocument: 'Add what a document says — Clerk — Dais',
  addWhatItSays: 'Add what it says',
  add: 'Add',
  whatItSays: 'What it says',
  thisIsADirect: 'This is a direct quote',
  saidBy: 'Said by',
  ifTheDocumentQuotes: 'If the document quotes someone',
  source: 'Source',
  onlyIfWeKnow: 'Only if we know it from a report, for example: news story, August 2025',
}

export const libraryDocumentsOneStatementsOneRemovePage = {
  removeWhatADocument: 'Remove what a document says — Clerk — Dais',
  weCantFindThat: 'We can’t find that statement.',
  removeThis: 'Remove this?',
  forSomethingEnteredBy: 'For something entered by mistake. The log keeps it.',
  remove: 'Remove',
}

export const disagreementFields = {
  whatTheSourcesDisagree: 'What the sources disagree on',
  note: 'Note',
  source: (which: number) => `Source ${which}`,
  whatItSays: 'What it says',
  document: 'Document',
  noneInTheLibrary: 'None in the library',
  source2: 'Source',
  showItOnThese: 'Show it on these pages',
  about: (which: number) => `About ${which}`,
  nothing: 'Nothing',
}

export const documentActPage = {
  library: 'Library',
}

export const documentFields = {
  exactDateKnown: 'Exact date known',
  onlyTheMonthIs: 'Only the month is known',
  onlyTheYearIs: 'Only the year is known',
  whatItIs: 'What it is',
  title: 'Title',
  issuedBy: 'Issued by',
  date: 'Date',
  emptyIfNotKnown: '(empty if not known)',
  ifOnlyTheMonth: 'If only the month or year is known, enter any day in it',
  howExact: 'How exact',
  aboutTheDate: 'About the date',
  asTheSourceSays: 'As the source says it, for example “Monday night”',
  summary: 'Summary',
  webAddress: 'Web address',
  replacedBy: 'Replaced by',
  nothing: 'Nothing',
}
