import type { Row } from '#db/schema.ts'
import { getSettingsNow, listHolidays } from '../commission/queries.server.ts'
import type { Store } from '../commands/command.server.ts'
import { clockHolidays } from '../follow-ups/clock/clock-holidays.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { OfficialDocument } from '../editions/document.ts'
import type { Instant } from '../time/instant.ts'
import { commitmentDocument } from './commitment-words.ts'
import { answerPeriod, demandWindows } from './demand-clocks.ts'
import type { DemandEntryKind, FactChanges } from './demand-kinds.ts'
import { commitmentInForce, demandState, isOpen, standingEvents, suitOf } from './demand-state.ts'
import { entriesOf, eventOf, loadDemand, standingOf } from './load-demand.server.ts'
import { unsoundVotes } from './deciding-vote.server.ts'
import { demandStep, type DemandStep } from './next-demand-step.ts'

export type DemandLine = {
  number: string
  kind: Row<'demand'>['kind']
  claimant: string
  receivedOn: CivilDate
  action: string
  state: ReturnType<typeof demandState>
  step: DemandStep | null
  /** The meeting to come on whose agenda an item about it stands. */
  placed: CivilDate | null
}

/** Every demand as the clerk lists them: what asks for something first, the most pressing first; then the newest. */
export async function listDemandsForClerk(db: Store, now: Instant): Promise<DemandLine[]> {
  const { today } = await getSettingsNow(db, now)
  const holidays = clockHolidays(await listHolidays(db))
  const rows = await db.selectFrom('demand').selectAll().orderBy('recordedAt', 'desc').orderBy('id').execute()
  const entries = await entriesOf(
    db,
    rows.map(({ id }) => id),
  )
  const placed = await placedAhead(db, today)
  const lines = rows.map((row): DemandLine => {
    const standing = standingOf(
      row,
      entries.filter(({ demandId }) => demandId === row.id),
    )
    return {
      number: row.number,
      kind: row.kind,
      claimant: standing.facts.claimant,
      receivedOn: standing.facts.receivedOn,
      action: standing.facts.action,
      state: demandState(standing, today),
      placed: placed.get(row.id) ?? null,
      step: demandStep(standing, suitOf(standing, holidays), { today, placed: placed.get(row.id) ?? null }),
    }
  })
  return lines.toSorted((one, other) => {
    if (!one.step || !other.step) return Number(!one.step) - Number(!other.step)
    return one.step.by < other.step.by ? -1 : one.step.by > other.step.by ? 1 : 0
  })
}

/** The demands that wait for the commission and stand on no agenda yet; none for a meeting that is over. */
export async function listDemandsToPlace(
  db: Store,
  { heldOn, cancelledAt, adjourned }: Pick<Row<'meeting'>, 'heldOn' | 'cancelledAt' | 'adjourned'>,
  now: Instant,
): Promise<DemandLine[]> {
  const { today } = await getSettingsNow(db, now)
  if (heldOn < today || cancelledAt !== null || adjourned === 1) return []
  const lines = await listDemandsForClerk(db, now)
  const undecided = ['waiting', 'deemed-refused', 'unanswered']
  return lines.filter(
    ({ step, placed, state }) => step !== null && placed === null && undecided.includes(state),
  )
}

/** @returns the number of the demand that an item of an agenda was placed for; null where it was for none */
export async function findDemandOfItem(db: Store, itemId: string): Promise<string | null> {
  const found = await db
    .selectFrom('demandEntry')
    .innerJoin('demand', 'demand.id', 'demandEntry.demandId')
    .select('demand.number')
    .where('demandEntry.itemId', '=', itemId)
    .where('demandEntry.kind', '=', 'placed')
    .executeTakeFirst()
  return found?.number ?? null
}

/** Of each demand the next meeting whose agenda has an item about it. */
async function placedAhead(db: Store, today: CivilDate): Promise<Map<string, CivilDate>> {
  const rows = await db
    .selectFrom('demandEntry')
    .innerJoin('meeting', 'meeting.id', 'demandEntry.meetingId')
    .innerJoin('agendaItem', 'agendaItem.id', 'demandEntry.itemId')
    .select(['demandEntry.demandId', 'meeting.heldOn'])
    .where('demandEntry.kind', '=', 'placed')
    .where('meeting.heldOn', '>=', today)
    .where('meeting.cancelledAt', 'is', null)
    .where('agendaItem.removedAt', 'is', null)
    .orderBy('meeting.heldOn', 'desc')
    .execute()
  return new Map(rows.map(({ demandId, heldOn }) => [demandId, heldOn]))
}

