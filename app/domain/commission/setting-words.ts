import { formatDate, monthNames } from '../time/civil-date.ts'
import { minutesWords } from '../time/duration.ts'
import { formatSchedule } from '../time/regular-schedule.ts'
import { settingDescriptions } from './setting-descriptions.ts'
import { readSettingValue, type CommissionSettings, type SettingKey } from './settings.ts'

type Values = Omit<CommissionSettings, 'schedules'>
type Writers = { [Key in SettingKey]: (value: Values[Key]) => string[] }

const said = (text: string): string[] => (text === '' ? [] : [text])
const labelled = (label: string, text: string): string[] => said(text).map((each) => `${label}: ${each}`)
const yesOrNo = (value: boolean): string[] => [value ? 'Yes' : 'No']
const languages = ({ en, es }: { en: string; es: string }): string[] => [
  ...said(en),
  ...(es === '' ? [] : [`Spanish: ${es}`]),
]

function choiceOf(key: SettingKey, path: string, value: string): string {
  const field = settingDescriptions[key].fields.find((candidate) => candidate.path === path)
  const choices = field && 'choices' in field ? field.choices : []
  return choices.find((choice) => choice.value === value)?.label ?? value
}

const writers: Writers = {
  name: said,
  city: said,
  departmentName: said,
  timeZone: said,
  webAddress: said,
  contacts: ({ clerkName, email, phone, office }) => [clerkName, office, phone, email].flatMap(said),
  inventedLine: said,
  regularSchedule: (value) => [
    formatSchedule({ ...value, effectiveOn: '' }),
    ...(value.monthsOff.length === 0
      ? []
      : [`None in ${value.monthsOff.map((month) => monthNames[month - 1]).join(', ')}`]),
  ],
  meetingPlace: said,
  plannedMinutes: (minutes) => [minutesWords(minutes)],
  meetingsPerYear: (count) => [String(count)],
  remoteAccess: said,
  remoteJoin: ({ link, phone, code, raiseHand, unmute }) => [
    ...said(link),
    ...said(phone),
    ...labelled('Meeting code', code),
    ...labelled('Raise a hand', raiseHand),
    ...labelled('Unmute', unmute),
  ],
  noticeHours: ({ regular, special }) => [`Regular: ${regular} hours`, `Special: ${special} hours`],
  postingPlaces: (places) =>
    places.map(({ name, openAtAllHours }) =>
      openAtAllHours ? `${name}, open at all hours` : `${name}, not open at all hours: does not count`,
    ),
  lateWritingsAddress: said,
  disabilityRequest: languages,
  translation: languages,
  quorum: ({ rule, members }) =>
    rule === 'number' && members !== null ? [`${members} members`] : ['More than half of the seats'],
  votingBasis: (basis) => [choiceOf('votingBasis', 'value', basis)],
  recusedCountForQuorum: yesOrNo,
  quorumInRoom: yesOrNo,
  electionRule: (rule) => [choiceOf('electionRule', 'value', rule)],
  closedSessions: yesOrNo,
  consentPullBy: (who) => [choiceOf('consentPullBy', 'value', who)],
  officerTitles: ({ chair, viceChair }) => [chair, viceChair],
  secondsPerSpeaker: (seconds) => [`${seconds} seconds`],
  generalCommentMinutes: (minutes) => [minutesWords(minutes)],
  writtenComment: (value) => [writtenCommentSentence(value)],
  speakerOrder: (rule) => [choiceOf('speakerOrder', 'value', rule)],
  cededTime: ({ allowed, mostSeconds }) => [
    allowed ? `Allowed, to ${mostSeconds} seconds for one speaker` : 'Not allowed',
  ],
  commentLanguages: (codes) => codes.map((code) => choiceOf('commentLanguages', 'value', code)),
  linksToReview: (links) => [links === 0 ? 'Off' : `${links} or more wait for review`],
  legalHold: said,
  unseenFiles: ({ days, approval }) => [
    days === null ? 'Kept two years' : `Kept ${days} days where the city never took them as its record`,
    approval === '' ? 'Removed only when staff asks' : `Removed by the clock. ${approval}`,
  ],
  complaintsGoTo: languages,
  twoWayRemote: yesOrNo,
  translatedAgendas: yesOrNo,
  disruptionPolicy: yesOrNo,
}

export function settingLines<Key extends SettingKey>(key: Key, value: Values[Key]): string[] {
  return writers[key](value)
}

/** @returns the lines of a stored value */
export function storedSettingLines(key: SettingKey, json: string): string[] {
  const value = readSettingValue(key, json)
  return value === undefined ? [] : settingLines(key, value as never)
}

/** @returns "At most 200 words, until the meeting begins." and the like, for agendas and for the form */
export function writtenCommentSentence(rules: CommissionSettings['writtenComment']): string {
  const length =
    rules.wordLimit === null ? 'Any length (over 20 pages, as a file)' : `At most ${rules.wordLimit} words`
  const until =
    rules.hoursBefore === 0
      ? 'until the meeting begins'
      : `until ${rules.hoursBefore} ${rules.hoursBefore === 1 ? 'hour' : 'hours'} before the meeting`
  return `${length}, ${until}.${rules.readAloud ? ' Read aloud when you ask for it.' : ''}`
}

export function fromWords(effectiveOn: string): string {
  return `From ${formatDate(effectiveOn)}`
}
