import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { roleNames, roles, type ActorRole, type Role } from '../../commands/permissions.ts'

export const linkHours = { invitation: 7 * 24, reset: 24, setup: 24 } as const
export type LinkPurpose = keyof typeof linkHours

export function normalEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

/** The roles that somebody may give to others; none but an administrator makes administrators. */
export function rolesToGive(giver: ActorRole): Role[] {
  if (giver === 'administrator') return [...roles]
  return giver === 'clerk' ? roles.filter((role) => role !== 'administrator') : []
}

export function mayGiveRole(giver: ActorRole, role: Role): Verdict {
  if (rolesToGive(giver).includes(role)) return allowed
  return refuse('role-not-yours-to-give', `Only an administrator can give the role ${roleNames[role]}.`)
}

/** The roles that speak and vote in the record, so that their account must say which person they are. */
export function needsPerson(role: Role): boolean {
  return role === 'chair' || role === 'commissioner'
}

export function mustNamePerson(role: Role, personId: string | null): Verdict {
  if (personId || !needsPerson(role)) return allowed
  return refuse(
    'person-missing',
    `Choose which person of the record this ${roleNames[role].toLowerCase()} is.`,
  )
}

export type AccountFacts = {
  /** The account that acts is the account that is changed. */
  own: boolean
  role: Role
  activeAdministrators: number
}

/** Somebody must be left who can run the accounts, and nobody shuts themselves out by a slip. */
export function mayDisable({ own, role, activeAdministrators }: AccountFacts): Verdict {
  if (own) return refuse('own-account', 'You can’t disable your own account. Ask another administrator.')
  return mustLeaveAdministrator(role === 'administrator', activeAdministrators)
}

/** As for disabling: the role of the last administrator stays. */
export function maySetRole(facts: AccountFacts & { newRole: Role }): Verdict {
  const { own, role, newRole, activeAdministrators } = facts
  const stepsDown = role === 'administrator' && newRole !== 'administrator'
  if (own && stepsDown) {
    return refuse('own-account', 'You can’t take the role from yourself. Ask another administrator.')
  }
  return mustLeaveAdministrator(stepsDown, activeAdministrators)
}

function mustLeaveAdministrator(losesOne: boolean, activeAdministrators: number): Verdict {
  if (!losesOne || activeAdministrators > 1) return allowed
  return refuse(
    'last-administrator',
    'This is the only administrator. Make someone else administrator first.',
  )
}

export type LinkFacts = { usedAt: string | null; expiresAt: string }

/** Whether a one-time link still works at `now` (instants). At the very instant of its end it no longer does. */
export function linkWorks(link: LinkFacts | undefined, now: string): Verdict {
  if (!link) return refuse('link-unknown', 'This link is not valid, or part of it is missing.')
  if (link.usedAt) return refuse('link-used', 'This link has already been used. It works only once.')
  if (link.expiresAt <= now) return refuse('link-expired', 'This link has expired or was replaced.')
  return allowed
}

/**
 * A disabled account gets no new password, and no link to set one.
 * @param reader who is told: whoever holds a link, or the administrator who would make one
 */
export function enabledVerdict(disabledAt: string | null, reader: 'owner' | 'administrator'): Verdict {
  if (!disabledAt) return allowed
  const next = { owner: 'Ask an administrator.', administrator: 'Enable it first.' }[reader]
  return refuse('account-disabled', `This account is disabled. ${next}`)
}

/** The link of the first set-up makes the first account and no other. */
export function firstAccountVerdict(anyAccount: boolean): Verdict {
  return anyAccount
    ? refuse('already-set-up', 'The first account exists already. Ask its owner for an invitation.')
    : allowed
}

/** A page that is sent again shows the link that it made while that link still works at `now`. */
export function shownAgainVerdict(link: LinkFacts, now: string): Verdict {
  return linkWorks(link, now).ok
    ? allowed
    : refuse(
        'link-made-before',
        'The link that this page made was used or replaced. Go back to the accounts to make a new one.',
      )
}