/** A demand as the clerk works on it: its clocks, its whole history, how to reach who sent it. @throws NotFound */
export async function getDemandForClerk(db: Store, number: string, now: Instant) {
  const { row, entries, standing } = await loadDemand(db, { number })
  const { settings, today } = await getSettingsNow(db, now)
  const holidays = clockHolidays(await listHolidays(db))
  const placed = (await placedAhead(db, today)).get(row.id) ?? null
  const suit = suitOf(standing, holidays)
  const contact = await db
    .selectFrom('demandContact')
    .select(['address', 'email', 'phone'])
    .where('demandId', '=', row.id)
    .executeTakeFirst()
  const standingIds = new Set(standingEvents(entries.map(eventOf)).map(({ id }) => id))
  const { id, fileName, sha256, filePublic, basis, source } = row
  return {
    id,
    number,
    version: entries.length,
    today,
    facts: { ...standing.facts, sections: [...standing.facts.sections] },
    answerBy: standing.answerBy,
    answerHow: standing.answerHow,
    answer: answerPeriod(standing.facts, holidays),
    decision: standing.decision,
    notice: standing.notice,
    rescissionNoticedOn: standing.rescissionNoticedOn,
    inForce: commitmentInForce(standing),
    open: isOpen(standing),
    state: demandState(standing, today),
    step: demandStep(standing, suit, { today, placed }),
    windows: demandWindows(standing.facts, holidays),
    suit,
    standing: { ...standing, facts: { ...standing.facts, sections: [...standing.facts.sections] } },
    contact: contact ?? null,
    file: sha256 && fileName ? { id, fileName, isPublic: filePublic === 1 } : null,
    about: await aboutOf(db, row),
    entries: await withMeetings(db, entries, standingIds),
    /** Why votes that entries rest on don’t bear them any more: they were corrected since. */
    unsound: await unsoundVotes(db, { row, entries, standing }),
    commission: { name: settings.name, city: settings.city, chairTitle: settings.officerTitles.chair },
    basis,
    source,
  }
}

export type ClerkDemand = Awaited<ReturnType<typeof getDemandForClerk>>

async function aboutOf(db: Store, { meetingId, itemId }: Row<'demand'>) {
  if (!meetingId) return null
  const meeting = await db
    .selectFrom('meeting')
    .select(['slug', 'heldOn'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  const item = itemId
    ? await db.selectFrom('agendaItem').select('title').where('id', '=', itemId).executeTakeFirst()
    : undefined
  return { ...meeting, item: item?.title ?? null }
}

async function withMeetings(
  db: Store,
  entries: readonly Row<'demandEntry'>[],
  standing: ReadonlySet<string>,
) {
  const ids = entries.flatMap(({ meetingId }) => meetingId ?? [])
  const meetings = ids.length
    ? await db.selectFrom('meeting').select(['id', 'slug', 'heldOn']).where('id', 'in', ids).execute()
    : []
  const items = entries.flatMap(({ itemId }) => itemId ?? [])
  const removed = items.length
    ? await db
        .selectFrom('agendaItem')
        .select('id')
        .where('id', 'in', items)
        .where('removedAt', 'is not', null)
        .execute()
    : []
  return entries.map((entry) => {
    const meeting = meetings.find(({ id }) => id === entry.meetingId)
    return {
      id: entry.id,
      kind: entry.kind as DemandEntryKind,
      onDate: entry.onDate,
      text: entry.text,
      dueOn: entry.dueOn,
      changes: entry.changes === null ? null : (JSON.parse(entry.changes) as FactChanges),
      meeting: meeting ? { slug: meeting.slug, heldOn: meeting.heldOn } : null,
      takenOff: removed.some(({ id }) => id === entry.itemId),
      file:
        entry.sha256 && entry.fileName
          ? { id: entry.id, fileName: entry.fileName, isPublic: entry.filePublic === 1 }
          : null,
      recordedAt: entry.recordedAt,
      stands: standing.has(entry.id) || entry.kind === 'correction',
    }
  })
}

/** The commitment as it is printed: a draft until it is approved. @returns null of a demand to cure or correct */
export async function getCommitmentDocument(
  db: Store,
  number: string,
  now: Instant,
): Promise<OfficialDocument | null> {
  const { standing } = await loadDemand(db, { number })
  if (standing.facts.kind !== 'cease-and-desist') return null
  const { settings } = await getSettingsNow(db, now)
  const { city, name, officerTitles } = settings
  const approvedOn = commitmentInForce(standing) ? standing.decision!.on : null
  return commitmentDocument(
    { ...standing.facts, body: name },
    { city, number, approvedOn, chairTitle: officerTitles.chair },
  )
}
