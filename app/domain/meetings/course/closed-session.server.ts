import { newId, type CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import { closedNow } from '../../meeting-record/closed-session.ts'
import type { GoInInput, ReportInput } from '../../meeting-record/record-forms.ts'
import { rollAt } from '../../meeting-record/votes/roll.ts'
import { itemOf, meetingIdOf, memberOf, performInRoom } from '../room.server.ts'
import { comeBackVerdict, goInVerdict, reportVerdict } from './closed-session-rules.ts'

/** The commission goes into closed session on an item. @throws RuleRefused (54954.3(a), 54957.7(a)) */
export async function goIntoClosedSession(
  context: CommandContext,
  input: GoInInput,
): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.closed-session', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, judged, entry } = tools
    const item = itemOf(room, input.itemId)
    enforce(goInVerdict(room, item, { at: judged, disclosed: input.disclosed }))
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      beganAt: at,
      endedAt: null,
      recordedAt: now,
      ...stamp,
    }
    await trx
      .insertInto('closedSession')
      .values({ ...row, reported: null, reportedAt: null, action: null })
      .execute()
    if (!item.opened) {
      const opened = { opened: 1 as const, openedAt: at }
      await trx.updateTable('agendaItem').set(opened).where('id', '=', item.id).execute()
    }
    await entry({
      subject: { kind: 'closed-session', id: row.id },
      summary: `Item ${item.number} was announced, and the commission went into closed session`,
      after: row,
    })
    return { id: row.id }
  })
}

/** The commission is back in open session. */
export async function comeBack(
  context: CommandContext,
  input: { meetingId: string; at?: string | null },
): Promise<void> {
  return performInRoom(
    context,
    'meeting.closed-session',
    input.meetingId,
    input,
    async ({ trx, room, at, entry }) => {
      const session = closedNow(room)[0]
      enforce(comeBackVerdict(session, at))
      const change = { ended: 1 as const, endedAt: at }
      await trx.updateTable('closedSession').set(change).where('id', '=', session!.id).execute()
      await entry({
        subject: { kind: 'closed-session', id: session!.id },
        summary: 'The commission came back into open session',
        after: change,
      })
    },
    { closed: true },
  )
}

/** What was reported of a closed session: an action with the votes by name, or nothing to report. @throws RuleRefused (54957.1) */
export async function reportOut(context: CommandContext, input: ReportInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.closed-session', meetingId, input, async (tools) => {
    const { trx, room, at, entry } = tools
    const item = itemOf(room, input.itemId)
    const session = room.closedSessions.findLast(({ itemId }) => itemId === item.id)
    const action = input.action || null
    const votes = action === null ? [] : input.votes
    for (const { personId } of votes) memberOf(room, personId)
    const voted = new Set(votes.map(({ personId }) => personId))
    const missing = rollAt(room, item, session?.endedAt ?? at)
      .filter(({ personId, standing, open }) => standing === 'present' && !open && !voted.has(personId))
      .map(({ name }) => name)
    enforce(reportVerdict(session, { action, missing }))
    const change = {
      reported: action === null ? ('none' as const) : ('action' as const),
      reportedAt: at,
      action,
    }
    await trx.updateTable('closedSession').set(change).where('id', '=', session!.id).execute()
    if (votes.length > 0) {
      const rows = votes.map((vote) => ({ sessionId: session!.id, ...vote }))
      await trx.insertInto('closedVote').values(rows).execute()
    }
    await entry({
      subject: { kind: 'closed-session', id: session!.id },
      summary:
        action === null
          ? `No reportable action was taken in closed session on item ${item.number}`
          : `Action taken in closed session on item ${item.number} was reported`,
      after: { ...change, votes },
    })
  })
}
