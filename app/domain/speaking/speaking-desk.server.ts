import type { Store } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import { NotFound } from '../errors.ts'
import { onCalendar } from '../meeting-record/consent.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import type { Instant } from '../time/instant.ts'
import { listInConfidence } from '../comments/queue/in-confidence.server.ts'
import { getQueues, queueOf, type ItemQueue, type TurnInQueue } from '../comments/queue/queue.server.ts'
import { timeForItem, type ItemTime } from '../comments/queue/speaking-time.ts'
import {
  speakerLine,
  speakingView,
  type SpeakerLine,
  type SpeakingView,
} from '../comments/queue/speaking-view.ts'
import { listTimeDecisions } from '../comments/queue/time-for-item.server.ts'
import { isWaiting } from '../comments/queue/turn-state.ts'

/** Nobody speaks on these. */
const formalities: readonly string[] = ['call-to-order', 'adjournment', 'heading']

export async function getDeskSpeakers(
  db: Store,
  record: MeetingRecord,
  itemId: string | undefined,
  now: Instant,
): Promise<(SpeakingView & { on: string }) | null> {
  const { meeting, items } = record
  const chosen = items.find(({ id }) => id === itemId)
  if (!chosen || formalities.includes(chosen.kind)) return null
  const item = firstToHear(record, chosen)
  const settings = await getSettings(db, meeting.heldOn)
  const queue = queueOf(await getQueues(db, meeting.id, settings), item.id)
  const decisions = await listTimeDecisions(db, item.id)
  const confided = await listInConfidence(db, meeting.id)
  return { ...speakingView({ itemId: item.id, queue, settings, decisions, confided, now }), on: item.number }
}

/** On a consent calendar: the first of its items on which somebody waits or speaks, as all are heard before its vote. */
function firstToHear(record: MeetingRecord, item: ItemRecord): ItemRecord {
  const waits = ({ toHear }: ItemRecord) => toHear.waiting + toHear.atMicrophone > 0
  return [item, ...onCalendar(record, item)].find(waits) ?? item
}

export type TurnAtDesk = {
  speaker: SpeakerLine
  item: ItemRecord
  others: { value: string; label: string }[]
}

/** One speaker of a meeting, with those of the same item who wait. @throws NotFound */
export async function getTurnAtDesk(
  db: Store,
  { meeting, items }: MeetingRecord,
  turnId: string,
  which: (turn: TurnInQueue) => boolean = isWaiting,
): Promise<TurnAtDesk> {
  const settings = await getSettings(db, meeting.heldOn)
  for (const [itemId, queue] of await getQueues(db, meeting.id, settings)) {
    const turn = queue.order.find(({ id }) => id === turnId)
    const item = items.find(({ id }) => id === itemId)
    if (!turn || !item) continue
    const others = queue.order
      .filter((other) => other.id !== turnId && which(other))
      .map((other) => ({
        value: other.id,
        label: `Number ${other.number}, ${other.displayName ?? 'no name given'}`,
      }))
    return { speaker: speakerLine(turn, await listInConfidence(db, meeting.id)), item, others }
  }
  throw new NotFound('No one in line at this meeting has this place.')
}

export async function getItemTime(
  db: Store,
  { meeting }: MeetingRecord,
  itemId: string,
): Promise<{ settings: CommissionSettings; time: ItemTime; queue: ItemQueue }> {
  const settings = await getSettings(db, meeting.heldOn)
  const queue = queueOf(await getQueues(db, meeting.id, settings), itemId)
  return { settings, queue, time: timeForItem(settings, await listTimeDecisions(db, itemId)) }
}
