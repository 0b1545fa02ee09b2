import type { Role } from '../commands/permissions.ts'

/** What people with accounts are told by mail. */
export const notificationKinds = ['question', 'answer', 'due', 'minutes', 'draft-agenda'] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const notificationNames: Record<NotificationKind, string> = {
  question: 'New questions for us',
  answer: 'New answers to questions',
  due: 'Follow-ups due in seven days or tomorrow',
  minutes: 'Draft minutes to approve',
  'draft-agenda': 'A draft agenda to look at',
}

const rolesFor: Record<NotificationKind, readonly Role[]> = {
  question: ['department'],
  answer: ['chair', 'commissioner'],
  due: ['department', 'clerk'],
  minutes: ['chair', 'commissioner'],
  'draft-agenda': ['chair'],
}

/** @returns the kinds of mail that an account of this role can get; an administrator gets none of them */
export function kindsFor(role: Role): NotificationKind[] {
  return notificationKinds.filter((kind) => rolesFor[kind].includes(role))
}

export function isNotificationKind(text: string): text is NotificationKind {
  return (notificationKinds as readonly string[]).includes(text)
}
