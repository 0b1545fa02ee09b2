import type { Generated } from 'kysely'

export type AccountTable = {
  id: string
  email: string
  name: string
  role: 'administrator' | 'clerk' | 'chair' | 'commissioner' | 'department'
  personId: string | null
  passwordHash: string | null
  createdAt: string
  disabledAt: string | null
}

export type SessionTable = {
  idHash: string
  accountId: string
  createdAt: string
  lastUsedAt: string
  expiresAt: string
  device: string | null
  /** When its owner last typed their password again; null: at its beginning. */
  confirmedAt: string | null
  /** Scheme and host at which it last reached the site. */
  reachedAt: string | null
}

/** A device on which an account was signed in to: its cookie by hash, so that guesses of strangers don't shut it out. */
export type AccountDeviceTable = {
  deviceHash: string
  accountId: string
  createdAt: string
  lastUsedAt: string
}

export type AccountLinkTable = {
  tokenHash: string
  purpose: 'invitation' | 'reset' | 'setup'
  accountId: string | null
  email: string | null
  name: string | null
  role: string | null
  personId: string | null
  issuedBy: string | null
  issuedAt: string
  expiresAt: string
  usedAt: string | null
}

/** Mail to the owner of an account about the account itself. */
export type AccountMailTable = {
  id: string
  accountId: string
  kind: string
  detail: string | null
  /** Of what it tells, so that it is told once. */
  source: string
  happenedAt: string
  createdAt: string
  tries: Generated<number>
  nextTryAt: string | null
  sentAt: string | null
  givenUpAt: string | null
}

/** Tries and refusals, gathered by hour. */
export type SecurityEventTable = {
  id: string
  kind: string
  accountId: string | null
  /** Coarse: /24, or /48 of IPv6; empty where it says nothing. */
  network: string
  /** What was refused, or the device. */
  subject: string
  mergeKey: string
  firstAt: string
  lastAt: string
  times: number
}

export type AccountsTables = {
  account: AccountTable
  session: SessionTable
  accountDevice: AccountDeviceTable
  accountLink: AccountLinkTable
  accountMail: AccountMailTable
  securityEvent: SecurityEventTable
}
