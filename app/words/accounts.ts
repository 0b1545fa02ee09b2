export const acceptTokenPage = {
  yourAccount: 'Your account',
  makeYourAccount: 'Make your account',
  chooseANewPassword: 'Choose a new password',
  setUpThisCommission: 'Set up this commission',
  makeMyAccount: 'Make my account',
  saveAndSignIn: 'Save and sign in',
  makeTheFirstAccount: 'Make the first account',
  thisLinkDoesNot: 'This link does not work',
  askWhoeverSentIt: 'Ask whoever sent it for a new one. With a password you can',
  signIn: 'sign in',
  thisAccountInvitesAll: 'This account invites all the others.',
  forWord: (email: string) => `For ${email}`,
  eMailAddress: 'E-mail address',
  youSignInWith: 'You sign in with it.',
  nameAsTheRecord: 'Name, as the record shows it',
  newPassword: 'New password',
  atLeastCharactersA: (leastPasswordCharacters: number) =>
    `At least ${leastPasswordCharacters} characters. A few words are good.`,
  newPasswordAgain: 'New password again',
}

export const accountPage = {
  myAccountDais: 'My account — Dais',
  anUnknownDevice: 'An unknown device',
  myAccount: 'My account',
  mailToMe: 'Mail to me',
  youGetMailOnly: 'You get mail only about the security of your account.',
  on: 'On',
  off: 'Off',
  chooseWhichMailsI: 'Choose which mails I get',
  whereIAmSigned: 'Where I am signed in',
  device: 'Device',
  signedIn: 'Signed in',
  lastUsed: 'Last used',
  end: 'End',
  thisDevice: 'This device',
  signOutLastUsed: (device: string, lastUsed: string) => `Sign out ${device}, last used ${lastUsed}`,
  signOut: 'Sign out',
  youAreSignedOut: 'You are signed out of a device after 14 days without use, and after 30 days in any case.',
  account: 'Account',
  name: 'Name',
  eMail: 'E-mail',
  role: 'Role',
  changeMyPassword: 'Change my password',
  signOutEverywhere: 'Sign out everywhere',
}

export const accountConfirmPage = {
  enterYourPasswordAgain: 'Enter your password again — Dais',
  myAccount: 'My account',
  enterYourPasswordAgain2: 'Enter your password again',
  youSignedInA: 'You signed in a while ago. Before you change who can sign in, we check that it is you.',
  continue: 'Continue',
  password: 'Password',
}

export const accountEndSessionPage = {
  signOutADevice: 'Sign out a device — Dais',
  myAccount: 'My account',
  signOutADevice2: 'Sign out a device',
  whereIAmSigned: 'Where I am signed in',
}

export const accountPasswordPage = {
  changeMyPasswordDais: 'Change my password — Dais',
  myAccount: 'My account',
  changeMyPassword: 'Change my password',
  yourOtherDevicesAre: 'Your other devices are signed out.',
  passwordYouHaveNow: 'Password you have now',
  newPassword: 'New password',
  atLeastCharactersA: (leastPasswordCharacters: number) =>
    `At least ${leastPasswordCharacters} characters. A few words are good.`,
  theNewPasswordAgain: 'The new password again',
}

export const accountSignOutEverywherePage = {
  signOutEverywhereDais: 'Sign out everywhere — Dais',
  myAccount: 'My account',
  signOutEverywhere: 'Sign out everywhere',
  everyDeviceIsSigned: 'Every device is signed out at once, this one too.',
}

