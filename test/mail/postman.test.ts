import type { AddressInfo } from 'node:net'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#app/domain/command.server.ts'
import { signUp } from '#app/domain/comments/sign-up.server.ts'
import { createPostman, type Postman } from '#app/mail/postman.server.ts'
import { createSmtpMailer } from '#app/mail/smtp-mailer.server.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import type { TestClock } from '#test/setup/context.ts'

const address = 'visitor@example.org'

/** A mail server that keeps what it is given, or answers every recipient with `refuses`. */
class MailServer {
  readonly mails: string[] = []
  refuses: number | null = null
  #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_to, _session, answer) => {
      if (this.refuses === null) return answer()
      answer(Object.assign(new Error('not now'), { responseCode: this.refuses }))
    },
    onData: (stream: SMTPServerDataStream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        this.mails.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve))
  }
}

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

  async function aReceipt(): Promise<{ postman: Postman; code: string; commentId: string }> {
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
      write: async (due) => ({
        id: due.id,
        to: due.to,
        language: due.language,
        subject: due.kind,
        text: `${due.comment.number} ${due.code}`,
      }),
    })
    return { postman, code, commentId }
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

    test('tells once of what the clerk let go on', async () => {
      const { postman, commentId } = await aReceipt()
      await postman.go()
      await db.updateTable('comment').set({ releasedAt: clock.now() }).where('id', '=', commentId).execute()
      expect(await postman.go()).toBe(1)
      expect(await postman.go()).toBe(0)
      expect(server.mails[1]).toContain('Subject: released')
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
