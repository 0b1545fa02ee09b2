import fc from 'fast-check'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { showDraftToChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { chooseMail } from '#app/domain/notifications/mail-choices.server.ts'
import {
  queueNotifications,
  takeDueNotifications,
} from '#app/domain/notifications/outgoing-notifications.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { endTerm } from '#app/domain/succession/keep-term.server.ts'
import { createPostman } from '#app/mail/postman.server.ts'
import { createSmtpMailer } from '#app/mail/smtp-mailer.server.ts'
import { writeNotification } from '#app/mail/write-notification.ts'
import { publishPlainly } from '#test/setup/comments.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { MailServer } from '#test/setup/mail-server.ts'
import { aCommission, aMeeting, anEvening, at, type Tree } from '#test/setup/meeting.ts'
import { minutesOf } from '#test/setup/minutes.ts'
import { aPerson } from '#test/setup/people.ts'

const secret = Buffer.alloc(32, 1)
const police = 'Pasadena Police Department'
const morning = at('2026-12-01', '09:00')

onBothEngines((newStore) => {
  let db: Store
  let server: MailServer
  let clock: TestClock
  let logged: string[]
  let mailer: ReturnType<typeof createSmtpMailer>
  let people: Record<Tree, string>
  beforeEach(async () => {
    db = await newStore()
    server = new MailServer()
    logged = []
    mailer = createSmtpMailer(await server.open(), async () => ({
      name: 'The commission',
      address: 'clerk@example.org',
    }))
  })
  afterEach(async () => {
    mailer.close()
    await server.close()
    await db.destroy()
  })

  const post = (serverAnHour = 300) =>
    createPostman({
      db,
      clock,
      mailer,
      logger: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
      secret,
      serverAnHour,
      write: async () => {
        throw new Error('nobody commented')
      },
      writeNotification: async (letter) =>
        writeNotification(letter, {
          origin: 'https://commission.example.org',
          signature: 'Commission',
          unsubscribe: `https://commission.example.org/unsubscribe/${letter.accountId}`,
        }),
    })

  /** Everyone with an account: two commissioners, the chair, the clerk, a liaison, an administrator. */
  async function accounts(): Promise<void> {
    const stone = await aPerson(db, 'Sam Stone')
    await db.updateTable('person').set({ organization: police }).where('id', '=', stone).execute()
    const rows = [
      ['liaison', 'department', 'Sam', stone],
      ['elm', 'commissioner', 'Elm', people.Elm],
      ['fir', 'commissioner', 'Fir', people.Fir],
      ['chair', 'chair', 'Alder', people.Alder],
      ['clerk', 'clerk', 'Dana', null],
      ['admin', 'administrator', 'Ada', null],
    ] as const
    await db
      .insertInto('account')
      .values(
        rows.map(([box, role, name, personId]) => ({
          id: newId(),
          email: `${box}@example.org`,
          name,
          role,
          personId,
          createdAt: '2026-01-01T00:00:00.000Z',
        })),
      )
      .execute()
  }

  async function aBody(): Promise<ReturnType<typeof aContext>> {
    people = await aCommission(db)
    await accounts()
    const clerk = aContext(db, { at: morning })
    clock = clerk.clock
    return clerk
  }

  /** Lines joined that were broken for the way, so that words can be looked for. */
  const plain = (mail: string) =>
    mail
      .replaceAll('=\r\n', '')
      .replaceAll('\r\n', '\n')
      .replaceAll(/\n[ \t]+/g, ' ')
  const recipients = () => server.mails.map((mail) => /^To: (\S+)/m.exec(mail)![1]!).toSorted()
  const mailTo = (who: string) =>
    plain(server.mails.filter((mail) => mail.includes(`To: ${who}@`)).at(-1) ?? '')
  const ask = (clerk: ReturnType<typeof aContext>, text = 'How many stops were there?') =>
    askBetween(clerk, { askerId: people.Elm, addressee: police, text })
  const answer = (clerk: ReturnType<typeof aContext>, questionId: string) =>
    answerLater(clerk, { questionId, answerer: 'Sam Stone', text: 'There were 12.', disposition: 'answered' })
  const owe = (clerk: ReturnType<typeof aContext>, dueOn: string, owedBy = police) =>
    openBetween(clerk, { kind: 'request', owed: 'A report on stops', owedBy, dueOn, dueKind: 'agreed' })

  describe('a question to the department', () => {
    test('is told once to its liaison alone, with its title and an address to answer at', async () => {
      const clerk = await aBody()
      const { number } = await ask(clerk)
      expect(await post().go()).toBe(1)
      expect(await post().go()).toBe(0)
      expect(recipients()).toEqual(['liaison@example.org'])
      const mail = mailTo('liaison')
      expect(mail).toContain('Subject: New question: How many stops were there?')
      expect(mail).toContain(`https://commission.example.org/department/questions/${number}`)
      expect(mail).toContain('List-Unsubscribe: <https://commission.example.org/unsubscribe/')
      expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
      expect(mail).not.toContain('Elm')
    })

    test('asked of somebody else is told to nobody', async () => {
      const clerk = await aBody()
      await askBetween(clerk, { askerId: people.Elm, addressee: 'City Attorney', text: 'When?' })
      expect(await post().go()).toBe(0)
    })

    test('asked in a meeting waits until the meeting is over', async () => {
      const evening = await anEvening(db)
      people = evening.people
      clock = evening.context.clock
      await accounts()
      await askQuestion(evening.context, {
        meetingId: evening.meetingId,
        itemId: evening.items[0]!,
        askerId: people.Elm,
        addressee: police,
        text: 'How many stops were there?',
      })
      await publishPlainly(db, evening.meetingId)
      expect(await post().go()).toBe(0)
      clock.forward(60)
      await adjourn(evening.context, { meetingId: evening.meetingId, by: 'commission' })
      clock.forward(1)
      expect(await post().go()).toBe(1)
      expect(recipients()).toEqual(['liaison@example.org'])
    })

    test('that was answered before the mail could go is told no more', async () => {
      const clerk = await aBody()
      const { id } = await ask(clerk)
      server.refuses = 451
      expect(await post().go()).toBe(0)
      server.refuses = null
      clock.forward(1)
      await answer(clerk, id)
      clock.forward(1)
      await post().go()
      expect(recipients()).toEqual(['chair@example.org', 'elm@example.org'])
      const [left] = await db
        .selectFrom('notification')
        .select('why')
        .where('kind', '=', 'question')
        .execute()
      expect(left).toEqual({ why: 'No longer needed' })
    })
  })

  describe('an answer', () => {
    test('is told to who asked and to the chair, each in a mail of their own', async () => {
      const clerk = await aBody()
      const { id, number } = await ask(clerk)
      await post().go()
      clock.forward(5)
      await answer(clerk, id)
      expect(await post().go()).toBe(2)
      expect(recipients().slice(0, 2)).toEqual(['chair@example.org', 'elm@example.org'])
      expect(mailTo('elm')).toContain(`/commissioner/questions/${number}`)
      expect(mailTo('chair')).toContain(`https://commission.example.org/questions/${number}`)
      for (const who of ['elm', 'chair']) {
        expect(mailTo(who).match(/^(?:To|Cc|Bcc|Reply-To): .*$/gm)).toEqual([`To: ${who}@example.org`])
        expect(mailTo(who)).toContain('54952.2')
      }
    })

    test('to a question whose commissioner has left is the chair’s to judge', async () => {
      const clerk = await aBody()
      const { id, number } = await ask(clerk)
      const term = await db
        .selectFrom('term')
        .select('id')
        .where('personId', '=', people.Elm)
        .executeTakeFirstOrThrow()
      await endTerm(clerk, { termId: term.id, endedOn: '2026-11-30', endReason: 'resigned' })
      await post().go()
      clock.forward(5)
      await answer(clerk, id)
      await post().go()
      expect(mailTo('chair')).toContain(`/commissioner/questions/${number}`)
    })
  })

  describe('what is due', () => {
    test('is told seven days before and on the day before, to who owes it', async () => {
      const clerk = await aBody()
      const { number } = await owe(clerk, '2026-12-10')
      expect(await post().go()).toBe(0)
      clock.set(at('2026-12-03', '06:59'))
      expect(await post().go()).toBe(0)
      clock.set(at('2026-12-03', '07:00'))
      expect(await post().go()).toBe(1)
      expect(mailTo('liaison')).toContain('Subject: Due in 7 days: A report on stops')
      expect(mailTo('liaison')).toContain(`/department/follow-ups/${number}`)
      for (const day of ['04', '05', '06', '07', '08']) {
        clock.set(at(`2026-12-${day}`, '12:00'))
        expect(await post().go()).toBe(0)
      }
      clock.set(at('2026-12-09', '07:00'))
      expect(await post().go()).toBe(1)
      expect(mailTo('liaison')).toContain('Subject: Due tomorrow: A report on stops')
      clock.set(at('2026-12-10', '12:00'))
      expect(await post().go()).toBe(0)
      expect(recipients()).toEqual(['liaison@example.org', 'liaison@example.org'])
    })

    test('by the commission or somebody without an account is told to the clerk', async () => {
      const clerk = await aBody()
      await owe(clerk, '2026-12-02', 'City Attorney')
      await post().go()
      expect(recipients()).toEqual(['clerk@example.org'])
      expect(mailTo('clerk')).toContain('Responsible: City Attorney')
    })

    test('and was moved is told of its new date; once it is closed, not at all', async () => {
      const clerk = await aBody()
      const { id } = await owe(clerk, '2026-12-08')
      expect(await post().go()).toBe(1)
      clock.forward(5)
      await addFollowUpEntry(clerk, {
        followUpId: id,
        kind: 'extension',
        text: 'More time',
        dueOn: '2026-12-20',
      })
      clock.set(at('2026-12-07', '12:00'))
      expect(await post().go()).toBe(0)
      clock.set(at('2026-12-13', '12:00'))
      expect(await post().go()).toBe(1)
      await addFollowUpEntry(clerk, { followUpId: id, kind: 'closed', text: 'Done' })
      clock.set(at('2026-12-19', '12:00'))
      expect(await post().go()).toBe(0)
    })
  })

  test('draft minutes are told to every commissioner and the chair, approved ones to nobody', async () => {
    await aBody()
    const { id } = await aMeeting(db, { heldOn: '2026-11-12' })
    await minutesOf(db, id, 'draft', 1)
    clock.set('2026-12-02T18:00:00.000Z')
    expect(await post().go()).toBe(0)
    await minutesOf(db, id, 'presented', 2)
    expect(await post().go()).toBe(3)
    expect(recipients()).toEqual(['chair@example.org', 'elm@example.org', 'fir@example.org'])
    expect(mailTo('fir')).toContain('Subject: Draft minutes to approve: meeting of November 12, 2026')
    await minutesOf(db, id, 'approved', 3)
    clock.set('2026-12-03T18:00:00.000Z')
    expect(await post().go()).toBe(0)
  })

  describe('a draft agenda', () => {
    test('is told to the chair alone, and only when the clerk says so', async () => {
      const clerk = await aBody()
      const { id } = await aMeeting(db)
      expect(await post().go()).toBe(0)
      await showDraftToChair(clerk, { meetingId: id })
      expect(await post().go()).toBe(1)
      expect(recipients()).toEqual(['chair@example.org'])
      expect(mailTo('chair')).toContain(`/commissioner/draft-agendas/${id}`)
      expect(mailTo('chair')).not.toContain('Letter to the director')
      clock.forward(60)
      await showDraftToChair(clerk, { meetingId: id })
      expect(await post().go()).toBe(1)
    })

    test('of a special meeting that nobody was given notice of keeps its date to itself', async () => {
      const clerk = await aBody()
      const { id } = await aMeeting(db, { kind: 'special', heldOn: '2026-12-17' })
      await showDraftToChair(clerk, { meetingId: id })
      await post().go()
      expect(mailTo('chair')).not.toContain('December 17')
      expect(mailTo('chair')).not.toContain('2026-12-17')
    })
  })

  test('what a person turned off is not mailed, also where it waits already', async () => {
    const clerk = await aBody()
    const { id } = await ask(clerk)
    server.refuses = 451
    await post().go()
    server.refuses = null
    const { accountId } = await db.selectFrom('notification').select('accountId').executeTakeFirstOrThrow()
    await chooseMail(db, [{ accountId, kind: 'question', wanted: false }], clock.now())
    clock.forward(1)
    expect(await post().go()).toBe(0)
    await ask(clerk, 'And in November?')
    expect(await post().go()).toBe(0)
    await answer(clerk, id)
    await chooseMail(db, [{ accountId, kind: 'question', wanted: true }], clock.now())
    clock.forward(1)
    await ask(clerk, 'And in October?')
    await post().go()
    expect(mailTo('liaison')).toContain('October')
  })

  test('several things for one person are one mail', async () => {
    const clerk = await aBody()
    await ask(clerk, 'First?')
    clock.forward(1)
    await ask(clerk, 'Second?')
    await owe(clerk, '2026-12-02')
    expect(await post().go()).toBe(1)
    expect(mailTo('liaison')).toContain('You have 3 updates.')
    expect(mailTo('liaison')).toContain('Subject: New question: First? (and 2 more)')
  })

  test('an address gets three mails an hour, and the rest in the next one', async () => {
    const clerk = await aBody()
    for (let count = 0; count < 3; count += 1) {
      await ask(clerk, `Question ${count}?`)
      expect(await post().go()).toBe(1)
    }
    await ask(clerk, 'Fourth?')
    await ask(clerk, 'Fifth?')
    expect(await post().go()).toBe(0)
    clock.forward(60)
    expect(await post().go()).toBe(1)
    expect(mailTo('liaison')).toContain('You have 2 updates.')
  })

  test('why a mail failed is kept without its address, and nothing that is logged names one', async () => {
    const clerk = await aBody()
    await ask(clerk)
    server.refuses = 550
    await post().go()
    const [row] = await db.selectFrom('notification').select(['why', 'givenUpAt', 'sentAt']).execute()
    expect(row).toEqual({ why: 'The mail server answers 550', givenUpAt: clock.now(), sentAt: null })
    expect(logged.join()).toContain('The mail server answers 550')
    expect(logged.join()).not.toContain('liaison@')
    server.refuses = null
    clock.forward(3 * 24 * 60 - 1)
    expect(await post().go()).toBe(0)
  })

  test('a disabled account and an administrator get none, and what is older than three days is no news', async () => {
    const clerk = await aBody()
    await ask(clerk)
    await db
      .updateTable('account')
      .set({ disabledAt: clock.now() })
      .where('email', '=', 'liaison@example.org')
      .execute()
    expect(await post().go()).toBe(0)
    await db.updateTable('account').set({ disabledAt: null }).execute()
    clock.forward(3 * 24 * 60)
    expect(await post().go()).toBe(0)
  })

  test('two processes at once find and take each thing once', async () => {
    const clerk = await aBody()
    await ask(clerk)
    await owe(clerk, '2026-12-02', 'City Attorney')
    await Promise.all([1, 2, 3].map(() => queueNotifications(db, clock.now())))
    const taken = await Promise.all(
      [1, 2, 3].map(() => takeDueNotifications(db, clock.now(), { secret, serverAnHour: 300 })),
    )
    expect(
      taken
        .flat()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['clerk@example.org', 'liaison@example.org'])
  })

  test('no act is mailed twice, however acts, failures, restarts and the clock are mixed', async () => {
    const clerk = await aBody()
    const open: string[] = []
    const steps: Record<string, () => Promise<unknown>> = {
      ask: async () => void open.push((await ask(clerk, `Question ${open.length}?`)).id),
      answer: async () => {
        const id = open.shift()
        if (id) await answer(clerk, id)
      },
      owe: () => owe(clerk, clock.now() < '2026-12-09' ? '2026-12-10' : '2027-06-01'),
      fail: async () => void (server.refuses = 451),
      mend: async () => void (server.refuses = null),
      go: () => post().go(),
      both: () => Promise.all([post().go(), post().go()]),
      /** A process that dies after it took mails, before it sent them. */
      die: async () => {
        await queueNotifications(db, clock.now())
        await takeDueNotifications(db, clock.now(), { secret, serverAnHour: 300 })
      },
      wait: async () => clock.forward(7),
      day: async () => clock.forward(12 * 60),
    }
    const walk = fc.sample(
      fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 45, maxLength: 45 }),
      { numRuns: 1, seed: 12 },
    )[0]!
    for (const step of walk) {
      await steps[step]!()
      clock.forward(1)
    }
    server.refuses = null
    for (let round = 0; round < 4; round += 1) {
      clock.forward(12 * 60)
      await post().go()
    }
    const links = server.mails.flatMap((mail) => {
      const to = /^To: (\S+)/m.exec(mail)![1]
      return (plain(mail).match(/\w+\/questions\/\d{4}-\d{3}/g) ?? []).map((link) => `${to} ${link}`)
    })
    expect(links.length).toBeGreaterThan(8)
    expect(new Set(links).size).toBe(links.length)
    const sources = await db.selectFrom('notification').select(['source', 'sentAt', 'givenUpAt']).execute()
    expect(new Set(sources.map(({ source }) => source)).size).toBe(sources.length)
    expect(sources.filter(({ sentAt, givenUpAt }) => sentAt === null && givenUpAt === null)).toEqual([])
  })
})
