import { z } from 'zod'
import { newId, perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { formatDate, parseCivilDate, type CivilDate } from '../time/civil-date.ts'
import { localDate } from '../time/instant.ts'
import { loadSettings } from './queries.server.ts'
import { datedChange, noticedClockVerdict } from './dated-change.ts'
import { settingDescriptions } from './setting-descriptions.ts'
import { settingSchemas } from './setting-schemas.ts'
import { isSettingKey, rowsOf, settingOn, settingsOn } from './settings.ts'
import { trimmed } from '../text/empty-text.ts'

export type SetSettingInput = { key: string; value: unknown; effectiveOn?: string; reason?: string | null }

/**
 * Gives a setting a value from a day on. Earlier values stay; a second value for the same day takes the place of the
 * first, which the record keeps.
 * @throws NotFound for an unknown key, Invalid for a value that its schema refuses or a day that is none, RuleRefused for
 * a past day without a reason and for the clock of a meeting that is noticed
 */
export async function setSetting(context: CommandContext, input: SetSettingInput): Promise<{ key: string }> {
  const { key, effectiveOn = '' } = input
  if (!isSettingKey(key)) throw new NotFound('We can’t find that setting.')
  const read = settingSchemas[key].safeParse(input.value)
  if (!read.success) throw new Invalid('This value is not possible.', fieldsOf(read.error))
  if (parseCivilDate(effectiveOn) === null) {
    throw new Invalid('The date is missing.', { effectiveOn: 'Enter the day from which it holds' })
  }
  const reason = trimmed(input.reason ?? '') || null
  return perform(context, 'commission.set-setting', async ({ trx, now, stamp, record }) => {
    const rows = await loadSettings(trx)
    const day = now.slice(0, 10)
    const today = localDate(now, settingsOn(rows, day).timeZone)
    enforce(datedChange({ effectiveOn, today, reason }))
    const value = JSON.stringify(read.data)
    const nextOn = rowsOf(rows, key).find((row) => row.effectiveOn > effectiveOn)?.effectiveOn ?? null
    enforce(
      noticedClockVerdict({
        key,
        changes: JSON.stringify(settingOn(rows, key, effectiveOn)) !== value,
        noticedOn: await lastNoticedDay(trx, effectiveOn, nextOn),
      }),
    )
    const existing = rows.find((row) => row.key === key && row.effectiveOn === effectiveOn)
    if (existing) {
      await trx
        .updateTable('setting')
        .set({ value, setAt: now, ...stamp })
        .where('id', '=', existing.id)
        .execute()
    } else {
      await trx
        .insertInto('setting')
        .values({ id: newId(), key, value, effectiveOn, setAt: now, ...stamp })
        .execute()
    }
    const before = settingsOn(rows, effectiveOn)[key]
    await record({
      subject: { kind: 'setting', id: key },
      summary: `Set “${settingDescriptions[key].label}” from ${formatDate(effectiveOn)}`,
      reason,
      before: { value: before, effectiveOn: existing ? effectiveOn : null },
      after: { value: read.data, effectiveOn },
    })
    return { key }
  })
}

/** @returns the day of the last meeting from a day on, and before another, whose agenda is public */
async function lastNoticedDay(
  trx: Trx,
  from: CivilDate,
  before: CivilDate | null,
): Promise<CivilDate | null> {
  const row = await trx
    .selectFrom('meeting')
    .innerJoin('edition', 'edition.meetingId', 'meeting.id')
    .select('meeting.heldOn')
    .where('edition.series', '=', 'agenda')
    .where('edition.publicAt', 'is not', null)
    .where('meeting.heldOn', '>=', from)
    .$if(before !== null, (query) => query.where('meeting.heldOn', '<', before!))
    .orderBy('meeting.heldOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.heldOn ?? null
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map((issue) => [['value', ...issue.path].join('.'), issue.message] as const).toReversed(),
  )
}
