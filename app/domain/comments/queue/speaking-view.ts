import type { CommissionSettings } from '../../commission/settings.ts'
import { compareInstants, type Instant } from '../../time/instant.ts'
import type { ItemQueue, TurnInQueue } from './item-queue.ts'
import { orderWords } from './speaking-order-words.ts'
import { previewWords, timeForItem, timesToCompare, type TimeDecision } from './speaking-time.ts'
import { isCalled, isOnFloor, isWaiting, secondsSpoken, turnState, type TurnState } from './turn-state.ts'

export const turnStateNames: Record<TurnState, string> = {
  waiting: 'Waiting',
  called: 'Called',
  speaking: 'Speaking',
  paused: 'Paused',
  spoke: 'Spoke',
  missed: 'Not there, called again at the end',
  'called-again': 'Called again',
  'not-present': 'Not present',
  withdrawn: 'Withdrawn by the author',
  ceded: 'Gave their time to another speaker',
}

const stanceWords = { support: 'in support', oppose: 'opposed', neither: 'neutral' }

/** Among the details of who speaks with an interpreter. */
export const interpreted = 'interpreter'

export type SpeakerLine = {
  id: string
  number: number
  name: string
  /** What is told in confidence beside the name, such as how to say it; '' where nothing is. */
  beside: string
  /** The language of the interpreter, told in confidence; null where none is known here. */
  language: string | null
  /** How they speak, for whom, and what they said of their position. */
  details: string[]
  state: TurnState
  again: boolean
}

export type OnFloor = SpeakerLine & {
  paused: boolean
  seconds: number
  left: number
  why: string
}

export type SpeakingView = {
  itemId: string
  rule: string
  time: string
  /** What the queue takes at the time that holds and at shorter ones; empty when nobody waits. */
  previews: string[]
  floor: OnFloor | null
  /** Who finished last, while nobody speaks. */
  last: SpeakerLine | null
  called: SpeakerLine[]
  next: SpeakerLine[]
  spoke: number
  notPresent: number
  cedes: boolean
}

/** By comment what its author told in confidence. */
export type InConfidence = ReadonlyMap<string, { beside: string; interpreter: string | null }>

/** A turn as the clerk reads it. @param confided the language of the interpreter and what stands beside the name, where known here */
export function speakerLine(turn: TurnInQueue, confided?: InConfidence): SpeakerLine {
  const { beside = '', interpreter = null } = confided?.get(turn.commentId) ?? {}
  const { id, number, displayName, mode, doubled, stance, groupName, leadNumber, missedAt } = turn
  return {
    id,
    number,
    name: displayName ?? 'No name given',
    beside,
    language: interpreter,
    details: [
      mode === 'remote' ? 'remote' : 'in person',
      ...(doubled === 1 ? [interpreted] : []),
      ...(groupName ? [`with ${groupName}`] : leadNumber === null ? [] : [`with number ${leadNumber}`]),
      ...(stance ? [stanceWords[stance]] : []),
    ],
    state: turnState(turn),
    again: missedAt !== null,
  }
}

export function speakingView(facts: {
  itemId: string
  queue: ItemQueue
  settings: Pick<CommissionSettings, 'secondsPerSpeaker' | 'speakerOrder' | 'cededTime'>
  decisions: readonly TimeDecision[]
  confided: InConfidence
  now: Instant
}): SpeakingView {
  const { itemId, queue, settings, decisions, confided, now } = facts
  const time = timeForItem(settings, decisions)
  const floor = queue.order.find(isOnFloor)
  const last = queue.order
    .filter(({ endedAt }) => endedAt !== null)
    .toSorted((one, other) => compareInstants(one.endedAt!, other.endedAt!))
    .at(-1)
  const called = queue.order.filter(isCalled)
  const period = time.periodMinutes === null ? '' : ` ${time.periodMinutes} minutes in all.`
  return {
    itemId,
    rule: orderWords[settings.speakerOrder],
    time: `${time.why}${period}${time.simultaneous ? ' Interpreted simultaneously.' : ''}`,
    previews: previewsOf(queue, time),
    floor: floor ? { ...speakerLine(floor, confided), ...onFloor(floor, time.seconds, now) } : null,
    last: floor || !last ? null : speakerLine(last, confided),
    called: called.map((turn) => speakerLine(turn, confided)),
    next: queue.next.map((turn) => speakerLine(turn, confided)),
    spoke: queue.order.filter(({ endedAt }) => endedAt !== null).length,
    notPresent: queue.order.filter((turn) => turnState(turn) === 'not-present').length,
    cedes: settings.cededTime.allowed,
  }
}

function onFloor(turn: TurnInQueue, otherwise: number, now: Instant): Omit<OnFloor, keyof SpeakerLine> {
  const seconds = turn.seconds ?? otherwise
  return {
    paused: turn.pausedAt !== null,
    seconds,
    left: seconds - secondsSpoken(turn, now),
    why: turn.secondsWhy ?? '',
  }
}

export function previewsOf(
  queue: ItemQueue,
  time: { seconds: number; simultaneous: boolean },
  compare: readonly number[] = timesToCompare(time.seconds),
): string[] {
  const left = queue.order.filter((turn) => isWaiting(turn) || isCalled(turn))
  if (left.length === 0) return []
  const counts = { speakers: left.length, doubled: left.filter(({ doubled }) => doubled === 1).length }
  return compare.map((seconds) => previewWords(counts, { ...time, seconds }))
}
