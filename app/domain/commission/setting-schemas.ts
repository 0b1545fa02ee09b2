import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { orderRules } from './order-rules.ts'
import { electionRules } from '../meeting-record/votes/election.ts'
import { votingBases } from '../meeting-record/votes/threshold.ts'
import { parseWallTime } from '../time/wall-time.ts'
import { WebAddress } from '../text/web-address.ts'
import { trimmed } from '../text/empty-text.ts'

const text = (limit: number) =>
  z.string({ error: 'Enter something here' }).overwrite(trimmed).max(limit, `Use at most ${limit} characters`)
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

/** Languages that public comment can be offered in beside English and Spanish. */
export const offeredLanguages = ['hy', 'zh'] as const

/** The hours that no setting can lower: Government Code 54954.2(a) and 54956(a). */
export const noticeHoursOfLaw = { regular: 72, special: 24 } as const

/** Who takes an item off the consent calendar by asking for it. */
export const consentPullers = ['members', 'members-and-speakers'] as const

export const quorumRules = ['majority-of-seats', 'number'] as const

/** One schema a key. Each reads what is stored and what a form sends. Texts nobody has entered are blank, never invented. */
export const settingSchemas = {
  name: text(120).min(1, 'Enter the commission’s name'),
  city: line(120),
  departmentName: text(120).min(1, 'Enter the department’s name'),
  timeZone: text(60).refine(isZone, 'Enter a time zone such as America/Los_Angeles'),
  webAddress: z.union([z.literal(''), WebAddress]).default(''),
  contacts: z.object({
    clerkName: line(120),
    email: z
      .union([
        z.literal(''),
        z
          .email({ error: 'Enter an e-mail address, such as clerk@example.org' })
          .max(254, 'Use at most 254 characters'),
      ])
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
      .overwrite(trimmed)
      .max(20, 'Enter a time, such as 18:00')
      .refine((value) => parseWallTime(value) !== null, 'Enter a time, such as 18:00'),
    monthsOff: z.array(whole(1, 12)).max(12).default([]),
  }),
  meetingPlace: line(300),
  plannedMinutes: whole(15, 720),
  meetingsPerYear: whole(1, 366),
  remoteAccess: line(1000),
  remoteJoin: z.object({
    link: z.union([z.literal(''), WebAddress]).default(''),
    phone: line(40),
    code: line(40),
    raiseHand: line(20),
    unmute: line(20),
  }),

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
  quorumInRoom: z.boolean().default(false),
  electionRule: z.enum(electionRules, { error: 'Choose who is elected' }),
  closedSessions: z.boolean().default(false),
  consentPullBy: z.enum(consentPullers, { error: 'Choose who can' }),
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
  speakerOrder: z.enum(orderRules, { error: 'Choose the order' }),
  cededTime: z.object({ allowed: z.boolean().default(false), mostSeconds: whole(30, 3600) }),
  commentLanguages: z.array(z.enum(offeredLanguages)).max(offeredLanguages.length).default([]),
  linksToReview: whole(0, 100),
  legalHold: line(500),
  unseenFiles: z.object({
    days: whole(1, 730)
      .nullish()
      .transform((days) => days ?? null),
    approval: line(300),
  }),
  complaintsGoTo: inTwoLanguages,

  twoWayRemote: z.boolean().default(false),
  translatedAgendas: z.boolean().default(false),
  disruptionPolicy: z.boolean().default(false),
} as const
