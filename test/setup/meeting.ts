import { newId, type CommandContext, type Store } from '#app/domain/commands/command.server.ts'
import { wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { aContext, type TestClock } from './context.ts'

export const zone = 'America/Los_Angeles'
export const trees = [
  'Alder',
  'Álamo',
  'Birch',
  'Cedro',
  'Elm',
  'Fir',
  'Hazel',
  'Juniper',
  'Linden',
  'Maple',
  'Poplar',
] as const
export type Tree = (typeof trees)[number]

const invented = { basis: 'invented', source: null } as const

/** Eleven seats held by eleven invented members from 2025 on; Alder is chair. @returns their ids by name */
export async function aCommission(db: Store): Promise<Record<Tree, string>> {
  const people = trees.map((name) => ({
    id: newId(),
    slug: name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .toLowerCase(),
    name,
    sortName: name,
    createdAt: '2025-01-01T00:00:00.000Z',
    ...invented,
  }))
  const seats = trees.map((name, index) => ({
    id: newId(),
    number: index + 1,
    name: `Seat ${index + 1}`,
    nominatorKind: 'district' as const,
    nominator: `District ${index + 1}, for ${name}`,
    ...invented,
  }))
  await db.insertInto('person').values(people).execute()
  await db.insertInto('seat').values(seats).execute()
  await db
    .insertInto('term')
    .values(
      people.map((person, index) => ({
        id: newId(),
        seatId: seats[index]!.id,
        personId: person.id,
        startsOn: '2025-01-01',
        startsPrecision: 'day' as const,
        endsOn: '2027-12-31',
        ...invented,
      })),
    )
    .execute()
  await db
    .insertInto('officeTerm')
    .values({ id: newId(), office: 'chair', personId: people[0]!.id, fromOn: '2025-01-01', ...invented })
    .execute()
  return Object.fromEntries(people.map((person) => [person.name, person.id])) as Record<Tree, string>
}

export type MeetingMade = { heldOn?: string; kind?: 'regular' | 'special' | 'adjourned'; items?: string[] }

/** A meeting at six in the evening with an agenda of plain items, written straight into the store. */
export async function aMeeting(
  db: Store,
  {
    heldOn = '2026-12-10',
    kind = 'regular',
    items = ['Letter to the director', 'Policy 428.5'],
  }: MeetingMade = {},
): Promise<{ id: string; items: string[] }> {
  const id = newId()
  await db
    .insertInto('meeting')
    .values({
      id,
      slug: `${heldOn}-${kind}`,
      kind,
      heldOn,
      startsAt: at(heldOn, '18:00'),
      createdAt: '2026-01-01T00:00:00.000Z',
      ...invented,
    })
    .execute()
  const rows = items.map((title, index) => ({
    id: newId(),
    meetingId: id,
    position: index + 1,
    kind: 'action',
    title,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...invented,
  }))
  await db.insertInto('agendaItem').values(rows).execute()
  return { id, items: rows.map((row) => row.id) }
}

/** @returns the instant of a time on the wall in Pasadena */
export function at(date: string, time: string): string {
  return wallTimeToInstant(date, time, zone).instant
}

export type Evening = {
  db: Store
  context: CommandContext & { clock: TestClock }
  people: Record<Tree, string>
  meetingId: string
  items: string[]
}

/** A commission in session on December 10, 2026, at 6:02 PM, with those named present and all others absent. */
export async function anEvening(
  db: Store,
  { present = trees as readonly Tree[], ...made }: MeetingMade & { present?: readonly Tree[] } = {},
): Promise<Evening> {
  const people = await aCommission(db)
  const meeting = await aMeeting(db, made)
  const heldOn = made.heldOn ?? '2026-12-10'
  const context = aContext(db, { at: at(heldOn, '18:02') })
  await callToOrder(context, { meetingId: meeting.id, by: people.Alder })
  await callRoll(context, {
    meetingId: meeting.id,
    entries: trees.map((name) => ({
      personId: people[name],
      standing: present.includes(name) ? 'present' : 'absent',
    })),
  })
  return { db, context, people, meetingId: meeting.id, items: meeting.items }
}
