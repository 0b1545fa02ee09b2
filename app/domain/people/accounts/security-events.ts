/** What the administrator's log tells of; each kind is kept apart, so that a flood of one drives out none of another. */
export const securityEventKinds = [
  'wrong-password',
  'unknown-address',
  'throttled',
  'new-device',
  'wrong-codes',
  'refused',
  'foreign-form',
  'act-from',
] as const
export type SecurityEventKind = (typeof securityEventKinds)[number]

export const securityEventNames: Record<SecurityEventKind, string> = {
  'wrong-password': 'Wrong password',
  'unknown-address': 'Sign-in with an e-mail address that has no account',
  throttled: 'Told to wait after too many wrong passwords',
  'new-device': 'Signed in on a new device',
  'wrong-codes': 'Too many wrong receipt codes',
  refused: 'Tried to open or send something their role may not',
  'foreign-form': 'A form sent from another site was refused',
  'act-from': 'From where an entry of the record was made',
}

/** How long the log goes back, in days. */
export const securityLogDays = 90
/** Rows kept of each kind; each gathers an hour. */
export const mostEventsOfKind = 2000

/** Actions of the record that the log shows beside its own events: who may get in, and how. */
export const accountActions = [
  'account.invite',
  'account.create',
  'account.accept-link',
  'account.issue-reset',
  'account.set-role',
  'account.disable',
  'account.enable',
  'account.change-password',
] as const
