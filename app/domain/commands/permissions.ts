/** Every role an account can have. `anyone` is a visitor without an account. */
export const roles = ['administrator', 'clerk', 'chair', 'commissioner', 'department'] as const
export type Role = (typeof roles)[number]
export type ActorRole = Role | 'anyone'

export const roleNames: Record<Role, string> = {
  administrator: 'Administrator',
  clerk: 'Clerk',
  chair: 'Chair',
  commissioner: 'Commissioner',
  department: 'Department liaison',
}

const everyone: readonly ActorRole[] = ['anyone', ...roles]
const signedIn: readonly ActorRole[] = roles
const clerks: readonly ActorRole[] = ['clerk']
const stewards: readonly ActorRole[] = ['clerk', 'administrator']
const members: readonly ActorRole[] = ['chair', 'commissioner']

/**
 * The one table of who may do what. Commands ask it before they open a transaction, routes before they load.
 * `see.…` are pages, the others are commands. An administrator runs accounts and settings, never the record of a meeting.
 */
export const permissions = {
  'see.public': everyone,
  'see.own-account': signedIn,
  'see.clerk': clerks,
  'see.stewardship': stewards,
  'see.commissioner': members,
  'see.names-to-say': ['chair'],
  'see.draft-agenda': ['chair'],
  'see.department': ['department'],
  'see.record': stewards,
  'see.security': ['administrator'],

  'account.sign-in': everyone,
  'account.accept-link': everyone,
  'account.sign-out': signedIn,
  'account.change-password': signedIn,
  'account.confirm-password': signedIn,
  'account.end-session': signedIn,
  'account.choose-mail': signedIn,
  'account.invite': stewards,
  'account.create': ['administrator'],
  'account.issue-reset': ['administrator'],
  'account.disable': ['administrator'],
  'account.enable': ['administrator'],
  'account.set-role': ['administrator'],

  'commission.set-setting': stewards,
  'commission.add-holiday': stewards,
  'commission.remove-holiday': stewards,
  'people.add-person': stewards,
  'people.change-person': stewards,
  'people.add-seat': stewards,
  'people.change-seat': stewards,
  'people.begin-term': stewards,
  'people.end-term': stewards,
  'people.mend-term': stewards,
  'people.begin-office': stewards,
  'people.end-office': stewards,
  'people.mend-office': stewards,

  'meeting.schedule': clerks,
  'meeting.change': clerks,
  'meeting.cancel': clerks,
  'agenda.add-item': clerks,
  'agenda.change-item': clerks,
  'agenda.move-item': clerks,
  'agenda.copy-items': clerks,
  'agenda.remove-item': clerks,
  'agenda.restore-item': clerks,
  'agenda.attach-file': clerks,
  'agenda.change-attachment': clerks,
  'agenda.detach-file': clerks,
  'agenda.show-chair': clerks,
  'notice.publish-edition': clerks,
  'notice.record-posting': clerks,
  'notice.record-receipt': clerks,
  'notice.distribute-late-writing': clerks,

  'meeting.call-to-order': clerks,
  'meeting.record-attendance': clerks,
  'meeting.record-staff': clerks,
  'meeting.record-recusal': clerks,
  'meeting.pull-item': clerks,
  'meeting.closed-session': clerks,
  'meeting.recess': clerks,
  'meeting.adjourn': clerks,
  'meeting.open-item': clerks,
  'meeting.close-item': clerks,
  'meeting.call-comment': clerks,
  'meeting.record-speaker': clerks,
  'meeting.correct': clerks,
  'motion.make': clerks,
  'motion.change': clerks,
  'motion.withdraw': clerks,
  'motion.open-vote': clerks,
  'motion.cast-vote': clerks,
  'motion.close-vote': clerks,
  'election.hold': clerks,
  'meeting.record-presentation': clerks,
  'meeting.record-statement': clerks,
  'question.ask': clerks,
  'question.answer': clerks,
  'question.ask-between': clerks,
  'question.title': clerks,
  'question.submit': members,
  'question.review-submission': clerks,
  'question.answer-later': ['department'],
  'question.enter-answer': clerks,
  'question.judge': ['clerk', ...members],
  'question.change': ['clerk', ...members],
  'question.speak-as-member': members,
  'question.pass-on': ['clerk', 'chair'],
  'question.settle': clerks,
  'follow-up.open': clerks,
  'follow-up.title': clerks,
  'follow-up.add-entry': clerks,
  'follow-up.report': ['department', 'clerk'],
  'follow-up.report-own': ['department'],
  'letter.write': clerks,
  'letter.send': clerks,
  'demand.receive': clerks,
  'demand.record': clerks,
  'demand.place': clerks,
  'demand.delete-contact': stewards,

  'comment.sign-up': everyone,
  'comment.enter-for-another': clerks,
  'comment.change-own': everyone,
  'comment.run-queue': clerks,
  'comment.decide': clerks,
  'comment.delete-private': stewards,
  'paper.black-out': clerks,
  'paper.read-scan': clerks,
  'storage.remove-bytes': stewards,
  'comment.copy-file': ['administrator'],

  'minutes.write-note': clerks,
  'minutes.freeze-draft': clerks,
  'minutes.present': clerks,
  'minutes.approve': clerks,
  'minutes.correct': clerks,

  'library.add-document': clerks,
  'library.change-document': clerks,
  'library.publish-document': clerks,
  'library.add-disagreement': clerks,
  'library.change-disagreement': clerks,
} satisfies Record<string, readonly ActorRole[]>

export type Action = keyof typeof permissions

export function may(role: ActorRole, action: Action): boolean {
  return (permissions[action] as readonly ActorRole[]).includes(role)
}
