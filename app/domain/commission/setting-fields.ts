export type SettingField = {
  path: string
  label: string
  hint?: string
  optional?: boolean
  language?: 'es'
} & (
  | { kind: 'text' | 'long-text' | 'time' | 'email' | 'web-address' | 'phone' | 'yes-no' | 'places' }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'choice'; choices: readonly { value: string; label: string }[] }
  | { kind: 'choices'; choices: readonly { value: string; label: string }[] }
)

export const settingGroups = {
  commission: 'The commission',
  meetings: 'Meetings',
  notice: 'Agenda and notice',
  voting: 'Quorum and votes',
  comment: 'Public comment',
  policies: 'City Council policies',
} as const
export type SettingGroup = keyof typeof settingGroups

export type SettingDescription = {
  group: SettingGroup
  label: string
  purpose: string
  section?: string
  /** W8: no statute asks this of the body; a policy does. */
  policyOnly?: boolean
  /** Says what example data is. A commission’s own record leaves it empty, so nobody is asked to enter it. */
  demonstrationOnly?: boolean
  fields: readonly SettingField[]
}

export const text = (label: string, hint?: string): SettingField[] => [
  { path: 'value', label, kind: 'text', optional: true, ...(hint ? { hint } : {}) },
]
export const twoLanguages: SettingField[] = [
  { path: 'value.en', label: 'In English', kind: 'long-text', optional: true },
  { path: 'value.es', label: 'In Spanish', kind: 'long-text', optional: true, language: 'es' },
]
export const yesNo = (label: string): SettingField[] => [{ path: 'value', label, kind: 'yes-no' }]
export const number = (label: string, least: number, most: number, path = 'value'): SettingField => ({
  path,
  label,
  kind: 'number',
  least,
  most,
})

export const nthChoices = [
  { value: '1', label: 'First' },
  { value: '2', label: 'Second' },
  { value: '3', label: 'Third' },
  { value: '4', label: 'Fourth' },
  { value: '5', label: 'Fifth' },
  { value: '-1', label: 'Last' },
]
export const numbered = (names: readonly string[]) =>
  names.map((label, index) => ({ value: String(index + 1), label }))

/** What W8 says beside every switch of the council's. */
