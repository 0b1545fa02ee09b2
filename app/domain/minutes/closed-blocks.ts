import type { Block } from '../editions/document.ts'
import type { ClosedSessionRecord, ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import { choiceNames, votesByChoice } from '../meeting-record/votes/tally.ts'
import { formatTime, type Instant } from '../time/instant.ts'
import type { TimedBlocks } from './motion-blocks.ts'
import { sentence, type Naming } from './naming.ts'

const text = (words: string): Block => ({ type: 'paragraph', text: words, style: 'record' })

/** When the commission was in closed session on an item, and what it reported; never what was said there. */
export function closedBlocks(record: MeetingRecord, item: ItemRecord, naming: Naming): TimedBlocks[] {
  return record.closedSessions
    .filter(({ itemId }) => itemId === item.id)
    .map((session) => ({ at: session.beganAt, blocks: sessionBlocks(record, item, session, naming) }))
}

function sessionBlocks(
  record: MeetingRecord,
  item: ItemRecord,
  session: ClosedSessionRecord,
  naming: Naming,
): Block[] {
  const time = (at: Instant | null) =>
    at ? `at ${formatTime(at, record.commission.zone)}` : 'at a time not recorded'
  const back = session.ended
    ? `It came back into open session ${time(session.endedAt)}.`
    : 'When it came back into open session is not recorded.'
  return [
    text(
      `Item ${item.number} was announced, and the commission went into closed session ${time(session.beganAt)}. ${back}`,
    ),
    ...reportBlocks(session, naming),
  ]
}

function reportBlocks({ reported, action, votes }: ClosedSessionRecord, naming: Naming): Block[] {
  if (reported === 'none') return [text('No reportable action was taken in closed session.')]
  if (reported === null) return [text('What was reported of the closed session is not recorded.')]
  const byName = votes.map(({ choice, person }) => ({ choice, name: naming.short(person) }))
  const rows = votesByChoice(byName)
    .filter(({ names }) => names.length > 0)
    .map(({ choice, names }) => `${choiceNames[choice]}: ${names.join(', ')}`)
  return [
    text(`Reported of the closed session: ${sentence(action!)}`),
    ...(rows.length > 0 ? [text(`${rows.join('. ')}.`)] : []),
  ]
}
