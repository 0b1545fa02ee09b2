import type { Store } from '../../commands/command.server.ts'
import { NotFound } from '../../errors.ts'
import { countSpeakers, countWritten, noneSpeaking, noneWritten } from '../comment-counts.server.ts'
import { getBookletStatus } from './booklet.server.ts'
import { getMeetingForComment } from '../comment-meeting.server.ts'
import { meetingTakesComment } from '../comment-window.ts'
import type { Instant } from '../../time/instant.ts'
import { groupTime } from '../queue/group-time.ts'
import { getQueues, queueOf, type ItemQueue, type TurnInQueue } from '../queue/queue.server.ts'
import { groupOf } from '../queue/speaking-queue.ts'
import { timeForItem, type ItemTime } from '../queue/speaking-time.ts'
import { listTimesOfMeeting } from '../queue/time-for-item.server.ts'
import { turnState } from '../queue/turn-state.ts'
import { listLines } from './written-lines.server.ts'
import { listWritten } from './written-rows.server.ts'
import type { CommentsPage, ItemComments, PublicMove, PublicTurn } from './written-view.ts'

/**
 * How many of each list stand under an item of the whole page, and on a page of one item; and how many letters of a
 * text, which on the whole page stands under each item that it is on.
 */
const few = { written: 20, queue: 30, moves: 5, letters: 2000 }
const many = { written: 50, queue: 200, moves: 50, letters: undefined }

export function readCommentsQuery(
  query: URLSearchParams,
): { itemId: string; page: number } | undefined | null {
  const [itemId, page] = [query.get('item'), query.get('page') ?? '1']
  if (itemId === null) return query.has('page') ? null : undefined
  return /^[\da-f-]{36}$/.test(itemId) && /^[1-9]\d{0,3}$/.test(page) ? { itemId, page: Number(page) } : null
}

/**
 * Everything public that was written for a meeting or signed up to say, by item: the first of each list, or a page of
 * one item.
 * @throws NotFound where no agenda of the meeting is public, or the item or the page is none
 */
export async function getCommentsForPublic(
  db: Store,
  slug: string,
  query: URLSearchParams,
  now: Instant,
): Promise<CommentsPage> {
  const meeting = await getMeetingForComment(db, { slug })
  if (!meeting.posted) throw new NotFound('No meeting is published at this address.')
  const asked = readCommentsQuery(query)
  if (asked === null) throw new NotFound('We can’t find that page.')
  const counts = {
    written: await countWritten(db, meeting.id),
    speakers: await countSpeakers(db, meeting.id),
  }
  const queues = await getQueues(db, meeting.id, meeting.settings)
  const times = await listTimesOfMeeting(db, meeting.id)
  const room = asked ? many : few
  const page = asked?.page ?? 1
  const written = await listWritten(db, meeting.id, {
    itemId: asked?.itemId ?? null,
    from: (page - 1) * room.written,
    to: page * room.written,
    letters: room.letters,
  })
  const lines = await listLines(db, meeting, [...counts.written.keys(), ...counts.speakers.keys()])
  const items = lines
    .filter(({ itemId }) => !asked || asked.itemId === itemId)
    .map((line): ItemComments => {
      const of = counts.written.get(line.itemId) ?? noneWritten()
      const speakers = counts.speakers.get(line.itemId) ?? noneSpeaking
      const queue = publicQueue(
        queueOf(queues, line.itemId),
        timeForItem(meeting.settings, times.get(line.itemId) ?? []),
      )
      const lengths = {
        written: of.received + of.withdrawn + of.setAside,
        queue: queue.turns.length,
        moves: queue.moves.length,
      }
      return {
        ...line,
        counts: {
          written: of.received,
          late: of.late,
          positions: of.positions,
          withdrawn: of.withdrawn,
          setAside: of.setAside,
          signedUp: speakers.signedUp,
          spoke: speakers.spoke,
          speakersSetAside: speakers.setAside,
        },
        written: written
          .filter((each) => each.itemId === line.itemId)
          .map(({ itemId: _item, ...each }) => each),
        queue: queue.turns.slice((page - 1) * room.queue, page * room.queue),
        moves: queue.moves.slice((page - 1) * room.moves, page * room.moves),
        pages: pagesOf(lengths, asked !== undefined),
      }
    })
  const { booklet, leftOut } = await getBookletStatus(db, meeting.id)
  if (asked && (items[0]?.pages ?? 0) < page) throw new NotFound('We can’t find that page.')
  const { heldOn, startsAt, kind, invented } = meeting
  return {
    meeting: { slug, heldOn, startsAt, kind, invented },
    open: meetingTakesComment(meeting, now).ok,
    orderRule: meeting.settings.speakerOrder,
    items,
    shown: asked ?? null,
    booklet: leftOut.length > 0 ? null : booklet,
  }
}

function publicQueue(
  { order, moves }: ItemQueue,
  time: ItemTime,
): { turns: PublicTurn[]; moves: PublicMove[] } {
  const numbers = new Map(order.map(({ id, number }) => [id, number]))
  const groups = new Map<string, TurnInQueue[]>()
  for (const turn of order) groups.set(groupOf(turn), [...(groups.get(groupOf(turn)) ?? []), turn])
  return {
    turns: order.map((turn) => ({
      number: turn.number,
      mode: turn.mode,
      state: turnState(turn),
      name: turn.startedAt === null ? null : turn.displayName,
      together: togetherFrom(turn, groups.get(groupOf(turn)) ?? [], time),
    })),
    moves: moves.map(({ turnId, beforeTurnId, reason, movedAt }) => ({
      number: numbers.get(turnId) ?? null,
      before: beforeTurnId === null ? null : (numbers.get(beforeTurnId) ?? null),
      reason,
      movedAt,
    })),
  }
}

/** Told once of a group, at the first of it who is still to speak. */
function togetherFrom(turn: TurnInQueue, group: readonly TurnInQueue[], time: ItemTime) {
  const first = group.find((one) => groupTime([one], time).people === 1)
  const all = groupTime(group, time)
  return first === turn && all.people > 1 ? all : null
}

type Lengths = { written: number; queue: number; moves: number }

function pagesOf(lengths: Lengths, whole: boolean): number {
  const keys = ['written', 'queue', 'moves'] as const
  if (!whole && keys.every((key) => lengths[key] <= few[key])) return 0
  return Math.max(1, ...keys.map((key) => Math.ceil(lengths[key] / many[key])))
}
