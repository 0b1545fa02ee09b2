import { z } from 'zod'
import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { formatDate } from '../time/civil-date.ts'
import { localDate } from '../time/instant.ts'
import { loadSettings } from './queries.server.ts'
import { datedChange } from './dated-change.ts'
import { settingDescriptions } from './setting-descriptions.ts'
import { settingSchemas } from './setting-schemas.ts'
import { isSettingKey, settingsOn } from './settings.ts'
import { trimmed } from '../text/empty-text.ts'

export type SetSettingInput = { key: string; value: unknown; effectiveOn: string; reason?: string | null }

/**
 * Gives a setting a value from a day on. Earlier values stay; a second value for the same day takes the place of the
 * first, which the record keeps.
 * @throws NotFound for an unknown key, Invalid for a value that its schema refuses, RuleRefused for a past day without a reason
 */
export async function setSetting(context: CommandContext, input: SetSettingInput): Promise<{ key: string }> {
  const { key, effectiveOn } = input
  if (!isSettingKey(key)) throw new NotFound('There is no such setting.')
  const read = settingSchemas[key].safeParse(input.value)
  if (!read.success) throw new Invalid('This value is not possible.', fieldsOf(read.error))
  const reason = trimmed(input.reason ?? '') || null
  return perform(context, 'commission.set-setting', async ({ trx, now, stamp, record }) => {
    const rows = await loadSettings(trx)
    const day = now.slice(0, 10)
    const today = localDate(now, settingsOn(rows, day).timeZone)
    enforce(datedChange({ effectiveOn, today, reason }))
    const value = JSON.stringify(read.data)
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

function fieldsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map((issue) => [['value', ...issue.path].join('.'), issue.message] as const).toReversed(),
  )
}
