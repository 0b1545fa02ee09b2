import type { Row } from '#db/schema.ts'
import { getSettingsNow, listHolidays } from '../commission/queries.server.ts'
import type { Store } from '../commands/command.server.ts'
import { frozenTitles } from '../editions/frozen-agenda.server.ts'
import { NotFound } from '../errors.ts'
import { clockHolidays, type Holidays } from '../follow-ups/clock/clock-holidays.ts'
import { announcedMeetings, isPublic } from '../meeting-record/announced.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { answerPeriod, demandWindows } from './demand-clocks.ts'
import { commitmentWords } from './commitment-words.ts'
import type { DemandEntryKind, FactChanges } from './demand-kinds.ts'
import { commitmentInForce, demandState, standingEvents, suitOf } from './demand-state.ts'
import { eventOf, standingOf } from './load-demand.server.ts'
import type { PublicDemand, PublicDemandEntry, PublicDemandLine } from './public-view.ts'

/** The rows that may be read; what a clerk recorded by mistake is none. */
async function shownDemands(db: Store, now: Instant, of: { number?: string; meetingId?: string } = {}) {
  let query = db.selectFrom('demand').selectAll().where('publicAt', '<=', now)
  if (of.number !== undefined) query = query.where('number', '=', of.number)
  if (of.meetingId !== undefined) query = query.where('meetingId', '=', of.meetingId)
  const rows = await query.orderBy('receivedOn', 'desc').orderBy('number', 'desc').execute()
  const entries = await shownEntries(
    db,
    rows.map(({ id }) => id),
    now,
  )
  return rows.flatMap((row) => {
    const own = entries.filter(({ demandId }) => demandId === row.id)
    const standing = standingOf(row, own)
    return standing.struck ? [] : [{ row, entries: own, standing }]
  })
}

/** What may be told: nothing of a meeting before that may be, save that an item stands on a published agenda. */
async function shownEntries(db: Store, ids: string[], now: Instant) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('demandEntry')
    .selectAll()
    .where('demandId', 'in', ids)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const announced = new Set((await announcedMeetings(db, now).execute()).map(({ id }) => id))
  const placed = rows.flatMap(({ kind, meetingId }) => (kind === 'placed' && meetingId ? [meetingId] : []))
  const { items } = await frozenTitles(db, [...new Set(placed)])
  return rows.filter(({ kind, publicAt, meetingId, itemId }) => {
    if (kind === 'placed') return itemId !== null && items.has(itemId)
    return publicAt === null ? meetingId !== null && announced.has(meetingId) : publicAt <= now
  })
}

function lineOf(
  { row, standing }: Awaited<ReturnType<typeof shownDemands>>[number],
  today: CivilDate,
): PublicDemandLine {
  const { claimant, receivedOn, action, actionOn, kind } = standing.facts
  return {
    number: row.number,
    kind,
    claimant,
    receivedOn,
    action,
    actionOn,
    state: demandState(standing, today),
    answerBy: standing.answerBy,
    basis: row.basis,
    source: row.source,
  }
}

/** @returns every demand, the newest first */
export async function getDemandsForPublic(
  db: Store,
  now: Instant,
): Promise<{ today: CivilDate; demands: PublicDemandLine[] }> {
  const { today } = await getSettingsNow(db, now)
  const shown = await shownDemands(db, now)
  return { today, demands: shown.map((each) => lineOf(each, today)) }
}

/** @returns those that wait for the commission, the first due first: what a member reads is what anyone reads (54957.5) */
export async function listDemandsToDecide(db: Store, now: Instant): Promise<PublicDemandLine[]> {
  const { demands } = await getDemandsForPublic(db, now)
  return demands
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => (one.answerBy < other.answerBy ? -1 : 1))
}

/** @returns the demands about an action of this meeting, the newest first */
export async function listDemandsAbout(
  db: Store,
  meetingId: string,
  { now, today }: { now: Instant; today: CivilDate },
): Promise<PublicDemandLine[]> {
  return (await shownDemands(db, now, { meetingId })).map((each) => lineOf(each, today))
}

