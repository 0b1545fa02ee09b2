import type { Row } from '#db/schema.ts'
import { getSettingsNow, listHolidays } from '../../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Store, type Trx } from '../../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../../errors.ts'
import { assertCarried } from '../../questions/closing-motions.server.ts'
import { placeOf } from '../../questions/load-question.server.ts'
import { readInput } from '../../read-input.ts'
import { besideIt } from '../../audit-log/corrections.ts'
import { firstDayOf } from '../../time/partial-date.ts'
import { clockHolidays } from '../clock/clock-holidays.ts'
import type { Clock } from '../clock/clock.ts'
import { dutyOf, periodsSince } from '../duties/duty-periods.ts'
import { FollowUpEntrySchema, type FollowUpEntryInput } from './entry-forms.ts'
import { extensionVerdict } from '../clock/extension-limit.ts'
import { followUpEntryNames } from '../../meeting-record/entry-kinds.ts'
import { correctionVerdict, followUpEntryVerdict } from '../follow-up-state.ts'
import { clockEvents, loadEntries, settleFollowUp } from '../settle-follow-up.server.ts'

/** What a department says of what it owes; the rest is the commission's to record. */
const reports = new Set(['acknowledged', 'update', 'reply', 'evidence'])

/**
 * Adds to a follow-up what happened: a letter with its date as precise as it is known, a reply, more time agreed, a
 * correction. Entries are never changed; where it stands and when it is due follow from them.
 * @throws RuleRefused where it is closed; Invalid, NotFound
 */
export async function addFollowUpEntry(
  context: CommandContext,
  given: FollowUpEntryInput,
  /** What goes with it, in its transaction. */
  also?: (trx: Trx) => Promise<void>,
): Promise<{ id: string }> {
  const input = readInput(FollowUpEntrySchema, given)
  const action = reports.has(input.kind) ? 'follow-up.report' : 'follow-up.add-entry'
  return perform(context, action, async ({ trx, now, stamp, record }) => {
    const { today } = await getSettingsNow(trx, now)
    const followUp = await loadFollowUp(trx, { id: input.followUpId })
    enforce(followUpEntryVerdict(followUp.state, input.kind))
    const corrected = input.kind === 'correction' ? await entryOf(trx, followUp.id, input.correctsId!) : null
    if (corrected) enforce(correctionVerdict(corrected))
    const place = await placeOf(trx, corrected ? besideIt(corrected, input, today) : input, { now, today })
    if (firstDayOf({ on: place.onDate, precision: input.datePrecision }) > today) {
      throw new Invalid('That day is in the future.', { onDate: 'Enter today or an earlier day' })
    }
    await assertStored(trx, [input, ...input.moreFiles])
    if (input.motionId) await assertCarried(trx, input.motionId)
    if (input.kind === 'extended-by-law') {
      await enforceExtensionLimit(trx, followUp, { on: place.onDate, days: input.days! })
    }
    if (input.kind === 'evidence') await assertPeriod(trx, followUp, input.dueOn, today)
    const { followUpId: _followUpId, onDate: _onDate, meetingId: _meetingId, moreFiles, ...facts } = input
    const row = {
      id: newId(),
      followUpId: followUp.id,
      ...facts,
      text: input.text || null,
      correctsId: corrected?.id ?? null,
      days: input.kind === 'extended-by-law' ? input.days! : null,
      itemId: input.itemId ?? corrected?.itemId ?? null,
      recordedAt: now,
      ...place,
      ...stamp,
    }
    await trx.insertInto('followUpEntry').values(row).execute()
    const more = moreFiles.map((file, index) => ({
      id: newId(),
      entryId: row.id,
      position: index + 2,
      ...file,
    }))
    if (more.length > 0) await trx.insertInto('entryFile').values(more).execute()
    await settleFollowUp(trx, followUp.id)
    await also?.(trx)
    await record({
      subject: { kind: 'follow-up', id: followUp.id },
      meetingId: place.meetingId,
      summary: `Follow-up ${followUp.number}: ${followUpEntryNames[input.kind].toLowerCase()}`,
      after: more.length > 0 ? { ...row, moreFiles: more } : row,
    })
    return { id: row.id }
  })
}

/** @throws NotFound where there is none, or it was recorded by mistake */
export async function loadFollowUp(
  db: Store,
  by: { id: string } | { number: string },
): Promise<Row<'followUp'>> {
  const query = db.selectFrom('followUp').selectAll().where('struckAt', 'is', null)
  const found = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number)
  ).executeTakeFirst()
  if (!found) throw new NotFound('We can’t find that follow-up.')
  return found
}

/** The entry that a correction names, with whether one did before. @throws NotFound */
async function entryOf(trx: Trx, followUpId: string, id: string) {
  const entries = await trx
    .selectFrom('followUpEntry')
    .select(['id', 'kind', 'meetingId', 'itemId', 'correctsId'])
    .where('followUpId', '=', followUpId)
    .execute()
  const entry = entries.find((each) => each.id === id)
  if (!entry) throw new NotFound('This follow-up has no such entry.')
  return { ...entry, corrected: entries.some(({ correctsId }) => correctsId === id) }
}

async function assertStored(trx: Trx, files: readonly { sha256?: string }[]): Promise<void> {
  const named = [...new Set(files.flatMap(({ sha256 }) => sha256 ?? []))]
  if (named.length === 0) return
  const stored = await trx.selectFrom('file').select('sha256').where('sha256', 'in', named).execute()
  if (stored.length < named.length)
    throw new Invalid('The copy is not stored.', { sha256: 'Send the copy again' })
}

/** Days are added under a law only where it lets them be. */
async function enforceExtensionLimit(
  trx: Trx,
  { id, clock }: Row<'followUp'>,
  notice: { on: string; days: number },
): Promise<void> {
  const known = clock === null ? null : (JSON.parse(clock) as Clock)
  const events = clockEvents(await loadEntries(trx, id))
  enforce(extensionVerdict(known, events, notice, clockHolidays(await listHolidays(trx))))
}

async function assertPeriod(
  trx: Trx,
  { duty, openedOn }: Row<'followUp'>,
  period: string | undefined,
  today: string,
): Promise<void> {
  const kind = dutyOf(duty)
  const periods = kind
    ? periodsSince(kind, openedOn, today, clockHolidays(await listHolidays(trx))).map(({ key }) => key)
    : []
  if (kind && period === undefined) {
    throw new Invalid('The period is missing.', { dueOn: 'Choose the period that it shows as done' })
  }
  if (period !== undefined && !periods.includes(period)) {
    throw new Invalid('The duty has no such period.', { dueOn: 'Choose one of the periods listed' })
  }
}
