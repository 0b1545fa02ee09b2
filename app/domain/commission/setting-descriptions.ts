import { conductSettings } from './conduct-settings.ts'
import { meetingSettings } from './meeting-settings.ts'
import { settingGroups, type SettingDescription, type SettingGroup } from './setting-fields.ts'
import type { SettingKey } from './settings.ts'

export { settingGroups } from './setting-fields.ts'
export type { SettingDescription, SettingField, SettingGroup } from './setting-fields.ts'

export const policyNotStatute = 'Policy, not statute, for this body.'

export const settingDescriptions: Record<SettingKey, SettingDescription> = {
  ...meetingSettings,
  ...conductSettings,
}

export function isSettingGroup(name: string): name is SettingGroup {
  return Object.hasOwn(settingGroups, name)
}

export function settingsOf(group: SettingGroup): SettingKey[] {
  return (Object.keys(settingDescriptions) as SettingKey[]).filter(
    (key) => settingDescriptions[key].group === group,
  )
}