/** One demand with its clocks and what became of it. @throws NotFound */
export async function getDemandForPublic(db: Store, number: string, now: Instant): Promise<PublicDemand> {
  const found = await findDemandForPublic(db, number, now)
  if (!found) throw new NotFound('We can’t find that demand.')
  return found
}

/** The same; undefined where there is none that anyone may read. */
export async function findDemandForPublic(
  db: Store,
  number: string,
  now: Instant,
): Promise<PublicDemand | undefined> {
  const [found] = await shownDemands(db, now, { number })
  if (!found) return undefined
  const { row, entries, standing } = found
  const { settings, today } = await getSettingsNow(db, now)
  const holidays: Holidays = clockHolidays(await listHolidays(db))
  const { facts } = standing
  const { meeting, item } = await placeOf(db, row, now)
  return {
    ...lineOf(found, today),
    today,
    writtenOn: facts.writtenOn,
    receivedBy: facts.receivedBy,
    claim: facts.claim,
    sections: facts.sections,
    session: facts.session,
    meeting,
    item,
    file: publicFile(row),
    answer: answerPeriod(facts, holidays),
    windows: demandWindows(facts, holidays),
    suit: suitOf(standing, holidays),
    commitment: commitmentInForce(standing) ? commitmentWords({ ...facts, body: settings.name }) : null,
    entries: await entriesShown(db, entries, now),
  }
}

function publicFile({
  id,
  sha256,
  fileName,
  filePublic,
}: Pick<Row<'demand'>, 'id' | 'sha256' | 'fileName' | 'filePublic'>) {
  return sha256 && fileName && filePublic === 1 ? { id, fileName } : null
}

/** The meeting whose action is challenged, where it has a public page; its item, as its agenda printed it. */
async function placeOf(db: Store, { meetingId, itemId }: Row<'demand'>, now: Instant) {
  if (!meetingId) return { meeting: null, item: null }
  const [found] = await meetingsWithPage(db, [meetingId], now)
  const meeting = found && { slug: found.slug, heldOn: found.heldOn }
  const { items } = await frozenTitles(db, [meetingId])
  return { meeting: meeting ?? null, item: (itemId && items.get(itemId)) || null }
}

/** Those of the meetings of which anything was published: the others have no page to lead to. */
function meetingsWithPage(db: Store, ids: readonly string[], now: Instant) {
  return db
    .selectFrom('meeting')
    .select(['id', 'slug', 'heldOn'])
    .where('id', 'in', ids)
    .where((eb) => isPublic(eb, now))
    .execute()
}

async function entriesShown(
  db: Store,
  rows: readonly Row<'demandEntry'>[],
  now: Instant,
): Promise<PublicDemandEntry[]> {
  const stands = new Set(standingEvents(rows.map(eventOf)).map(({ id }) => id))
  const meetingIds = rows.flatMap(({ meetingId }) => meetingId ?? [])
  const motionIds = rows.flatMap(({ motionId }) => motionId ?? [])
  const meetings = meetingIds.length ? await meetingsWithPage(db, meetingIds, now) : []
  const motions = motionIds.length
    ? await db
        .selectFrom('motion')
        .select(['id', 'text'])
        .where('id', 'in', motionIds)
        .where('meetingId', 'in', announcedMeetings(db, now))
        .execute()
    : []
  return rows.map((row) => {
    const meeting = meetings.find(({ id }) => id === row.meetingId)
    return {
      id: row.id,
      kind: row.kind as DemandEntryKind,
      on: row.onDate,
      text: row.text,
      dueOn: row.dueOn,
      changes: row.changes === null ? null : (JSON.parse(row.changes) as FactChanges),
      corrected: !stands.has(row.id) && row.kind !== 'correction',
      meeting: meeting ? { slug: meeting.slug, heldOn: meeting.heldOn } : null,
      motion: motions.find(({ id }) => id === row.motionId)?.text ?? null,
      file: publicFile(row),
    }
  })
}
