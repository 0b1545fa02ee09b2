import type { MeetingKind } from '../meeting-record/meeting.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'

export type TemplateItem = { kind: ItemKind; title: string; minutes: number | null }

/**
 * The usual order of a regular meeting, INF from the commission's own previews of its agendas [S12][S30]. Minutes are the
 * product's proposals and add up to two and a half hours.
 */
export const regularTemplate: readonly TemplateItem[] = [
  { kind: 'call-to-order', title: 'Call to order and roll call', minutes: 5 },
  { kind: 'general-comment', title: 'Public comment on matters not on the agenda', minutes: 20 },
  { kind: 'minutes-approval', title: 'Approval of minutes', minutes: 5 },
  { kind: 'staff-report', title: 'Staff administrative updates', minutes: 10 },
  { kind: 'presentation', title: 'Police Department presentations', minutes: 30 },
  { kind: 'auditor-report', title: 'Report of the Independent Police Auditor', minutes: 15 },
  { kind: 'heading', title: 'Discussion and action', minutes: 35 },
  { kind: 'outstanding', title: 'Outstanding questions and follow-ups', minutes: 10 },
  { kind: 'future-agenda', title: 'Work plan and requests for future agendas', minutes: 10 },
  { kind: 'commissioner-comments', title: 'Commissioner comments and announcements', minutes: 10 },
  { kind: 'adjournment', title: 'Adjournment', minutes: null },
]

/**
 * A special or emergency meeting starts with the frame alone: "no other business shall be considered", and the public
 * speaks on the noticed items only. Government Code 54956(a), 54954.3(a).
 */
export function agendaTemplate(kind: MeetingKind): readonly TemplateItem[] {
  if (kind === 'regular' || kind === 'adjourned') return regularTemplate
  return regularTemplate.filter((item) => item.kind === 'call-to-order' || item.kind === 'adjournment')
}
