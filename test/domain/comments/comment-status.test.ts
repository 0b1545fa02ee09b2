import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#app/domain/commands/command.server.ts'
import { commentStatus } from '#app/domain/comments/comment-status.server.ts'
import { commentStatusOf } from '#app/domain/comments/comment-status.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting } from '#test/setup/meeting.ts'

const then = '2026-12-05T20:00:00.000Z'
const none = { heldReason: null, releasedAt: null, setAsideAt: null, withdrawnAt: null }

describe('what holds of a comment as a whole', () => {
  test.each([
    [none, 'open'],
    [{ ...none, heldReason: 'flood' }, 'held'],
    [{ ...none, heldReason: 'flood', releasedAt: then }, 'open'],
    [{ ...none, heldReason: 'flood', setAsideAt: then }, 'set-aside'],
    [{ ...none, setAsideAt: then }, 'set-aside'],
    [{ ...none, heldReason: 'flood', withdrawnAt: then }, 'withdrawn'],
    [{ ...none, setAsideAt: then, withdrawnAt: then }, 'withdrawn'],
    [{ ...none, withdrawnAt: then }, 'withdrawn'],
  ] as const)('%j', (comment, expected) => expect(commentStatusOf(comment)).toBe(expected))
})

onBothEngines((newStore) => {
  let db: Kysely<Database>
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  test('a query says the same of every combination', async () => {
    const { id: meetingId } = await aMeeting(db)
    const either = [null, then]
    const rows = [null, 'flood'].flatMap((heldReason) =>
      either.flatMap((releasedAt) =>
        either.flatMap((setAsideAt) =>
          either.map((withdrawnAt) => ({ heldReason, releasedAt, setAsideAt, withdrawnAt })),
        ),
      ),
    )
    await db
      .insertInto('comment')
      .values(
        rows.map((row, index) => ({
          ...row,
          id: newId(),
          meetingId,
          number: index + 1,
          kind: 'write' as const,
          channel: 'online' as const,
          receiptHash: String(index),
          receivedAt: then,
          basis: 'invented' as const,
          source: null,
        })),
      )
      .execute()
    const found = await db
      .selectFrom('comment')
      .select(commentStatus.as('status'))
      .orderBy('number')
      .execute()
    expect(found.map((row) => row.status)).toEqual(rows.map(commentStatusOf))
    expect(new Set(found.map((row) => row.status)).size).toBe(4)
  })
})
