export const commentsPage = {
  publicCommentClerkDais: 'Public comment — Clerk — Dais',
  agenda: (date: string) => `Agenda, ${date}`,
  publicComment: 'Public comment',
  writtenCommentsGoTo:
    'Written comments go to commissioners and the public as soon as they are received. Only comments that may have been sent automatically wait for you.',
  seeThePublicPage: 'See the public page',
  opensWhenTheAgenda: 'Opens when the agenda is posted',
  byItem: 'By item',
  enterALetterOr: 'Enter a letter or an e-mail',
  booklet: 'Booklet',
  notMadeYet: 'Not made yet.',
  bookletIsNoLonger: (number: number) =>
    `Booklet ${number} is no longer available: something in it has since been withdrawn, set aside or left out. Make a new one.`,
  newSince: (count: number) => `${count} new since.`,
  nothingNewSince: 'Nothing new since.',
  makeBooklet: (which: number) => `Make booklet ${which}`,
  makeTheBooklet: 'Make the booklet',
}

export const commentsOnePage = {
  numberPublicCommentClerk: (which: string | number) => `Number ${which} — Public comment — Clerk — Dais`,
  publicComment: 'Public comment',
  number: (number: number) => `Number ${number}`,
  inTheRecord: 'In the record',
}

export const commentsOneCopyPage = {
  webCopyClerkDais: 'Web copy — Clerk — Dais',
  thereIsNoText: 'There is no text here.',
  webCopy: 'Web copy',
  useThisToLeave:
    'Use this to leave out something the author did not mean to publish, such as a phone number. Replace it with […] and change nothing else. We keep the original, and the public page says that this is a copy and why.',
  publishTheCopy: 'Publish the copy',
  theCommentWithWhere: 'The comment, with […] where you left something out',
  whatIsLeftOut: 'What is left out',
  thisReasonIsPublic: 'This reason is public. For example: “A phone number.”',
}

export const commentsOneFilesFilePage = {
  fileOfAComment: 'File of a comment — Clerk — Dais',
  weCantFindThat: 'We can’t find that file.',
  why: 'Why',
  withholdTheFile: 'Withhold the file',
  willBeKeptBut:
    'will be kept but taken off the public page. The page will say that a file is withheld and why.',
  withholdIt: 'Withhold it',
  thisReasonIsPublic: 'This reason is public. For example: “It shows a street address.”',
  showTheFileAgain: 'Show the file again',
  willBeOnThe: 'will be on the public page again.',
  showItAgain: 'Show it again',
  showTheFileAs: 'Show the file as it was sent',
  willBePublicWith:
    'will be public with all that its program and its author wrote into it, as nothing could be taken out. Open it and look before you decide.',
  showItAsIt: 'Show it as it was sent',
  thisReasonIsKept: 'This reason is kept in the record. For example: “The author agreed by mail.”',
}

export const commentsOneOriginalPage = {
  showTheOriginalClerk: 'Show the original — Clerk — Dais',
  showTheOriginalAgain: 'Show the original again',
  thePublicPageWill: 'The public page will show the whole comment again. The copy stays in the log.',
  showTheOriginal: 'Show the original',
}

export const commentsOneReferPage = {
  referAComplaintClerk: 'Refer a complaint — Clerk — Dais',
  sendItToThe: 'Send it to the complaint process',
  sayWhereComplaintsGo: 'Say where complaints go',
  theAuthorAskedYou:
    'The author asked you to send it on. Send the text, without contact information, to the address below, then record it here. The author’s receipt will say that you did.',
  theAuthorsReceiptWill:
    'The author’s receipt will say that this may be a complaint about an officer, and where to send complaints.',
  iSentIt: 'I sent it',
  tellTheAuthor: 'Tell the author',
  suggestedBecauseItSays: (complaint: string) => `Suggested because it says: “${complaint}”`,
  theSettingsDoNot: 'The settings do not say where complaints go, so the author is told to ask the clerk.',
  enterItInThe: 'Enter it in the settings',
}

export const commentsBookletPage = {
  bookletOfCommentsClerk: 'Booklet of comments — Clerk — Dais',
  publicComment: 'Public comment',
  makeBooklet: (which: number) => `Make booklet ${which}`,
  makeTheBooklet: 'Make the booklet',
  allWrittenCommentsBy:
    'All written comments by item in one PDF. Commissioners and the public get the same file at the same time. Each booklet says what is new.',
  makeIt: 'Make it',
  newNumbers: (numbersInWords: string) => `New: numbers ${numbersInWords}.`,
  nothingIsNew: 'Nothing is new.',
  withdrawnSetAsideOr: (numbersInWords: string) =>
    `Withdrawn, set aside or copied with something left out: ${numbersInWords}.`,
}

export const commentsNewPage = {
  enterALetterOr: 'Enter a letter or an e-mail — Clerk — Dais',
  publicComment: 'Public comment',
  enterALetterOrAn: 'Enter a letter or an e-mail',
  commissionersAndThePublic:
    'Commissioners and the public get it when you press the button. Leave out the address and phone number at the top: only the comment is published.',
  enterIt: 'Enter it',
  howDidYouReceive: 'How did you receive it?',
  byEMailOr: 'By e-mail or post',
  handedInOnPaper: 'Handed in on paper',
  dateReceived: 'Date received',
  leaveEmptyForNow:
    'Leave empty for now. A comment received on time does not become late because you enter it later.',
  time: 'Time',
  whichItem: 'Which item?',
  positionIfTheAuthor: 'Position, if the author states one',
  noPositionGiven: 'No position given',
  theCommentWordFor: 'The comment, word for word',
  publishItAsIt: 'Publish it as it is',
}

export const commentsReleasePage = {
  releaseClerkDais: 'Release — Clerk — Dais',
  releaseNumber: (one: string) => `Release number ${one}`,
  approveWhatIsWaiting: 'Approve what is waiting',
  itKeepsItsNumber:
    'It keeps its number and its place in line. Written comments go to commissioners and the public at the same time.',
  release: 'Release',
}
