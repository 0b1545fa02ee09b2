export const agendaItemsOneAttachmentsFilePage = {
  anAttachment: 'An attachment',
  whatThePacketWill: 'What the packet will hold of it',
  readTheScannedPages: 'Read the scanned pages by machine',
  partsThatThePublic: 'Parts that the public may not see',
  renameIt: 'Rename it',
  titleAsThePublic: 'Title, as the public reads it',
  theFileKeepsIts: (fileName: string) => `The file keeps its name, ${fileName}.`,
  rename: 'Rename',
  cancel: 'Cancel',
}

export const agendaItemsOneAttachmentsFileDetachPage = {
  removeAnAttachment: 'Remove an attachment',
  remove: 'Remove',
}

export const agendaItemsOneAttachmentsFileMovePage = {
  moveAnAttachment: 'Move an attachment',
  up: 'Up',
  down: 'Down',
}

export const agendaItemsOneAttachmentsFileReadPage = {
  readTheScannedPages: 'Read the scanned pages',
  aMachineReadsEnglish:
    'A machine reads English text on the scanned pages, so that the packet can be searched. It makes errors, and the packet says so. A page takes some seconds; you can go on meanwhile.',
  readTheScannedPagesBy: 'Read the scanned pages by machine',
}

export const agendaItemsOneAttachmentsFileRestorePage = {
  putAnAttachmentBack: 'Put an attachment back',
  putBack: 'Put back',
}

export const blackOutKindFilePage = {
  blackOutPartsClerk: 'Black out parts — Clerk — Dais',
}

export const blackOutKindFileLookPage = {
  lookAtTheCopy: 'Look at the copy — Clerk — Dais',
}

export const blackOutKindFileOriginalPage = {
  showTheOriginalClerk: 'Show the original — Clerk — Dais',
  showTheOriginalAgain: 'Show the original again',
  everyoneWhoMayRead: (title: string) =>
    `Everyone who may read “${title}” will see all of it again, with what was blacked out. The log keeps that there was a copy.`,
  showTheOriginal: 'Show the original',
}

export const blackOutPage = {
  blackOutPartsOf: 'Black out parts of this file',
  whatIsUnderA:
    'What is under a box will be gone from the copy that the public gets, not only covered. We keep the original. Black out only what the law lets you keep back, such as a private address, a phone number or an account number, and never anyone’s opinion.',
  pages: 'Pages',
  thePagesOfThis: 'The pages of this file are being prepared. Look again in a moment.',
  itsPartsCantBe: (detail: string) =>
    `${detail} Its parts can’t be blacked out here. Save it as a PDF, and use that instead.`,
  words: 'Words',
  findTheseWordsAnd: 'Find these words and black them out wherever they appear',
  forExampleAName:
    'For example, a name, a street address or a phone number. Capitals, spaces and hyphens do not matter.',
  findAndMark: 'Find and mark',
  pageOf: (page: number, pageCount: number) => `Page ${page} of ${pageCount}`,
  drawABoxWith:
    'Draw a box with the mouse, or enter one below. If a box touches a word, the whole word is removed.',
  markedSoFar: 'Marked so far',
  makeTheCopyAnd: 'Make the copy and look at it',
  goBack: 'Go back',
  theseWordsWillBe: 'These words will be gone:',
}

export const boxFields = {
  leftEdgeInPercent: 'Left edge, in percent of the width',
  topEdgeInPercent: 'Top edge, in percent of the height',
  widthInPercent: 'Width, in percent',
  heightInPercent: 'Height, in percent',
  enterABoxBy: 'Enter a box by numbers',
  addThisBox: 'Add this box',
}

