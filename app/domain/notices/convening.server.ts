import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { rosterOn } from '../people/roster.server.ts'
import type { Instant, Zone } from '../time/instant.ts'
import type { Verdict } from '../verdict.ts'
import { conveningReminder, conveningVerdict, type ConveningFacts } from './convening.ts'
import { noticeDeadline } from './notice-clock.ts'
import { receiptsOf } from './receipts.ts'
import { receiptStates, type NoticeReceipt } from './special-notice.ts'

export type MemberName = { id: string; name: string }
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
  meeting: Pick<Row<'meeting'>, 'id' | 'kind' | 'heldOn' | 'startsAt'>,
  zone: Zone,
  present: ReadonlySet<string>,
): Promise<Convening> {
  const { id, kind, heldOn, startsAt } = meeting
  if (kind !== 'special') return { facts: { kind, deadline: null, postedAt: [], receipts: [] }, members: [] }
  const papers = await db
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .select('posting.postedAt')
    .where('edition.meetingId', '=', id)
    .where('edition.series', '=', 'agenda')
    .execute()
  const { lines } = await rosterOn(db, heldOn)
  const members = lines.flatMap(({ person }) => (person ? [{ id: person.id, name: person.name }] : []))
  return {
    facts: {
      kind,
      deadline: startsAt === null ? null : noticeDeadline({ kind, startsAt, zone }),
      postedAt: papers.map(({ postedAt }) => postedAt),
      receipts: await receiptsFor(db, id, members, present),
    },
    members,
  }
}

export type ConveningNotice = {
  verdict: Verdict
  reminder: { sentence: string; section: string } | null
  withoutNotice: MemberName[]
}

export async function getConveningNotice(
  db: Store,
  meeting: Parameters<typeof loadConvening>[1],
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
