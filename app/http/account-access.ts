import type { Access } from './access.ts'

/** What the routes of signing in, of accounts and of their mail ask. */
export const accountAccess: Record<string, Access> = {
  'routes/sign-in': { load: 'see.public', act: 'account.sign-in' },
  'routes/sign-out': { load: 'see.public', act: 'see.public' },
  'routes/accept.$token': { load: 'see.public', act: 'account.accept-link' },
  'routes/account._index': { load: 'see.own-account' },
  'routes/account.mail': { load: 'see.own-account', act: 'account.choose-mail' },
  'routes/unsubscribe.$token': { load: 'see.public', act: 'see.public' },
  'routes/account.password': { load: 'see.own-account', act: 'account.change-password' },
  'routes/account.confirm': { load: 'see.own-account', act: 'account.confirm-password' },
  'routes/account.end-session': { load: 'see.own-account', act: 'account.end-session' },
  'routes/account.sign-out-everywhere': { load: 'see.own-account', act: 'account.end-session' },
  'routes/clerk.accounts._index': { load: 'see.stewardship' },
  'routes/clerk.accounts.invite': { load: 'account.invite', act: 'account.invite', fresh: true },
  'routes/clerk.accounts.invitations.$id.withdraw': { load: 'account.invite', act: 'account.invite' },
  'routes/clerk.accounts.$id._index': { load: 'see.stewardship' },
  'routes/clerk.accounts.$id.role': { load: 'account.set-role', act: 'account.set-role', fresh: true },
  'routes/clerk.accounts.$id.disable': { load: 'account.disable', act: 'account.disable', fresh: true },
  'routes/clerk.accounts.$id.enable': { load: 'account.enable', act: 'account.enable', fresh: true },
  'routes/clerk.accounts.$id.reset-link': {
    load: 'account.issue-reset',
    act: 'account.issue-reset',
    fresh: true,
  },
  'routes/clerk.security': { load: 'see.security' },
  'routes/clerk.mail': { load: 'see.stewardship' },
}
