import { createHash, randomUUID } from 'node:crypto'
import { newId, type Store } from '#app/domain/commands/command.server.ts'

type Made = {
  meetingId: string
  items: string[]
  displayName?: string | null
  groupName?: string | null
  mode?: 'in-person' | 'remote'
  stance?: 'support' | 'oppose' | 'neither' | null
  interpreter?: string | null
  heldReason?: string | null
  joinedAt?: string
}

/** Someone who signed up to speak, written straight into the store. @returns number and the turn on each item */
export async function aSpeaker(
  db: Store,
  made: Made,
): Promise<{ number: number; commentId: string; turns: string[] }> {
  const { meetingId, joinedAt = '2026-12-10T20:00:00.000Z', interpreter = null } = made
  const highest = async (table: 'comment' | 'turn', column: 'number' | 'place') => {
    const row = await db
      .selectFrom(table as 'comment')
      .select((select) => select.fn.max(column as 'number').as('highest'))
      .where('meetingId', '=', meetingId)
      .executeTakeFirstOrThrow()
    return Number(row.highest ?? 0)
  }
  const number = (await highest('comment', 'number')) + 1
  const place = (await highest('turn', 'place')) + 1
  const commentId = newId()
  await db
    .insertInto('comment')
    .values({
      id: commentId,
      meetingId,
      number,
      kind: 'speak',
      channel: 'online',
      mode: made.mode ?? 'in-person',
      displayName: made.displayName ?? null,
      groupName: made.groupName ?? null,
      receiptHash: createHash('sha256').update(randomUUID()).digest('hex'),
      receivedAt: joinedAt,
      heldReason: made.heldReason ?? null,
      basis: 'invented',
      source: null,
    })
    .execute()
  const turns = made.items.map((itemId, index) => ({
    id: newId(),
    commentId,
    meetingId,
    itemId,
    place: place + index,
    stance: made.stance ?? null,
    doubled: interpreter === null ? (0 as const) : (1 as const),
    joinedAt,
  }))
  await db.insertInto('turn').values(turns).execute()
  if (interpreter !== null) {
    await db.insertInto('commentPrivate').values({ commentId, interpreter }).execute()
  }
  return { number, commentId, turns: turns.map(({ id }) => id) }
}
