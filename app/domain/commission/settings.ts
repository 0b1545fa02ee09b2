import type { z } from 'zod'
import { quorumOf as quorumOfSeats } from '../meeting-record/quorum.ts'
import { parseCivilDate, type CivilDate } from '../time/civil-date.ts'
import type { RegularSchedule } from '../time/regular-schedule.ts'
import { defaultPattern, defaultSchedule } from './default-schedule.ts'
import { noticeHoursOfLaw, settingSchemas } from './setting-schemas.ts'

type Schemas = typeof settingSchemas
export type SettingKey = keyof Schemas
export type CommissionSettings = { [Key in SettingKey]: z.output<Schemas[Key]> } & {
  schedules: RegularSchedule[]
}

export const settingKeys = Object.keys(settingSchemas) as SettingKey[]

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingSchemas, key)
}

/**
 * What holds before anyone has entered anything. Six of eleven is the common rule where none is seen: "more than half".
 * Two hours and a half, three minutes and twenty minutes are the city's habits.
 */
export const settingDefaults: { [Key in SettingKey]: z.output<Schemas[Key]> } = {
  name: 'Community Police Oversight Commission',
  city: '',
  departmentName: 'Police Department',
  timeZone: 'America/Los_Angeles',
  webAddress: '',
  contacts: { clerkName: '', email: '', phone: '', office: '' },
  inventedLine: '',
  regularSchedule: defaultPattern,
  meetingPlace: '',
  plannedMinutes: 150,
  meetingsPerYear: 12,
  remoteAccess: '',
  remoteJoin: { link: '', phone: '', code: '', raiseHand: '', unmute: '' },
  noticeHours: { ...noticeHoursOfLaw },
  postingPlaces: [],
  lateWritingsAddress: '',
  disabilityRequest: { en: '', es: '' },
  translation: { en: '', es: '' },
  quorum: { rule: 'majority-of-seats', members: null },
  votingBasis: 'present-and-voting',
  recusedCountForQuorum: false,
  quorumInRoom: true,
  electionRule: 'majority',
  closedSessions: false,
  consentPullBy: 'members',
  officerTitles: { chair: 'Chair', viceChair: 'Vice Chair' },
  secondsPerSpeaker: 180,
  generalCommentMinutes: 20,
  writtenComment: { wordLimit: null, hoursBefore: 0, readAloud: false },
  speakerOrder: 'sign-up',
  cededTime: { allowed: false, mostSeconds: 600 },
  commentLanguages: [],
  linksToReview: 5,
  legalHold: '',
  unseenFiles: { days: null, approval: '' },
  complaintsGoTo: { en: '', es: '' },
  twoWayRemote: false,
  translatedAgendas: false,
  disruptionPolicy: false,
}

export type SettingRow = { key: string; value: string; effectiveOn: CivilDate }

export function readSettingValue<Key extends SettingKey>(
  key: Key,
  json: string,
): z.output<Schemas[Key]> | undefined {
  const read = settingSchemas[key].safeParse(JSON.parse(json))
  return read.success ? (read.data as z.output<Schemas[Key]>) : undefined
}

export function rowsOf<Row extends SettingRow>(rows: readonly Row[], key: SettingKey): Row[] {
  return rows
    .filter((row) => row.key === key)
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
}

export function rowInForce<Row extends SettingRow>(rows: readonly Row[], key: SettingKey, date: CivilDate) {
  return rowsOf(rows, key).findLast((row) => row.effectiveOn <= date)
}

export function settingOn<Key extends SettingKey>(
  rows: readonly SettingRow[],
  key: Key,
  date: CivilDate,
): z.output<Schemas[Key]> {
  const row = rowInForce(rows, key, date)
  return (row && readSettingValue(key, row.value)) ?? settingDefaults[key]
}

/**
 * The commission's settings on a day. A value holds from its date of effect, that day included.
 * @param rows every row of the table `setting`, in any order
 * @param date civil date
 */
export function settingsOn(rows: readonly SettingRow[], date: CivilDate): CommissionSettings {
  if (parseCivilDate(date) === null) throw new RangeError(`Not a date: ${date}`)
  const settings = {}
  for (const key of settingKeys) once(settings, key, () => settingOn(rows, key, date))
  once(settings, 'schedules', () => schedulesOf(rows))
  return settings as CommissionSettings
}

/** A property that is found when it is first read: a page reads a few settings, and each is checked by its schema. */
function once(target: object, key: string, find: () => unknown): void {
  const found = { configurable: true, enumerable: true }
  Object.defineProperty(target, key, {
    ...found,
    get() {
      const value = find()
      Object.defineProperty(target, key, { ...found, value })
      return value
    },
  })
}

function schedulesOf(rows: readonly SettingRow[]): RegularSchedule[] {
  const entered = rowsOf(rows, 'regularSchedule').map(({ value, effectiveOn }) => ({
    ...(readSettingValue('regularSchedule', value) ?? defaultPattern),
    effectiveOn,
  }))
  return [defaultSchedule, ...entered]
}

export function quorumOf({ quorum }: Pick<CommissionSettings, 'quorum'>, seats: number): number {
  return quorumOfSeats(seats, quorum)
}
