import { newId, type CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import { millisecondsBetween, type Instant } from '../time/instant.ts'
import { spokenColumns } from '../comments/comment-fields.ts'
import { forMinutes } from '../comments/given.ts'
import type { TurnInQueue } from '../comments/queue/queue.server.ts'
import { timeForItem, timeForTurn } from '../comments/queue/speaking-time.ts'
import { listTimeDecisions } from '../comments/queue/time-for-item.server.ts'
import { callingVerdict, floorFreeVerdict } from '../comments/queue/turn-rules.ts'
import { commentFor } from '../meeting-record/consent.ts'
import { performOnTurn, writeTurn, type OnTurn, type TurnWork } from './turn-room.server.ts'
import { isOnFloor } from '../comments/queue/turn-state.ts'

/**
 * Starts a speaker's time, granted as the rules of the item say and written down with the reason. Whoever has the floor
 * at this meeting ends with it.
 */
export async function startTurn(context: CommandContext, input: OnTurn): Promise<{ seconds: number }> {
  return performOnTurn(context, 'start', input, async (tools) => {
    const { trx, now, turn, item, queue, settings, change } = tools
    enforce(callingVerdict(commentFor(tools.room, item)))
    const speaking = await onFloor(tools)
    if (speaking) await endOn(tools, speaking)
    const time = timeForItem(settings, await listTimeDecisions(trx, item.id))
    const ceded = queue.order.filter(({ cededToId }) => cededToId === turn.id).map(({ number }) => number)
    const granted = timeForTurn(time, { doubled: turn.doubled === 1 }, ceded, settings.cededTime)
    await change('started', { startedAt: now, seconds: granted.seconds, secondsWhy: granted.why })
    return { seconds: granted.seconds }
  })
}

export async function pauseTurn(context: CommandContext, input: OnTurn): Promise<void> {
  return performOnTurn(context, 'pause', input, ({ now, change }) => change('paused', { pausedAt: now }), {
    inRecess: true,
  })
}

export async function resumeTurn(context: CommandContext, input: OnTurn): Promise<void> {
  return performOnTurn(context, 'resume', input, ({ now, turn, change }) =>
    change('went on', { pausedAt: null, pausedSeconds: pausedUntil(turn, now) }),
  )
}

export async function endTurn(context: CommandContext, input: OnTurn): Promise<{ speakerId: string }> {
  return performOnTurn(
    context,
    'end',
    input,
    async (tools) => ({ speakerId: await endOn(tools, tools.turn) }),
    { inRecess: true },
  )
}

/** Takes back an end that was pressed by mistake: the speaker has the floor as before, and the clock runs. */
export async function takeBackEnd(context: CommandContext, input: OnTurn): Promise<void> {
  return performOnTurn(context, 'not-ended', input, async (tools) => {
    const { trx, turn, item, change } = tools
    enforce(callingVerdict(item.comment))
    enforce(floorFreeVerdict((await onFloor(tools)) !== undefined))
    await trx.deleteFrom('speaker').where('turnId', '=', turn.id).execute()
    await change('had not finished: the end was taken back, and', { endedAt: null })
  })
}

async function onFloor({ trx, room, turn }: TurnWork): Promise<TurnInQueue | undefined> {
  const rows: TurnInQueue[] = await trx
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .leftJoin('comment as lead', 'lead.id', 'comment.leadId')
    .selectAll('turn')
    .select('lead.number as leadNumber')
    .select(['comment.number', 'comment.leadId', 'comment.mode', 'comment.channel'])
    .select(spokenColumns.map((column) => `comment.${column}` as const))
    .where('turn.meetingId', '=', room.meeting.id)
    .where('turn.startedAt', 'is not', null)
    .where('turn.endedAt', 'is', null)
    .execute()
  return rows.find((each) => each.id !== turn.id && isOnFloor(each))
}

/**
 * The name goes to the minutes as its owner chose it, and to no entry of the record; the language of an interpreter was
 * told in confidence and goes nowhere.
 */
async function endOn({ trx, now, stamp, room, entry }: TurnWork, turn: TurnInQueue): Promise<string> {
  const item = room.items.find(({ id }) => id === turn.itemId)!
  await writeTurn(trx, turn.id, { endedAt: now, pausedAt: null, pausedSeconds: pausedUntil(turn, now) })
  const id = newId()
  await trx
    .insertInto('speaker')
    .values({
      id,
      meetingId: turn.meetingId,
      itemId: turn.itemId,
      position: item.speakers.length + 1,
      ...forMinutes(turn),
      interpreter: null,
      spokeAt: turn.startedAt,
      recordedAt: now,
      turnId: turn.id,
      ...stamp,
    })
    .execute()
  await entry({
    subject: { kind: 'speaker', id },
    summary: `Number ${turn.number} ended on item ${item.number}`,
    after: { turnId: turn.id, spokeAt: turn.startedAt, endedAt: now },
  })
  return id
}

function pausedUntil({ pausedAt, pausedSeconds }: TurnInQueue, now: Instant): number {
  if (pausedAt === null) return pausedSeconds
  return pausedSeconds + Math.max(0, Math.floor(millisecondsBetween(pausedAt, now) / 1000))
}
