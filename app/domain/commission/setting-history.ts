import type { CivilDate } from '../time/civil-date.ts'
import { settingDescriptions, type SettingDescription } from './setting-descriptions.ts'
import { settingLines, storedSettingLines } from './setting-words.ts'
import { rowInForce, rowsOf, settingDefaults, type SettingKey, type SettingRow } from './settings.ts'

export type DatedLines = { effectiveOn: CivilDate; lines: string[]; setAt: string; basis: string }

export type SettingHistory = Omit<SettingDescription, 'fields'> & {
  key: SettingKey
  slug: string
  lines: string[]
  since: CivilDate | null
  next: DatedLines[]
  earlier: DatedLines[]
}

type Stored = SettingRow & { setAt: string; basis: string }

export function settingHistory(rows: readonly Stored[], key: SettingKey, today: CivilDate): SettingHistory {
  const { fields: _fields, ...description } = settingDescriptions[key]
  const own = rowsOf(rows, key)
  const current = rowInForce(rows, key, today)
  const dated = ({ effectiveOn, value, setAt, basis }: Stored): DatedLines => ({
    effectiveOn,
    lines: storedSettingLines(key, value),
    setAt,
    basis,
  })
  return {
    ...description,
    key,
    slug: settingSlug(key),
    lines: current
      ? storedSettingLines(key, current.value)
      : settingLines(key, settingDefaults[key] as never),
    since: current?.effectiveOn ?? null,
    next: own.filter((row) => row.effectiveOn > today).map(dated),
    earlier: own
      .filter((row) => row.effectiveOn <= today && row !== current)
      .map(dated)
      .toReversed(),
  }
}

export function settingSlug(key: SettingKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

export function settingKeyOf(slug: string): SettingKey | null {
  const keys = Object.keys(settingDescriptions) as SettingKey[]
  return keys.find((key) => settingSlug(key) === slug) ?? null
}