export const lookPage = {
  blackOutParts: 'Black out parts',
  lookAtTheCopy: 'Look at the copy',
  thisIsWhatThe:
    'This is what the public will get. We checked it: the words under the boxes are gone. Look at each page with a box, then publish it.',
  pageOf: (page: number, pageCount: number) => `Page ${page} of ${pageCount}`,
  pageOfTheCopy: (page: number) => `Page ${page} of the copy, with the marked parts black`,
  publishIt: 'Publish it',
  whatIsBlackedOut: 'What is blacked out',
  thisReasonIsPublic:
    'This reason is public. Say what kind of thing it is, without repeating it. For example: “private address”, “phone number”, “account number” (Government Code 7922.000, 7927.700).',
  publishTheCopy: 'Publish the copy',
  changeTheBoxes: 'Change the boxes',
  theSameFileIs: 'The same file is here too, and gets this copy as well:',
  meeting: (slug: string) => `meeting ${slug}`,
  theOfPublishedWith: (which: string, which2: string, editions: string, which3: string, which4: string) =>
    `The ${which} of ${which2}  ${editions} ${which3} published with the original pages and can’t be changed: whoever opens ${which4} by number still sees all of it. The file by itself will be the copy from now on. After this,`,
  publishANewEdition: 'publish a new edition',
  whosePacketWillHold: ', whose packet will hold the copy.',
}

export const markList = {
  nothingIsMarkedYet: 'Nothing is marked yet.',
  box: (which: number) => `Box ${which}`,
  page: (page: number) => `, page ${page}`,
  atBy: (percent: string, percent2: string, percent3: string, percent4: string) =>
    `at ${percent} / ${percent2}, ${percent3} by ${percent4}`,
  removeBox: (which: number) => `Remove box ${which}`,
  remove: 'Remove',
  removeAllBoxes: 'Remove all boxes',
}

export const markedPicture = {
  pageOfTheFile: (page: number) => `Page ${page} of the file`,
}

export const pageLinks = {
  pagesOfTheFile: 'Pages of the file',
  page: (each: number) => `Page ${each}`,
}

export const redactionLinks = {
  thePublicGets: (blackedOutWords: string) => `The public gets: ${blackedOutWords} `,
  blackOutOtherParts: 'Black out other parts',
  blackOutPartOf: 'Black out part of this file',
  showTheOriginalAgain: 'Show the original again',
  openTheOriginal: 'Open the original',
}

export const fileNature = {
  typeOfFiles: 'Type of files',
  weDontKeepClosed: 'We don’t keep closed-session or personnel files here. Send them to the City Attorney.',
  publicDocuments: 'Public documents',
  closedSessionMaterial: 'Closed-session material',
  aPersonnelOrComplaint: 'A personnel or complaint file',
}

export const itemFiles = {
  attachments: 'Attachments',
  removed: (title: string) => `Removed “${title}”.`,
  undo: 'Undo',
  addFiles: 'Add files',
  pdfWordPowerpointOpendocument: 'PDF, Word, PowerPoint, OpenDocument, text and pictures, up to 100 MB each.',
  orDropFilesHere: ' Or drop files here.',
  sendTheFiles: 'Send the files',
  wasNotTaken: (name: string) => `${name} was not taken`,
  nothingWasSent: 'Nothing was sent',
  moveUp: (title: string) => `Move ${title} up`,
  moveDown: (title: string) => `Move ${title} down`,
  rename: (title: string) => `Rename ${title}`,
  rename2: 'Rename',
  remove: (title: string) => `Remove ${title}`,
  remove2: 'Remove',
}

export const packetPapers = {
  wePreparePapersIn:
    'We prepare papers in the background. Reload this page to see how far along they are. If you publish now, we wait for them.',
  paper: 'Paper',
  inThePacket: 'In the packet',
  inThePacket2: (label: string) => `In the packet: ${label}`,
}

export const unprintedNote = {
  thePdfCantDraw: 'The PDF can’t draw every character',
  itPrintsABox:
    'It prints a box with the character’s code instead. Anyone who copies or searches the text will find the character, and the web page shows it as it was typed.',
}

export const uploads = {
  cancel: 'Cancel',
}
