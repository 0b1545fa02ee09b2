import { sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#app/domain/commands/command.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { createPostman, type Postman } from '#app/mail/postman.server.ts'
import { createSmtpMailer } from '#app/mail/smtp-mailer.server.ts'
import type { Database, Row } from '#db/schema.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import type { TestClock } from '#test/setup/context.ts'
import { MailServer } from '#test/setup/mail-server.ts'

const address = 'visitor@example.org'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let server: MailServer
  let clock: TestClock
  let logged: string[]
  let url: string
  beforeEach(async () => {
    db = await newStore()
    server = new MailServer()
    url = await server.open()
    logged = []
  })
  afterEach(async () => {
    await server.close()
    await db.destroy()
  })

  async function aReceipt(): Promise<{
    postman: Postman
    code: string
    commentId: string
    send: (email: string, said?: Partial<SignUpInput>) => Promise<string>
  }> {
    const meeting = await aPostedMeeting(db)
    const visitor = aVisitor(db)
    clock = visitor.clock
    const { code, commentId } = await signUp(
      visitor,
      aSignUp(meeting.id, meeting.items[0]!, { email: address, displayName: 'Wren', language: 'es' }),
    )
    const mailer = createSmtpMailer(url, async () => ({
      name: 'The commission',
      address: 'clerk@example.org',
    }))
    const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
    const postman = createPostman({
      db,
      clock,
      mailer,
      logger,
      secret: Buffer.alloc(32, 1),
      serverAnHour: 5,
      write: async ({ to, parts }) => ({
        id: parts[0]!.id,
        to,
        language: parts[0]!.language,
        subject: parts.map(({ kind }) => kind).join(' '),
        text: parts.map(({ comment, code }) => `${comment.number} ${code}`).join('\n'),
      }),
    })
    const send = async (email: string, said: Partial<SignUpInput> = {}) =>
      (await signUp(visitor, aSignUp(meeting.id, meeting.items[0]!, { email, ...said }))).commentId
    return { postman, code, commentId, send }
  }

  const sentAt = async () =>
    (await db.selectFrom('outgoingMail').select(['kind', 'sentAt', 'givenUpAt', 'tries']).execute())[0]!

  describe('the postman', () => {
    test('sends a receipt once, with what its words need', async () => {
      const { postman, code } = await aReceipt()
      expect(await postman.go()).toBe(1)
      expect(await postman.go()).toBe(0)
      expect(server.mails).toHaveLength(1)
      expect(server.mails[0]).toContain(`To: ${address}`)
      expect(server.mails[0]).toContain('From: The commission <clerk@example.org>')
      expect(server.mails[0]).toContain('Auto-Submitted: auto-generated')
      expect(server.mails[0]).toContain('Content-Language: es')
      expect(server.mails[0]).toContain(`1 ${code}`)
      expect(await sentAt()).toMatchObject({ kind: 'receipt', sentAt: clock.now(), tries: 0 })
    })

    test('sends one mail where it is called twice at once', async () => {
      const { postman } = await aReceipt()
      await Promise.all([postman.go(), postman.go()])
      expect(server.mails).toHaveLength(1)
    })

    test('tries again later while the server has a passing fault, and logs no address', async () => {
      const { postman } = await aReceipt()
      server.refuses = 451
      expect(await postman.go()).toBe(0)
      server.refuses = null
      expect(await postman.go()).toBe(0)
      clock.forward(1)
      expect(await postman.go()).toBe(1)
      expect(await sentAt()).toMatchObject({ tries: 1, sentAt: clock.now() })
      expect(logged.join()).toContain('The mail server answers 451')
      expect(logged.join()).not.toContain(address)
      expect(logged.join()).not.toContain('Wren')
    })

    test('gives up where the server says that the address takes nothing', async () => {
      const { postman } = await aReceipt()
      server.refuses = 550
      expect(await postman.go()).toBe(0)
      expect(await sentAt()).toMatchObject({ sentAt: null, givenUpAt: clock.now() })
    })

    test('sends nothing once the author has taken the address away', async () => {
      const { postman, commentId } = await aReceipt()
      await db.updateTable('commentPrivate').set({ email: null }).where('commentId', '=', commentId).execute()
      expect(await postman.go()).toBe(0)
      expect(server.mails).toEqual([])
    })

    test('says once that the clerk released it', async () => {
      const { postman, commentId } = await aReceipt()
      await postman.go()
      await db.updateTable('comment').set({ releasedAt: clock.now() }).where('id', '=', commentId).execute()
      expect(await postman.go()).toBe(1)
      expect(await postman.go()).toBe(0)
      expect(server.mails[1]).toContain('Subject: released')
    })

    test('sends at most three an hour to one address, and merges what waits into the next', async () => {
      const { postman, send } = await aReceipt()
      expect(await postman.go()).toBe(1)
      for (let sent = 0; sent < 20; sent += 1) await send(address)
      expect(await postman.go()).toBe(1)
      expect(server.mails[1]!.match(/^Subject: ((?:receipt ?|\r\n )+)/m)![1]!.match(/receipt/g)).toHaveLength(
        20,
      )
      await send(address)
      expect(await postman.go()).toBe(1)
      for (let sent = 0; sent < 40; sent += 1) await send(address)
      expect(await postman.go()).toBe(0)
      clock.forward(59)
      expect(await postman.go()).toBe(0)
      expect(server.mails).toHaveLength(3)
      clock.forward(1)
      expect(await postman.go()).toBe(1)
      expect(server.mails[3]!.match(/^\d+ \w{12}=?\r$/gm)!.length).toBe(40)
      expect(await postman.go()).toBe(0)
    })

    test('counts every spelling of one mailbox as one', async () => {
      const { postman, send } = await aReceipt()
      for (const spelling of ['Visitor@example.org', 'visitor+1@example.org', 'visitor+2@Example.ORG']) {
        await send(spelling)
      }
      expect(await postman.go()).toBe(3)
      expect(server.mails).toHaveLength(3)
    })

    test('sends to others while one address waits', async () => {
      const { postman, send } = await aReceipt()
      for (let sent = 0; sent < 3; sent += 1) {
        await send(address)
        await postman.go()
      }
      for (let sent = 0; sent < 60; sent += 1) await send(address)
      await send('another@example.org')
      expect(await postman.go()).toBe(1)
      expect(server.mails.at(-1)).toContain('To: another@example.org')
    })

    test('sends no more in an hour than the server may, to whomever', async () => {
      const { postman, send } = await aReceipt()
      for (let sent = 0; sent < 6; sent += 1) await send(`person-${sent}@example.org`)
      expect(await postman.go()).toBe(5)
      expect(await postman.go()).toBe(0)
      clock.forward(60)
      expect(await postman.go()).toBe(2)
    })

    test('counts no mail that the server did not take', async () => {
      const { postman } = await aReceipt()
      server.refuses = 451
      for (const minutes of [1, 5, 30, 120]) {
        expect(await postman.go()).toBe(0)
        clock.forward(minutes)
      }
      server.refuses = null
      expect(await postman.go()).toBe(1)
    })

    test('gives up what has waited for two days above the budget', async () => {
      const { postman, send } = await aReceipt()
      for (let sent = 0; sent < 3; sent += 1) {
        await postman.go()
        clock.forward(1)
        await send(address)
      }
      await db
        .insertInto('sentMail')
        .columns(['id', 'kind', 'addressKey', 'sentAt'])
        .expression((from) =>
          from
            .selectFrom('sentMail')
            .select([sql<string>`id || 'x'`.as('id'), 'kind', 'addressKey'])
            .select(sql<string>`${addMinutes(clock.now(), 2 * 24 * 60 - 1)}`.as('sentAt')),
        )
        .execute()
      clock.forward(2 * 24 * 60 - 2)
      await postman.go()
      const waiting = await db
        .selectFrom('outgoingMail')
        .select('givenUpAt')
        .where('sentAt', 'is', null)
        .execute()
      expect(waiting).toEqual([{ givenUpAt: null }])
      clock.forward(61)
      for (const id of ['a', 'b', 'c']) {
        const { kind, addressKey } = (await db.selectFrom('sentMail').selectAll().executeTakeFirst())!
        await db.insertInto('sentMail').values({ id, kind, addressKey, sentAt: clock.now() }).execute()
      }
      expect(await postman.go()).toBe(0)
      const [late] = await db
        .selectFrom('outgoingMail')
        .select('givenUpAt')
        .where('sentAt', 'is', null)
        .execute()
      expect(late).toEqual({ givenUpAt: clock.now() })
    })

    test('sends nothing for a sign-up that waits for a person, and both words in one once it is let go on', async () => {
      const { postman, send } = await aReceipt()
      await postman.go()
      const id = await send('held@example.org', { held: 'too-quick' })
      expect(await postman.go()).toBe(0)
      await db.updateTable('comment').set({ releasedAt: clock.now() }).where('id', '=', id).execute()
      expect(await postman.go()).toBe(1)
      expect(server.mails.at(-1)).toContain('Subject: receipt released')
    })

    test('keeps no address beside what it counts', async () => {
      const { postman } = await aReceipt()
      await postman.go()
      const kept = await db.selectFrom('sentMail').selectAll().execute()
      expect(kept).toHaveLength(1)
      expect(JSON.stringify(kept)).not.toContain('visitor')
      clock.forward(24 * 60)
      await postman.go()
      expect(await db.selectFrom('sentMail').selectAll().execute()).toEqual([])
    })

    const of = '2026-12-08T04:00:00.000Z'
    const spoken = { calledAt: of, startedAt: of, endedAt: of }
    const turn = (set: Partial<Row<'turn'>>) => () => db.updateTable('turn').set(set).execute()
    const meeting = (set: Partial<Row<'meeting'>>) => () => db.updateTable('meeting').set(set).execute()
    test.each([
      ['spoke', turn(spoken)],
      ['missed', turn({ calledAt: of, missedAt: of })],
      ['not-present', turn({ calledAt: of, missedAt: of, calledAgainAt: of, missedAgainAt: of })],
      ['not-reached', meeting({ convened: 1, adjourned: 1, adjournedAt: of })],
      ['cancelled', meeting({ cancelledAt: of, cancelReason: 'No quorum' })],
      ['continued', () => db.updateTable('agendaItem').set({ outcome: 'continued' }).execute()],
      ['referred', () => db.updateTable('comment').set({ referredAt: of }).execute()],
    ] as const)('tells once, by itself, what became of a sign-up: %s', async (kind, happens) => {
      const { postman } = await aReceipt()
      await postman.go()
      await happens()
      expect(await postman.go()).toBe(1)
      expect(server.mails[1]).toContain(`Subject: ${kind}\r`)
      expect(await postman.go()).toBe(0)
    })

    test('tells who takes part from afar that they are called, and nobody in the room', async () => {
      const { postman, send } = await aReceipt()
      await send('afar@example.org', { mode: 'remote' })
      await postman.go()
      await turn({ calledAt: of })()
      expect(await postman.go()).toBe(1)
      expect(server.mails.at(-1)).toContain('To: afar@example.org')
      expect(server.mails.at(-1)).toContain('Subject: called\r')
    })

    test('does not say any more what is not true any more', async () => {
      const { postman, send } = await aReceipt()
      await postman.go()
      server.refuses = 451
      await turn({ calledAt: of, missedAt: of })()
      await postman.go()
      server.refuses = null
      await turn({ calledAgainAt: of, startedAt: of, endedAt: of })()
      clock.forward(2)
      expect(await postman.go()).toBe(1)
      expect(server.mails[1]).toContain('Subject: spoke\r')
      expect(await send('another@example.org')).toBeTruthy()
    })

    test('tells of a written comment at once that it is held, and that its copy leaves something out', async () => {
      const { postman, send } = await aReceipt()
      await postman.go()
      const written = { kind: 'write' as const, mode: null, text: 'I live at 12 Elm Street.' }
      const id = await send('writer@example.org', { ...written, held: 'many-links' })
      expect(await postman.go()).toBe(1)
      await db
        .updateTable('comment')
        .set({ releasedAt: of, distributedAt: of })
        .where('id', '=', id)
        .execute()
      await db
        .insertInto('commentCopy')
        .values({ id: newId(), commentId: id, text: 'I live at […].', reason: 'An address.', madeAt: of })
        .execute()
      expect(await postman.go()).toBe(1)
      expect(server.mails.at(-1)).toMatch(/Subject: (?:released redacted|redacted released)\r/)
    })

    test('tells of the minutes once they are approved, of those who were heard', async () => {
      const { postman, commentId } = await aReceipt()
      await postman.go()
      const { meetingId } = await db
        .selectFrom('comment')
        .select('meetingId')
        .where('id', '=', commentId)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('edition')
        .values({
          id: newId(),
          meetingId,
          series: 'minutes',
          number: 1,
          stage: 'approved',
          document: '{}',
          documentHash: 'b'.repeat(64),
          frozenAt: clock.now(),
          frozenBy: 'Dana Rivers',
          publicAt: clock.now(),
          basis: 'invented',
          source: null,
        })
        .execute()
      expect(await postman.go()).toBe(0)
      await db.updateTable('turn').set({ startedAt: clock.now(), endedAt: clock.now() }).execute()
      expect(await postman.go()).toBe(1)
      expect(server.mails[1]).toContain('Subject: minutes')
    })
  })
})
