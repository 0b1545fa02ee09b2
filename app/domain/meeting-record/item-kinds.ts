/** What an item is: decides what the desk offers and how the minutes tell it. In the order of a usual meeting. */
export const itemKinds = {
  'call-to-order': 'Call to order and roll call',
  'general-comment': 'Public comment on matters not on the agenda',
  'minutes-approval': 'Approval of minutes',
  'staff-report': 'Report of staff',
  consent: 'Consent calendar',
  presentation: 'Presentation by a department',
  'auditor-report': 'Report of the Independent Police Auditor',
  action: 'Action',
  discussion: 'Discussion',
  'closed-session': 'Closed session',
  heading: 'Heading over other items',
  outstanding: 'Outstanding questions and follow-ups',
  'future-agenda': 'Work plan and future agendas',
  'commissioner-comments': 'Comments of commissioners',
  adjournment: 'Adjournment',
} as const

export type ItemKind = keyof typeof itemKinds

export const itemKindCodes = Object.keys(itemKinds) as [ItemKind, ...ItemKind[]]
