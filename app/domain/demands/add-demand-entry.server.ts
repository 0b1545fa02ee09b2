import { getSettingsNow, listHolidays } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Work } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { clockHolidays } from '../follow-ups/clock/clock-holidays.ts'
import { readInput } from '../read-input.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { answerPeriod, answerSentence } from './demand-clocks.ts'
import {
  CorrectFactsSchema,
  DemandEntrySchema,
  type CorrectFactsInput,
  type DemandEntryInput,
} from './demand-forms.ts'
import {
  correctableFacts,
  demandEntryNames,
  type DemandEntryKind,
  type DemandFacts,
  type FactChanges,
} from './demand-kinds.ts'
import { demandCorrectionVerdict, demandEntryVerdict, receiptVerdict, restVerdict } from './demand-rules.ts'
import { decidingVoteVerdict, votedKinds } from './deciding-vote.ts'
import { getDecidingVote } from './deciding-vote.server.ts'
import { assertSameDemand, eventOf, loadDemand, recordedOf, type LoadedDemand } from './load-demand.server.ts'
import { assertNoContact, assertStored, contactOf } from './receive-demand.server.ts'

/** What an entry adds to its row beside what every entry has. */
type EntryRow = {
  kind: DemandEntryKind
  onDate: CivilDate
  text?: string | null
  meetingId?: string | null
  itemId?: string | null
  motionId?: string | null
  dueOn?: CivilDate | null
  changes?: string | null
  correctsId?: string | null
  sha256?: string | null
  fileName?: string | null
  filePublic?: 0 | 1
}

/** Writes an entry and its line of the record. What happened at a meeting is public when that may be told of. */
export async function writeDemandEntry(
  { trx, now, stamp, record }: Work,
  { row: demand }: LoadedDemand,
  entry: EntryRow,
  /** What of it is for the record alone. */
  more: { reason?: string; before?: unknown } = {},
): Promise<{ id: string }> {
  const row = {
    id: newId(),
    demandId: demand.id,
    text: null,
    meetingId: null,
    itemId: null,
    motionId: null,
    dueOn: null,
    changes: null,
    correctsId: null,
    sha256: null,
    fileName: null,
    filePublic: 0 as const,
    recordedAt: now,
    publicAt: entry.meetingId ? null : now,
    ...stamp,
    ...entry,
  }
  await trx.insertInto('demandEntry').values(row).execute()
  await record({
    subject: { kind: 'demand', id: demand.id },
    ...(row.meetingId ? { meetingId: row.meetingId } : {}),
    summary: `Demand ${demand.number}: ${demandEntryNames[entry.kind].toLowerCase()}`,
    ...more,
    after: row,
  })
  return { id: row.id }
}

/**
 * Records what became of a demand: a vote that cures it or commits the commission, a decision, a notice, a withdrawal, a
 * correction. Every path to these acts is this command.
 * @throws RuleRefused where it does not fit what was recorded, or the vote is not one that the section asks for; Conflict
 * where somebody else recorded something since
 */
export async function addDemandEntry(
  context: CommandContext,
  given: DemandEntryInput,
): Promise<{ id: string }> {
  const input = readInput(DemandEntrySchema, given)
  const { kind, motionId, correctsId, sha256, fileName, text } = input
  return perform(context, 'demand.record', async (work) => {
    const { trx, now } = work
    const demand = await loadDemand(trx, { id: input.demandId })
    assertSameDemand(demand, input.version)
    const { today } = await getSettingsNow(trx, now)
    const vote = motionId ? await getDecidingVote(trx, motionId) : null
    if (votedKinds.includes(kind) && !vote)
      throw new Invalid('The vote is missing.', { motionId: 'Choose the vote that decided it' })
    const on = vote?.heldOn ?? input.onDate ?? today
    enforce(demandEntryVerdict(demand.standing, kind, { on, today }))
    if (vote) enforce(decidingVoteVerdict(demand.standing, kind, vote))
    const corrected = kind === 'correction' ? entryToCorrect(demand, correctsId!, today) : null
    await assertStored(trx, sha256)
    assertNoContact({ text }, await contactOf(trx, demand.row.id))
    return writeDemandEntry(work, demand, {
      kind,
      onDate: on,
      text: text || null,
      // A correction becomes public with what it corrects.
      meetingId: vote?.meetingId ?? corrected?.meetingId ?? null,
      itemId: vote?.itemId ?? null,
      motionId: motionId ?? null,
      correctsId: corrected?.id ?? null,
      sha256: sha256 ?? null,
      fileName: fileName ?? null,
      filePublic: input.filePublic === 'yes' ? 1 : 0,
    })
  })
}

function entryToCorrect({ row, entries }: LoadedDemand, id: string, today: CivilDate) {
  const entry = entries.find((each) => each.id === id)
  if (!entry) throw new NotFound('This demand has no such entry.')
  const corrected = entries.some(({ correctsId }) => correctsId === id)
  enforce(demandCorrectionVerdict({ kind: entry.kind as DemandEntryKind, corrected }))
  enforce(restVerdict(recordedOf(row), entries.filter((each) => each.id !== id).map(eventOf), today))
  return entry
}

/**
 * Puts facts of a demand right by an entry that says what was wrong. The first record stays; where the day of receipt
 * changes, the last day of the commission moves with it.
 * @throws Invalid where nothing differs; Conflict, RuleRefused
 */
export async function correctDemandFacts(
  context: CommandContext,
  given: CorrectFactsInput,
): Promise<{ id: string }> {
  const { demandId, version, reason, ...input } = readInput(CorrectFactsSchema, given)
  return perform(context, 'demand.record', async (work) => {
    const { trx, now } = work
    const demand = await loadDemand(trx, { id: demandId })
    assertSameDemand(demand, version)
    const { today } = await getSettingsNow(trx, now)
    const known = demand.standing.facts
    const facts = { ...known, ...input, writtenOn: input.writtenOn ?? null }
    enforce(receiptVerdict(facts, today))
    enforce(demandEntryVerdict({ ...demand.standing, facts }, 'facts', { on: today, today }))
    enforce(
      restVerdict(
        { ...recordedOf(demand.row), facts },
        demand.entries.filter(({ kind }) => kind !== 'facts').map(eventOf),
        today,
      ),
    )
    assertNoContact({ ...input, reason }, await contactOf(trx, demandId))
    const changed = correctableFacts.filter(
      (name) => JSON.stringify(facts[name]) !== JSON.stringify(known[name]),
    )
    if (changed.length === 0) throw new Invalid('Nothing differs from what is recorded.')
    const pick = (from: DemandFacts): FactChanges =>
      Object.fromEntries(changed.map((name) => [name, from[name]]))
    const found = answerPeriod(facts, clockHolidays(await listHolidays(trx)))
    const moves = changed.includes('receivedOn')
    return writeDemandEntry(
      work,
      demand,
      {
        kind: 'facts',
        onDate: today,
        text: reason,
        dueOn: moves ? found.on : null,
        changes: JSON.stringify({
          ...pick(facts),
          ...(moves ? { answerHow: answerSentence(facts, found) } : {}),
        }),
      },
      { reason, before: pick(known) },
    )
  })
}
