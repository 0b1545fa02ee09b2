export const recordPage = {
  recordClerkDais: 'Record — Clerk — Dais',
  noTamperingFound: 'No tampering found',
  checkedJustNow: (count: string, checked: string) => `${count}, checked just now, ${checked}`,
  theRecordWasTampered: 'The record was tampered with.',
  checkedStopUsingThis: (count: string, checked: string) =>
    `${count} checked, ${checked}. Stop using this copy and call the person who runs the server.`,
  record: 'Record',
  everythingDoneHereBy: 'Everything done here, by whom and when. Entries can’t be removed or changed.',
  show: 'Show',
  showEverything: 'Show everything',
  entries: 'Entries',
  newestFirst: 'newest first',
  noEntriesMatch: 'No entries match.',
  nothingHasBeenDone: 'Nothing has been done yet.',
  askForLess: 'Ask for less.',
  everyChangeAppearsHere: 'Every change appears here right away.',
  earlierEntries: 'Earlier entries',
}

export const recordKindOnePage = {
  history: 'History',
  theLogHasNo: 'The log has no entry about that.',
  record: 'Record',
  itsHistoryNewestFirst: 'Its history, newest first.',
  everythingAboutTheMeeting: (date: string) => `Everything about the meeting of ${date}`,
  entries: 'Entries',
  newestFirst: 'newest first',
  earlierEntries: 'Earlier entries',
}

export const retentionPage = {
  whatMayBeDeleted: 'What may be deleted — Dais',
  chooseAMeeting: 'Choose a meeting',
  settings: 'Settings',
  whatMayBeDeleted2: 'What may be deleted',
  commentersContactInformationAccommodation:
    'Commenters’ contact information, accommodation needs and mail are kept two years and can then be deleted. What they wrote and said stays in the record.',
  byMeeting: 'By meeting',
  governmentCode34090D: 'Government Code 34090(d)',
  legalHold: 'Legal hold:',
  nothingCanBeDeleted: (legalHold: string) =>
    `${legalHold} Nothing can be deleted until it is lifted in the settings.`,
  governmentCode34090: 'Government Code 34090',
  noConfidentialInformationIs: 'No confidential information is kept.',
  contactInformationAndNeeds: (contacts: number, mails: number) =>
    `Contact information and needs of ${contacts}, and ${mails} mails.`,
  keptToMayBe: (date: string) => `Kept to ${date}; may be deleted.`,
  deleteTheseOf: (date: string) => `Delete these of ${date}`,
  byDemand: 'By demand',
  spaceUsedByFiles: 'Space used by files',
}

export const securityPage = {
  securityLogDais: 'Security log — Dais',
  accounts: 'Accounts',
  securityLog: 'Security log',
  signInsRefusalsAnd: (securityLogDays: number) =>
    `Sign-ins, refusals, and changes to accounts in the last ${securityLogDays} days. Passwords are never kept. Network addresses are kept only in part.`,
  wrongPasswordsInThe: 'Wrong passwords in the last 24 hours',
  noOneEnteredA: 'No one entered a wrong password.',
  ifSomeoneTriesTo: 'If someone tries to guess a password, the account appears here.',
  accountsMostWrongPasswords: 'Accounts, most wrong passwords first',
  account: 'Account',
  wrongPasswords: 'Wrong passwords',
  networks: 'Networks',
  last: 'Last',
  whatHappened: 'What happened',
  nothingHasHappenedYet: 'Nothing has happened yet.',
  failedSignInsNew: 'Failed sign-ins, new devices, links, and changed roles appear here.',
  newestFirstRepeatsWithin: 'Newest first. Repeats within an hour share one row.',
  when: 'When',
  doneBy: 'Done by',
  fromNetwork: 'From network',
  times: 'Times',
  noAccount: 'No account',
}

export const signInPage = {
  checkYourEMail: 'Check your e-mail address and password.',
  thisAccountIsDisabled: 'This account is disabled. Ask an administrator to enable it.',
  tooManyPeopleAre: 'Too many people are signing in right now. Try again in a few seconds.',
  signIn: 'Sign in',
  thereWereSeveralWrong: (sentences: string, tryAgainIn: string) =>
    `${sentences} There were several wrong tries. ${tryAgainIn}`,
  forTheClerkCommissioners: 'For the clerk, commissioners and the department',
  weCouldntSignYou: 'We couldn’t sign you in',
  typeYourPasswordAgain: 'Type your password again.',
  membersOfThePublic: 'Members of the public don’t need an account:',
  everythingPublicIsHere: 'everything public is here',
  eMailAddress: 'E-mail address',
  password: 'Password',
  forgotItAskAn: 'Forgot it? Ask an administrator for a reset link. Accounts are by invitation only.',
}

export const signOutPage = {
  signOut: 'Sign out',
  whatYouSavedIs: 'What you saved is kept.',
  signOutOnThis: 'Sign out on this device',
  onEveryDeviceAt: 'On every device at once:',
  signOutEverywhere: 'sign out everywhere',
}

export const accountActPage = {
  accounts: 'Accounts',
}

export const accountRoleFields = {
  role: 'Role',
  personInTheRecord: 'Person in the record',
  forTheChairOr:
    'For the chair or a commissioner: the person whose votes and attendance are theirs. Others don’t need one.',
  noOne: 'No one',
}

export const auditEntries = {
  entry: (who: string, which: string, seq: number) => `${who}, ${which}. Entry ${seq}`,
  itsHistory: (name: string) => `${name}: its history`,
  fromEntry: (seq: number) => `, from entry ${seq}`,
  reason: (reason: string) => `Reason: ${reason}`,
  factsWritten: (count: number) => `${count} facts written`,
}

export const auditSearch = {
  meeting: 'Meeting',
  everyMeeting: 'Every meeting',
  subject: 'Subject',
  everything: 'Everything',
  doneBy: 'Done by',
  anyone: 'Anyone',
  from: 'From',
  to: 'To',
  show: 'Show',
}

export const oneTimeLink = {
  theLinkWorksOnce: (until: string) => `The link works once, until ${until}. Send it privately.`,
  thisLinkWorksOnly: 'This link works only on this computer.',
  askItToStart:
    'Ask IT to start Dais with ORIGIN set to the address that everyone uses. Then make the link again.',
  thisLinkIsShown: 'This link is shown only once.',
  daisDoesNotKeep:
    'Dais does not keep a copy. If you lose it, make a new one. The old one will stop working.',
  backToAccounts: 'Back to accounts',
}

export const spaceUsed = {
  storedFilesTakeOf: (byteWords: string, byteWords2: string, percentWords: string) =>
    `Stored files take ${byteWords} of ${byteWords2} (${percentWords}).`,
  theServersDiskHas: (byteWords: string) => ` The server’s disk has ${byteWords} free.`,
  above80PublicComment: 'Above 80%, public comment takes text but no more files.',
  everyStoredFileIs: 'Every stored file is in use.',
  n1StoredFile: '1 stored file',
  storedFiles: (localeString: string) => `${localeString} stored files`,
  lessThan1: 'less than 1%',
  weMustStillKeep: 'We must still keep it, so there is nothing to do.',
  weMustStillKeepThem: 'We must still keep them, so there is nothing to do.',
  it: 'It',
  allOfThem: 'All of them',
  ofThem: ' of them',
  mayBeDeletedNow: (which: string) => `${which} may be deleted now. Ask IT to run “npm run tidy”.`,
}
