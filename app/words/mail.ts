export const accountMailPage = {
  mailToMeDais: 'Mail to me — Dais',
  myAccount: 'My account',
  mailToMe: 'Mail to me',
  mailGoesToWe: (email: string) =>
    `Mail goes to ${email}. We always send mail about the security of your account.`,
  thereIsNoOther: 'There is no other mail for your role.',
  sendMeMailAbout: 'Send me mail about',
  save: 'Save',
  turnAllOff: 'Turn all off',
  goBack: 'Go back',
}

export const mailPage = {
  mailLogDais: 'Mail log — Dais',
  sent: (formatted: string) => `Sent ${formatted}`,
  notSent: (why: string) => `Not sent. ${why}.`,
  noReasonIsKnown: 'No reason is known',
  itFailed: 'It failed',
  waitingToGoOut: 'Waiting to go out',
  accounts: 'Accounts',
  mailLog: 'Mail log',
  mailFromThisSite:
    'Mail from this site in the last 90 days, without addresses. Each person chooses which mail to get.',
  mailToPeopleWho: 'Mail to people who commented, last 7 days',
  sent2: 'Sent',
  waiting: 'Waiting',
  failed: 'Failed',
  mailToPeopleWith: 'Mail to people with accounts',
  noMailSentYet: 'No mail sent yet.',
  mailAboutQuestionsAnswers:
    'Mail about questions, answers, due dates, draft minutes, and draft agendas appears here.',
  newestFirst: 'Newest first',
  when: 'When',
  to: 'To',
  about: 'About',
  result: 'Result',
}

export const mailUndelivered = {
  eMail: 'E-mail',
  couldNotBeDelivered: (howMany: string) => `${howMany} could not be delivered. `,
  willBeTriedAgain: (howMany: string) => `${howMany} will be tried again. `,
}

export const noMail = {
  mailIsNotSet: 'Mail is not set up',
  thisSiteDoesNot:
    'This site does not send mail yet, so look at your first page for what is waiting. Whoever runs the server can turn mail on with SMTP_URL.',
}