export const accountsPage = {
  accountsDais: 'Accounts — Dais',
  accounts: 'Accounts',
  whoCanSignIn: 'Who can sign in. The public needs no account.',
  anAdministratorManagesAccounts:
    'An administrator manages accounts, settings, people and seats but can’t open meetings. Agendas, meetings and minutes need a clerk’s account.',
  inviteSomeone: 'Invite someone',
  mailLog: 'Mail log',
  whatThisSiteSent: ': what this site sent, and what failed.',
  securityLog: 'Security log',
  failedSignInsNew: ': failed sign-ins, new devices, links, and changed roles.',
  firstSteps: 'First steps',
  everyAccountByName: 'Every account, by name',
  name: 'Name',
  role: 'Role',
  eMail: 'E-mail',
  lastUsed: 'Last used',
  state: 'State',
  notSignedInAnywhere: 'Not signed in anywhere',
  disabled: 'Disabled',
  canSignIn: 'Can sign in',
  invitedNotYetAccepted: 'Invited, not yet accepted',
  noInvitationsAreOpen: 'No invitations are open.',
  anInvitationStaysHere: 'An invitation stays here until it is accepted or seven days pass.',
  theLinkWorksUntil: (until: string) => `The link works until ${until}.`,
  withdraw: 'Withdraw',
  theInvitationOf: (name: string) => `the invitation of ${name}`,
}

export const accountsOnePage = {
  account: 'Account',
  makeAPasswordReset: 'Make a password reset link',
  changeTheRole: 'Change the role',
  enableThisAccount: 'Enable this account',
  disableThisAccount: 'Disable this account',
  theyAreSignedOut: 'They are signed out right away.',
  accounts: 'Accounts',
  disabledSince: (disabledSince: string) => `Disabled since ${disabledSince}`,
  canSignIn: 'Can sign in',
  eMail: 'E-mail',
  role: 'Role',
  inTheRecord: 'In the record',
  noOne: 'No one',
  accountSince: 'Account since',
  lastUsed: 'Last used',
  notSignedInAnywhere: 'Not signed in anywhere',
  anAdministratorChangesRoles:
    'An administrator changes roles, disables accounts and makes links for new passwords.',
}

export const accountsOneDisablePage = {
  disableAnAccountDais: 'Disable an account — Dais',
  disableTheAccountOf: (name: string) => `Disable the account of ${name}`,
  theyAreSignedOut:
    'They are signed out everywhere at once and can’t sign in. What they entered stays in the record under their name.',
  disableTheAccount: 'Disable the account',
}

export const accountsOneEnablePage = {
  enableAnAccountDais: 'Enable an account — Dais',
  enableTheAccountOf: (name: string) => `Enable the account of ${name}`,
  theyCanSignIn: 'They can sign in again with the password they had.',
  enableTheAccount: 'Enable the account',
}

export const accountsOneResetLinkPage = {
  passwordResetLinkDais: 'Password reset link — Dais',
  passwordResetLinkFor: (name: string) => `Password reset link for ${name}`,
  accounts: 'Accounts',
  theLinkWorksOnce:
    'The link works once, for 24 hours. Their devices are signed out when they use it, not before.',
  makeTheLink: 'Make the link',
}

export const accountsOneRolePage = {
  changeARoleDais: 'Change a role — Dais',
  accounts: 'Accounts',
  changeTheRoleOf: (name: string) => `Change the role of ${name}`,
  theNewRoleTakes: 'The new role takes effect right away.',
  changeTheRole: 'Change the role',
}

export const accountsInvitationsOneWithdrawPage = {
  withdrawAnInvitationDais: 'Withdraw an invitation — Dais',
  thisInvitationIsNo: 'This invitation is no longer open.',
  accounts: 'Accounts',
  withdrawTheInvitationOf: (name: string) => `Withdraw the invitation of ${name}`,
  withdrawAnInvitation: 'Withdraw an invitation',
  theLinkYouSent: 'The link you sent stops working.',
  withdrawTheInvitation: 'Withdraw the invitation',
}

export const accountsInvitePage = {
  inviteSomeoneDais: 'Invite someone — Dais',
  accounts: 'Accounts',
  anInvitationFor: (name: string) => `An invitation for ${name}`,
  inviteSomeone: 'Invite someone',
  youGetALink: 'You get a link that works once, for seven days. Send it yourself.',
  makeTheLink: 'Make the link',
  name: 'Name',
  eMailAddress: 'E-mail address',
  theySignInWith: 'They sign in with it.',
}
