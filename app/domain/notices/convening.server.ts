import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { rosterOn } from '../people/roster.server.ts'
import type { Instant, Zone } from '../time/instant.ts'
import type { Verdict } from '../verdict.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { doorSeries } from './door-task.ts'
import { paperStatus } from './posted-agenda.ts'
import { conveningReminder, conveningVerdict, type ConveningFacts } from './convening.ts'
import { noticeDeadline } from './notice-clock.ts'
import { receiptsOf } from './receipts.ts'
import { receiptStates, type NoticeReceipt } from './special-notice.ts'

export type MemberName = { id: string; name: string }
type Convened = Pick<Row<'meeting'>, 'id' | 'kind' | 'heldOn' | 'startsAt' | 'adjournedFromId'>
type Convening = { facts: ConveningFacts; members: MemberName[] }

/** What each addressee of a special meeting's notice got. @param present who is there at convening; null before it */
export async function receiptsFor(
  db: Store,
  meetingId: string,
  members: readonly MemberName[],
  present: ReadonlySet<string> | null,
): Promise<NoticeReceipt[]> {
  const rows = await db.selectFrom('noticeReceipt').selectAll().where('meetingId', '=', meetingId).execute()
  return receiptsOf({ members, rows, presentAtConvening: present })
}

/**
 * What is on record of the notice of a meeting that is to convene. The commission's own longer notice is a matter of its
 * rules, so the law's 24 hours are the clock here.
 * @param present those who are in the room
 */
export async function loadConvening(
  db: Store,
  meeting: Convened,
  zone: Zone,
  present: ReadonlySet<string>,
): Promise<Convening> {
  const { id, kind, heldOn, startsAt } = meeting
  const clerkAdjourned = await clerkAdjournedTo(db, meeting, zone)
  if (kind !== 'special' && clerkAdjourned === null) {
    return { facts: { kind, deadline: null, postedAt: [], receipts: [] }, members: [] }
  }
  const { lines } = await rosterOn(db, heldOn)
  const members = lines.flatMap(({ person }) => (person ? [{ id: person.id, name: person.name }] : []))
  return {
    facts: {
      kind,
      clerkAdjourned: clerkAdjourned?.heldOn ?? null,
      deadline: startsAt === null ? null : noticeDeadline({ kind: 'special', startsAt, zone }),
      postedAt: [...(await papersOf(db, id)), ...(clerkAdjourned?.postedAt ?? [])],
      receipts: await receiptsFor(db, id, members, present),
    },
    members,
  }
}

/** When papers of a meeting's agenda went up. */
async function papersOf(db: Store, meetingId: string): Promise<Instant[]> {
  const papers = await db
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .select('posting.postedAt')
    .where('edition.meetingId', '=', meetingId)
    .where('edition.series', '=', 'agenda')
    .execute()
  return papers.map(({ postedAt }) => postedAt)
}

/**
 * The meeting that the clerk adjourned to this one, all members being absent, with the papers of its notice that hung where
 * the public can read them at every hour. A regular meeting whose own agenda was posted in time stands by itself (INF).
 */
export async function clerkAdjournedTo(
  db: Store,
  { id, kind, startsAt, adjournedFromId }: Convened,
  zone: Zone,
): Promise<{ heldOn: CivilDate; postedAt: Instant[] } | null> {
  if (kind === 'special' || kind === 'emergency') return null
  const from = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn'])
    .where('id', '!=', id)
    .where('adjournedBy', '=', 'clerk')
    .where((eb) =>
      eb.or([
        ...(adjournedFromId === null ? [] : [eb('id', '=', adjournedFromId)]),
        ...(startsAt === null ? [] : [eb('adjournedTo', '=', startsAt)]),
      ]),
    )
    .executeTakeFirst()
  if (!from) return null
  if (kind === 'regular' && startsAt !== null) {
    const { deadline } = noticeDeadline({ kind, startsAt, zone })
    if (paperStatus(deadline, await papersOf(db, id)) === 'in-time') return null
  }
  const papers = await db
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .select('posting.postedAt')
    .where('edition.meetingId', '=', from.id)
    .where('edition.series', 'in', [...doorSeries.adjournment])
    .where('posting.openAtAllHours', '=', 1)
    .execute()
  return { heldOn: from.heldOn, postedAt: papers.map(({ postedAt }) => postedAt) }
}

export type ConveningNotice = {
  verdict: Verdict
  reminder: { sentence: string; section: string } | null
  withoutNotice: MemberName[]
}

export async function getConveningNotice(
  db: Store,
  meeting: Convened,
  zone: Zone,
  now: Instant,
): Promise<ConveningNotice> {
  const { facts, members } = await loadConvening(db, meeting, zone, new Set())
  const states = facts.deadline ? receiptStates(facts.deadline, facts.receipts) : []
  return {
    verdict: conveningVerdict(facts, now),
    reminder: conveningReminder(meeting.kind),
    // Members come first among the addressees, in their own order.
    withoutNotice: members.filter((_, index) => ['late', 'waiting'].includes(states[index]?.state ?? '')),
  }
}
