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

/** @returns whether `name` names a group of settings */
export function isSettingGroup(name: string): name is SettingGroup {
  return Object.hasOwn(settingGroups, name)
}

/** @returns the keys of a group, in the order in which they are shown */
export function settingsOf(group: SettingGroup): SettingKey[] {
  return (Object.keys(settingDescriptions) as SettingKey[]).filter(
    (key) => settingDescriptions[key].group === group,
  )
}
