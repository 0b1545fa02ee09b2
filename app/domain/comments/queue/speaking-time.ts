import { counted, minutesWords } from '../../time/duration.ts'
import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

const section = 'Government Code 54954.3(b)'

export type TimeDecision = {
  seconds: number | null
  periodMinutes: number | null
  simultaneous: boolean
  reason: string
  decidedAt: Instant
}

export type ItemTime = {
  seconds: number
  periodMinutes: number | null
  /** The commission hears the interpretation at once, so that it takes no time of its own. */
  simultaneous: boolean
  why: string
}

/** @returns "3 minutes", "90 seconds", "1 minute" */
export function speakingTimeWords(seconds: number): string {
  return seconds % 60 === 0 ? counted(seconds / 60, 'minute') : counted(seconds, 'second')
}

export function clockWords(seconds: number): string {
  const length = Math.abs(seconds)
  const rest = String(length % 60).padStart(2, '0')
  return `${seconds < 0 ? '−' : ''}${Math.floor(length / 60)}:${rest}`
}

/**
 * "The legislative body of a local agency may adopt reasonable regulations to ensure that the intent of subdivision (a)
 * is carried out, including, but not limited to, regulations limiting the total amount of time allocated for public
 * testimony on particular issues and for each individual speaker." Government Code 54954.3(b)(1).
 * @param decisions oldest first
 */
export function timeForItem(
  settings: { secondsPerSpeaker: number },
  decisions: readonly TimeDecision[],
): ItemTime {
  const latest = decisions.at(-1)
  const seconds = latest?.seconds ?? settings.secondsPerSpeaker
  const why =
    latest?.seconds == null
      ? `${speakingTimeWords(seconds)} for each speaker, the commission’s usual time.`
      : `${speakingTimeWords(seconds)} for each speaker, as the chair decided for this item: ${closed(latest.reason)}`
  return {
    seconds,
    periodMinutes: latest?.periodMinutes ?? null,
    simultaneous: latest?.simultaneous ?? false,
    why,
  }
}

function closed(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`
}

export type TurnTime = { seconds: number; why: string }

/**
 * E6. "When the legislative body of a local agency limits time for public comment, the legislative body shall provide at
 * least twice the allotted time to a member of the public who utilizes a translator …", save where "the legislative body
 * … utilizes simultaneous translation equipment in a manner that allows the legislative body … to hear the translated
 * public testimony simultaneously". Government Code 54954.3(b)(2), (3). Time ceded by others is added first, up to the
 * most that the settings allow one speaker, so that it is doubled too; the limit never cuts the speaker's own time (INF).
 * @param ceded numbers of those who gave their time, in their order
 */
export function timeForTurn(
  item: Pick<ItemTime, 'seconds' | 'simultaneous' | 'why'>,
  turn: { doubled: boolean },
  ceded: readonly number[],
  { mostSeconds }: { mostSeconds: number },
): TurnTime {
  const most = Math.max(mostSeconds, item.seconds)
  const allotted = Math.min(item.seconds * (1 + ceded.length), most)
  const twice = turn.doubled && !item.simultaneous
  const seconds = twice ? allotted * 2 : allotted
  const sentences = [item.why]
  if (ceded.length > 0) {
    const from = `${ceded.length === 1 ? 'number' : 'numbers'} ${ceded.join(', ')}`
    const limit = item.seconds * (1 + ceded.length) > most ? ', the most that one speaker may have' : ''
    sentences.push(`With the time of ${from}: ${speakingTimeWords(allotted)}${limit}.`)
  }
  if (twice) {
    sentences.push(
      `Twice that with an interpreter: ${speakingTimeWords(seconds)} (Government Code 54954.3(b)(2)).`,
    )
  } else if (turn.doubled) {
    sentences.push('The interpretation is simultaneous, so the time is not doubled.')
  }
  return { seconds, why: sentences.join(' ') }
}

export type TimeChange = { anyoneStarted: boolean; adjourned: boolean }

/** The time is set before the first speaker on an item starts, so that it is the same for everyone (INF). */
export function newTimeVerdict({ anyoneStarted, adjourned }: TimeChange): Verdict {
  if (adjourned) return refuse('meeting-over', 'The meeting is adjourned, so no one else can speak.')
  return anyoneStarted
    ? refuse(
        'someone-started',
        'Someone has already started speaking on this item. Set the time before the first speaker starts. It is the same for everyone.',
        section,
      )
    : allowed
}

/** Whether time can be given to another speaker: a setting, and never past the most one speaker may have. */
export function cedeVerdict(
  setting: { allowed: boolean; mostSeconds: number },
  facts: { seconds: number; alreadyCeded: number; receiver: number },
): Verdict {
  if (!setting.allowed) {
    return refuse('not-ceded', 'The settings of the commission do not allow time to be ceded.')
  }
  return facts.seconds * (1 + facts.alreadyCeded) >= setting.mostSeconds
    ? refuse(
        'most-reached',
        `Number ${facts.receiver} has the most that one speaker may have already: ${speakingTimeWords(Math.max(setting.mostSeconds, facts.seconds))}.`,
      )
    : allowed
}

/** Time that others gave to a speaker is not given on. @param ceded how many gave theirs to the speaker who would give */
export function giveOnVerdict(ceded: number): Verdict {
  return ceded > 0
    ? refuse('others-ceded', 'Others gave their time to this speaker, so it can’t be given on.')
    : allowed
}

/** The seconds that all of them take. @param doubled how many of `speakers` speak through an interpreter */
export function secondsInAll(
  { speakers, doubled }: { speakers: number; doubled: number },
  { seconds, simultaneous }: { seconds: number; simultaneous: boolean },
): number {
  return seconds * (speakers + (simultaneous ? 0 : doubled))
}

/** @returns "34 speakers, 2 of them with an interpreter, at 3 minutes: 1 h 48 min"; minutes are rounded up */
export function previewWords(
  queue: { speakers: number; doubled: number },
  time: { seconds: number; simultaneous: boolean },
): string {
  const { speakers, doubled } = queue
  const with_ =
    doubled === 0 || time.simultaneous ? '' : `, ${doubled === 1 ? 'one' : doubled} with an interpreter,`
  const minutes = Math.ceil(secondsInAll(queue, time) / 60)
  return `${counted(speakers, 'speaker')}${with_} at ${speakingTimeWords(time.seconds)}: ${minutesWords(minutes)}`
}

/** The times worth comparing before one is decided: what holds, then what is usual and shorter. */
export function timesToCompare(seconds: number): number[] {
  return [seconds, ...[180, 120, 90, 60].filter((each) => each < seconds)].slice(0, 3)
}
