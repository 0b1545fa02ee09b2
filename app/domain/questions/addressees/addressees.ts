import type { MeetingRecord } from '../../meeting-record/record-types.ts'
import { foldName } from '../../people/name-matching.ts'

const most = 20

/**
 * Whom a question may be asked of, to choose from: the department, then who presents at this meeting, each with their
 * organization, the staff present, and whoever was asked before. Members ask and are not asked; the commission is not
 * asked by itself. Spellings of one name are one line.
 * @param before addressees of earlier questions, the most frequent first
 */
export function addresseesOf(
  record: MeetingRecord,
  { department, before }: { department: string; before: readonly string[] },
): string[] {
  const members = new Set(record.roster.map(({ id }) => id))
  const there = [
    ...record.items.flatMap((item) => [
      ...item.presenters,
      ...item.presentations.map(({ givenBy, ...rest }) => ({ ...rest, name: givenBy })),
    ]),
    ...record.staff,
  ].filter(({ personId }) => personId === null || !members.has(personId))
  const names = [
    department,
    ...there.flatMap(({ organization }) => organization ?? []),
    ...there.map(({ title, name }) => (title ? `${title} ${name}` : name)),
    ...before,
  ]
  const lines = new Map<string, string>()
  for (const name of names) if (!lines.has(foldName(name))) lines.set(foldName(name), name)
  lines.delete(foldName(record.commission.name))
  lines.delete('')
  return [...lines.values()].slice(0, most)
}
