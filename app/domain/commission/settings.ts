import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { quorumOf as quorumOfSeats } from '../meetings/quorum.ts'
import { votingBases } from '../motions/threshold.ts'
import { parseCivilDate, type CivilDate } from '../time/civil-date.ts'
import type { RegularSchedule } from '../time/regular-schedule.ts'
import { parseWallTime } from '../time/wall-time.ts'
import { defaultPattern, defaultSchedule } from './default-schedule.ts'

const text = (limit: number) =>
  z.string({ error: 'Enter something here' }).trim().max(limit, `Use at most ${limit} characters`)
/** A form sends nothing for an empty field. */
const line = (limit: number) => text(limit).default('')
const whole = (least: number, most: number) =>
  z
    .number({ error: `Enter a whole number from ${least} to ${most}` })
    .int('Enter a whole number')
    .min(least, `Enter a whole number from ${least} to ${most}`)
    .max(most, `Enter a whole number from ${least} to ${most}`)
const inTwoLanguages = z.object({ en: line(1500), es: line(1500) })

function isZone(name: string): boolean {
  try {
    Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** The hours that no setting can lower: Government Code 54954.2(a) and 54956(a). */
export const noticeHoursOfLaw = { regular: 72, special: 24 } as const

export const quorumRules = ['majority-of-seats', 'number'] as const

/** One schema a key. Each reads what is stored and what a form sends. Texts nobody has entered are blank, never invented. */
export const settingSchemas = {
  name: text(120).min(1, 'Enter the commission’s name'),
  city: line(120),
  departmentName: text(120).min(1, 'Enter the department’s name'),
  timeZone: text(60).refine(isZone, 'Enter a time zone such as America/Los_Angeles'),
  webAddress: z
    .union([z.literal(''), z.url({ error: 'Enter a whole web address, such as https://example.org' })])
    .default(''),
  contacts: z.object({
    clerkName: line(120),
    email: z
      .union([z.literal(''), z.email({ error: 'Enter an e-mail address, such as clerk@example.org' })])
      .default(''),
    phone: line(40),
    office: line(300),
  }),
  inventedLine: line(300),

  regularSchedule: z.object({
    nth: z.preprocess(
      (value) => (typeof value === 'string' ? Number(value) : value),
      z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(-1)], {
        error: 'Choose which week of the month',
      }),
    ),
    weekday: whole(1, 7),
    time: z
      .string({ error: 'Enter a time, such as 18:00' })
      .refine((value) => parseWallTime(value) !== null, 'Enter a time, such as 18:00'),
    monthsOff: z.array(whole(1, 12)).default([]),
  }),
  meetingPlace: line(300),
  plannedMinutes: whole(15, 720),
  meetingsPerYear: whole(1, 366),
  remoteAccess: line(1000),

  noticeHours: z.object({
    regular: whole(1, 720).refine((hours) => hours >= noticeHoursOfLaw.regular, {
      error: 'The law asks for at least 72 hours. Government Code 54954.2(a)',
    }),
    special: whole(1, 720).refine((hours) => hours >= noticeHoursOfLaw.special, {
      error: 'The law asks for at least 24 hours. Government Code 54956(a)',
    }),
  }),
  postingPlaces: z
    .array(z.object({ name: line(200), openAtAllHours: z.boolean().default(false) }))
    .max(20, 'Enter at most 20 places')
    .default([])
    .transform((places) => places.filter((place) => place.name !== '')),
  lateWritingsAddress: line(300),
  disabilityRequest: inTwoLanguages,
  translation: inTwoLanguages,

  quorum: z
    .object({
      rule: z.enum(quorumRules, { error: 'Choose how the quorum is found' }),
      members: whole(1, 99)
        .nullish()
        .transform((members) => members ?? null),
    })
    .refine(({ rule, members }) => rule !== 'number' || members !== null, {
      path: ['members'],
      error: 'Enter the number of members',
    }),
  votingBasis: z.enum(votingBases, { error: 'Choose what a majority is counted from' }),
  recusedCountForQuorum: z.boolean().default(false),
  officerTitles: z.object({
    chair: text(60).min(1, 'Enter a title'),
    viceChair: text(60).min(1, 'Enter a title'),
  }),

  secondsPerSpeaker: whole(30, 3600),
  generalCommentMinutes: whole(1, 600),
  writtenComment: z.object({
    wordLimit: whole(1, 100_000)
      .nullish()
      .transform((limit) => limit ?? null),
    hoursBefore: whole(0, 168),
    readAloud: z.boolean().default(false),
  }),

  twoWayRemote: z.boolean().default(false),
  translatedAgendas: z.boolean().default(false),
  disruptionPolicy: z.boolean().default(false),
} as const

type Schemas = typeof settingSchemas
export type SettingKey = keyof Schemas
export type CommissionSettings = { [Key in SettingKey]: z.output<Schemas[Key]> } & {
  /** Every regular schedule there is, dated, the default first: for {@link nextRegularDates}. */
  schedules: RegularSchedule[]
}

export const settingKeys = Object.keys(settingSchemas) as SettingKey[]

/** @returns whether `key` names a setting */
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
  noticeHours: { ...noticeHoursOfLaw },
  postingPlaces: [],
  lateWritingsAddress: '',
  disabilityRequest: { en: '', es: '' },
  translation: { en: '', es: '' },
  quorum: { rule: 'majority-of-seats', members: null },
  votingBasis: 'present-and-voting',
  recusedCountForQuorum: false,
  officerTitles: { chair: 'Chair', viceChair: 'Vice Chair' },
  secondsPerSpeaker: 180,
  generalCommentMinutes: 20,
  writtenComment: { wordLimit: null, hoursBefore: 0, readAloud: false },
  twoWayRemote: false,
  translatedAgendas: false,
  disruptionPolicy: false,
}

/** A stored value of a setting: JSON text, in force from `effectiveOn` until a later one takes its place. */
export type SettingRow = { key: string; value: string; effectiveOn: CivilDate }

/** @returns what a stored row says; undefined when it no longer fits the schema of its key */
export function readSettingValue<Key extends SettingKey>(
  key: Key,
  json: string,
): z.output<Schemas[Key]> | undefined {
  const read = settingSchemas[key].safeParse(JSON.parse(json))
  return read.success ? (read.data as z.output<Schemas[Key]>) : undefined
}

/** @returns the rows of one key, oldest first */
export function rowsOf<Row extends SettingRow>(rows: readonly Row[], key: SettingKey): Row[] {
  return rows
    .filter((row) => row.key === key)
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
}

/** @returns the row in force on `date`: the latest that has begun; undefined while the default holds */
export function rowInForce<Row extends SettingRow>(rows: readonly Row[], key: SettingKey, date: CivilDate) {
  return rowsOf(rows, key).findLast((row) => row.effectiveOn <= date)
}

/** @returns one setting as it stands on a day */
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

/** The regular schedules as dated data, the default until one is entered. */
function schedulesOf(rows: readonly SettingRow[]): RegularSchedule[] {
  const entered = rowsOf(rows, 'regularSchedule').map(({ value, effectiveOn }) => ({
    ...(readSettingValue('regularSchedule', value) ?? defaultPattern),
    effectiveOn,
  }))
  return [defaultSchedule, ...entered]
}

/** @returns the quorum of a body of `seats` seats, filled or not, by the settings of the day */
export function quorumOf({ quorum }: Pick<CommissionSettings, 'quorum'>, seats: number): number {
  return quorumOfSeats(seats, quorum)
}
