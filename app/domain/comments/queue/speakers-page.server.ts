import type { Store } from '../../commands/command.server.ts'
import { formatDayAndTime, formatTime, type Instant } from '../../time/instant.ts'
import { getMeetingForComment } from '../comment-meeting.server.ts'
import { meetingTakesComment } from '../comment-window.ts'
import { listInConfidence } from './in-confidence.server.ts'
import { getQueues, queueOf } from './queue.server.ts'
import { orderWords } from './speaking-order-words.ts'
import { timeForItem } from './speaking-time.ts'
import { previewsOf, speakerLine, turnStateNames } from './speaking-view.ts'
import { needColumns } from '../comment-fields.ts'
import { arrangementsOf } from '../given.ts'
import { commentStatus } from '../comment-status.server.ts'
import { listSignUps } from './still-to-hear.server.ts'
import { stillToHear } from './still-to-hear.ts'
import { listTimesOfMeeting } from './time-for-item.server.ts'
import { stepVerdict } from './turn-rules.ts'

export async function getSpeakersPage(db: Store, slug: string, now: Instant) {
  const meeting = await getMeetingForComment(db, { slug })
  const { settings } = meeting
  const queues = await getQueues(db, meeting.id, settings)
  const times = await listTimesOfMeeting(db, meeting.id)
  const signUps = await listSignUps(db, meeting.id)
  const left = [...signUps.values()].map((each) => stillToHear(each, null))
  const needs = await listNeeds(db, meeting.id)
  const confided = await listInConfidence(db, meeting.id)
  const numbers = new Map(
    [...queues.values()].flatMap(({ order }) => order.map((turn) => [turn.id, turn.number])),
  )
  return {
    meeting: { slug, heldOn: meeting.heldOn, over: meeting.adjourned },
    rule: orderWords[settings.speakerOrder],
    takes: meetingTakesComment(meeting, now),
    cedes: settings.cededTime.allowed,
    held: left.reduce((sum, { held }) => sum + held, 0),
    needs: needs.map(({ number, receivedAt, late, ...given }) => ({
      number,
      late,
      what: arrangementsOf(given),
      asked: formatDayAndTime(receivedAt, settings.timeZone),
    })),
    open: meeting.items.find(({ opened, over }) => opened && !over)?.id ?? meeting.items[0]?.id ?? null,
    choices: meeting.items
      .filter(({ commentClosed }) => !commentClosed)
      .map(({ id, number, title }) => ({ value: id, label: `${number}  ${title}` })),
    items: meeting.items.flatMap(({ id, number, title }) => {
      const queue = queueOf(queues, id)
      if (queue.order.length === 0) return []
      const time = timeForItem(settings, times.get(id) ?? [])
      const waiting = new Map(queue.next.map((turn, index) => [turn.id, index + 1]))
      return [
        {
          id,
          number,
          title,
          time: time.why,
          preview: previewsOf(queue, time)[0] ?? null,
          toBeCalled: queue.next.length,
          spoke: queue.order.filter(({ endedAt }) => endedAt !== null).length,
          interpreters: queue.order.filter(({ doubled }) => doubled === 1).length,
          speakers: queue.order.map((turn) => ({
            ...speakerLine(turn, confided),
            stateWords: turnStateNames[speakerLine(turn).state],
            place: waiting.get(turn.id) ?? null,
            moves: stepVerdict('move', turn).ok,
          })),
          moves: queue.moves.map(({ id: move, turnId, beforeTurnId, reason, movedAt }) => ({
            id: move,
            words: `Number ${numbers.get(turnId) ?? '–'} was moved ${beforeTurnId === null ? 'to the end' : `before number ${numbers.get(beforeTurnId) ?? '–'}`}, ${formatTime(movedAt, settings.timeZone)}: ${reason}`,
          })),
        },
      ]
    }),
  }
}

async function listNeeds(db: Store, meetingId: string) {
  const rows = await db
    .selectFrom('commentPrivate')
    .innerJoin('comment', 'comment.id', 'commentPrivate.commentId')
    .select(['comment.number', 'comment.receivedAt'])
    .select(['commentPrivate.askedLate'])
    .select(needColumns.map((column) => `commentPrivate.${column}` as const))
    .where('comment.meetingId', '=', meetingId)
    .where(commentStatus, 'in', ['open', 'held'])
    .where((where) =>
      where.or(needColumns.map((column) => where(`commentPrivate.${column}`, 'is not', null))),
    )
    .orderBy('comment.number')
    .execute()
  return rows.map(({ askedLate, ...row }) => ({ ...row, late: askedLate === 1 }))
}
