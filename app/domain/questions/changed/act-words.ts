import type { QuestionEntryKind } from '../../meeting-record/entry-kinds.ts'
import { formatDate, type CivilDate } from '../../time/civil-date.ts'
import { formatTime, localDate, type Instant, type Zone } from '../../time/instant.ts'
import { isJudgment, type QuestionState } from '../question-state.ts'

/** Who ran a command. */
export type ByWhom = { accountId: string | null; name: string; role: string }

export type QuestionAct = {
  kind: QuestionEntryKind | 'answer'
  at: Instant
  /** Null where the log has nobody. */
  by: ByWhom | null
  /** Whose word it is, or to whom it passed on. */
  person: string | null
}

type Reader = { accountId: string | null }

/** @returns "You already", or the name of who did it */
export function whoWords(by: ByWhom, reader: Reader): string {
  return by.accountId !== null && by.accountId === reader.accountId ? 'You already' : by.name
}

/** @returns "at 3:12 PM", with the day where it was another */
export function whenWords(at: Instant, { today, zone }: { today: CivilDate; zone: Zone }): string {
  const day = localDate(at, zone)
  const time = formatTime(at, zone)
  return day === today ? `at ${time}` : `on ${formatDate(day)}, at ${time}`
}

const did: Record<QuestionAct['kind'], string> = {
  answer: 'published an answer',
  accepted: 'accepted this answer',
  'accepted-in-part': 'accepted this answer in part',
  'not-accepted': 'marked this “not an answer”',
  restated: 'put this question in new words',
  joined: 'joined this question',
  withdrawn: 'withdrew this question',
  merged: 'merged this question into another',
  heard: 'recorded that this question was heard',
  'passed-on': 'passed this question on',
  referred: 'recorded that this question was referred elsewhere',
  closed: 'recorded the vote that closed this question',
  reopened: 'reopened this question',
  correction: 'undid an earlier decision on this question',
}

const recorded: Partial<Record<QuestionAct['kind'], string>> = {
  accepted: 'accepted the answer',
  'accepted-in-part': 'accepted the answer in part',
  'not-accepted': 'said it is not an answer',
}

/** One act in a sentence, as a person is told it who acts on a page that was opened before. */
export function actSentence(
  { kind, at, by, person }: QuestionAct,
  reader: Reader,
  when: { today: CivilDate; zone: Zone },
): string {
  const who = by ? whoWords(by, reader) : 'Someone'
  if (by?.role === 'clerk' && isJudgment(kind)) {
    return `${who} recorded ${whenWords(at, when)} that ${person ?? 'the commissioner'} ${recorded[kind]}.`
  }
  const whom = kind === 'passed-on' && person ? ` to ${person}` : ''
  return `${who} ${did[kind]}${whom} ${whenWords(at, when)}.`
}

/** Where it is now, and who acts next. @param judge null where that is the chair */
export function presentSentence(state: QuestionState, judge: string | null): string {
  if (state === 'asked') return 'The question is open.'
  return state === 'answered'
    ? `The answer is waiting for ${judge ?? 'the chair'}.`
    : 'The question is now closed.'
}

/** Others' presses of these change nothing that one decides. */
const besides: readonly QuestionAct['kind'][] = ['joined', 'heard']

/** @returns what happened since a page was opened that bears on what is decided there, in order */
export function actsSince(acts: readonly QuestionAct[], seenAt: Instant): QuestionAct[] {
  return acts.filter(({ at, kind }) => at > seenAt && !besides.includes(kind))
}

const explaining: Record<string, readonly QuestionAct['kind'][]> = {
  ended: ['accepted', 'withdrawn', 'merged', 'closed'],
  'not-answered': ['accepted-in-part', 'not-accepted', 'reopened', 'answer'],
  'open-already': ['reopened', 'correction'],
  'corrected-already': ['correction'],
  'joined-already': ['joined'],
  'owner-in-office': ['passed-on'],
  'asker-decides': ['passed-on'],
}

/**
 * @param code why a rule refuses
 * @returns the act because of which it does; undefined where none did
 */
export function actThatExplains(acts: readonly QuestionAct[], code: string): QuestionAct | undefined {
  return acts.findLast(({ kind }) => explaining[code]?.includes(kind))
}
