import { describe, expect, test } from 'vitest'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import { createCommentTickets } from '#app/http/comment-ticket.server.ts'
import { TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

const now = Date.parse('2026-12-08T12:00:00.000Z')
const day = 24 * 3_600_000
const tickets = createCommentTickets(Buffer.alloc(32, 1))

describe('the ticket of a form', () => {
  test('says when the form was opened, to the server that made it', () => {
    const ticket = tickets.make(now - 60_000)
    expect(tickets.openedAt(ticket, now)).toBe(now - 60_000)
    expect(createCommentTickets(Buffer.alloc(32, 1)).openedAt(ticket, now)).toBe(now - 60_000)
    expect(createCommentTickets(Buffer.alloc(32, 2)).openedAt(ticket, now)).toBeNull()
  })

  test('can’t be made up, made older, or spelled in another way', () => {
    const [time, random, signature] = tickets.make(now).split('.')
    const older = (now - 60_000).toString(36)
    const last = signature!.at(-1)!
    const forged = [
      `${older}.${random}.${signature}`,
      `${older}.${random}`,
      `${time}.${'A'.repeat(22)}.${signature}`,
      `${time}.${random}.${'A'.repeat(22)}`,
      `${time}.${random}.${signature!.slice(0, -1)}${last === 'A' ? 'B' : 'A'}`,
      `${time}.${random}.${signature}=`,
      '',
      'x'.repeat(10_000),
    ]
    for (const ticket of forged) expect(tickets.openedAt(ticket, now)).toBeNull()
  })

  test('holds for two weeks, and not before its time', () => {
    const ticket = tickets.make(now)
    expect(tickets.openedAt(ticket, now - 1)).toBeNull()
    expect(tickets.openedAt(ticket, now + 14 * day)).toBe(now)
    expect(tickets.openedAt(ticket, now + 14 * day + 1)).toBeNull()
  })
})

onBothEngines((newStore) => {
  test('a secret is made once, by whichever process asks first, and differs by what it is for', async () => {
    const db = await newStore()
    const clock = new TestClock('2026-12-08T12:00:00.000Z')
    const made = await Promise.all([1, 2, 3].map(() => getSecret(db, clock, 'comment-ticket')))
    expect(made[0]).toHaveLength(32)
    expect(made[1]).toEqual(made[0])
    expect(made[2]).toEqual(made[0])
    expect(await getSecret(db, clock, 'mail-address')).not.toEqual(made[0])
    expect(await db.selectFrom('recordEntry').select('seq').execute()).toEqual([])
    await db.destroy()
  })
})
