import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, perform } from '#app/domain/commands/command.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission, aMeeting, at } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
beforeEach(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function as(role: Role, personId: string | null = null): Promise<Visitor> {
  const { email } = await anAccount(db, role, { personId })
  const visitor = new Visitor(site)
  await visitor.post('/sign-in', { email, password: goodPassword })
  return visitor
}

async function read(visitor: Visitor, path: string): Promise<string> {
  const response = await visitor.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '').replace(/<script[\s\S]*?<\/script>/g, '')
}

type Published = {
  series?: 'agenda' | 'minutes'
  stage?: 'published' | 'presented'
  publicAt: string
  lines?: unknown[]
}

/** An edition, public from an instant on. */
async function publish(
  meetingId: string,
  { series = 'agenda', stage = 'published', publicAt, lines = [] }: Published,
) {
  const document = {
    kind: series,
    language: 'en-US',
    title: series,
    city: '',
    body: '',
    heading: series,
    lines: [],
    banner: null,
    basis: null,
    sections: [{ id: 'a', heading: 'Items', blocks: [{ type: 'agenda', items: lines }] }],
  }
  await db
    .insertInto('edition')
    .values({
      id: newId(),
      meetingId,
      series,
      number: 1,
      stage,
      document: JSON.stringify(document),
      documentHash: 'a'.repeat(64),
      differences: null,
      reason: null,
      frozenAt: publicAt,
      frozenBy: 'Dana Rivers',
      publicAt,
      place: null,
      remoteAccess: null,
      plannedMinutes: null,
      adoptingMotionId: null,
      source: null,
    })
    .execute()
}

const line = (number: string, title: string, presenters: string[]) => ({
  number,
  title,
  description: null,
  action: null,
  presenters,
  minutes: 25,
  files: [],
  change: null,
  children: [],
})

/** A meeting of November that is over, and one of December that is coming, both public. */
async function twoMeetings() {
  const people = await aCommission(db)
  const past = await aMeeting(db, { heldOn: '2026-11-12' })
  const next = await aMeeting(db, { heldOn: '2026-12-10' })
  await db
    .updateTable('meeting')
    .set({ adjourned: 1, adjournedAt: at('2026-11-12', '20:00') })
    .where('id', '=', past.id)
    .execute()
  await publish(past.id, { publicAt: at('2026-11-06', '12:00') })
  return { people, past, next }
}

async function attend(meetingId: string, personId: string, remote = false) {
  await db
    .insertInto('attendance')
    .values({
      id: newId(),
      meetingId,
      personId,
      standing: 'present',
      atRollCall: 1,
      mode: remote ? 'remote' : 'in-person',
      provision: remote ? 'just-cause' : null,
      audioAndVideo: null,
      adultsPresent: null,
      arrivedAt: null,
      departedAt: null,
      recordedAt: 't',
      source: null,
    })
    .execute()
}

describe('a member’s page', () => {
  test('says what will appear while there is nothing', async () => {
    const page = await read(await as('commissioner'), '/commissioner')
    expect(page).toContain('No meeting is posted yet')
    expect(page).toContain('Nothing new has been published.')
    expect(page).toContain('Your account is not linked to a seat yet.')
  })

  test('shows what is public of the next meeting, and nothing of one that is only being prepared', async () => {
    const { people, next } = await twoMeetings()
    const fir = await as('commissioner', people.Fir)
    expect(await read(fir, '/commissioner')).toContain('No meeting is posted yet')
    await publish(next.id, { publicAt: at('2026-12-03', '12:00') })
    const page = await read(fir, '/commissioner')
    expect(page).toContain('Thursday, December 10, 2026 at 6:00 PM')
    expect(page).toContain('href="/meetings/2026-12-10-regular"')
    expect(page.indexOf('Waiting for you')).toBeLessThan(page.indexOf('id="next"'))
    expect(page).toContain('Since November 12, 2026')
    expect(page).toContain('Edition 1 of the agenda')
  })

  test('shows one’s own attendance and uses of just cause, and no other member', async () => {
    const { people, past } = await twoMeetings()
    await attend(past.id, people.Fir, true)
    await attend(past.id, people.Maple, true)
    const page = await read(await as('commissioner', people.Fir), '/commissioner')
    expect(page).toContain('1 of 2 meetings used in 2026.')
    expect(page).toContain('Present, from elsewhere')
    for (const other of ['Maple', 'Birch', 'Alder']) expect(page).not.toContain(other)
  })

  test('says to each member which minutes wait for their vote', async () => {
    const { people, past } = await twoMeetings()
    const fir = await as('commissioner', people.Fir)
    const before = await read(fir, '/commissioner')
    expect(before).toContain('Nothing needs your review.')
    expect(before).not.toMatch(/id="minutes"|href="#minutes"|\d to approve|Draft minutes/)
    await publish(past.id, { series: 'minutes', stage: 'presented', publicAt: at('2026-11-20', '12:00') })
    for (const member of [fir, await as('chair', people.Alder)]) {
      const page = await read(member, '/commissioner')
      expect(page).toContain('<a href="#minutes">Minutes of November 12, 2026 to approve</a>')
      expect(page).toContain('Draft minutes of Thursday, November 12, 2026')
    }
  })
})

describe('the department’s page', () => {
  async function aLiaison() {
    const id = newId()
    await db
      .insertInto('person')
      .values({
        id,
        slug: 'stone',
        name: 'Sam Stone',
        sortName: 'Stone',
        title: 'Lieutenant',
        organization: 'Pasadena Police Department',
        createdAt: 't',
        source: null,
      })
      .execute()
    return as('department', id)
  }

  async function owe(
    meetingId: string,
    number: string,
    owedBy: string,
    owed: string,
    dueOn: string | null = null,
  ) {
    await db
      .insertInto('followUp')
      .values({
        id: newId(),
        number,
        kind: 'request',
        owed,
        owedBy,
        meetingId,
        itemId: null,
        questionId: null,
        motionId: null,
        dueOn,
        dueKind: dueOn ? 'agreed' : null,
        dueComputation: null,
        openedOn: '2026-11-12',
        openedAt: null,
        closedAt: null,
        struckAt: null,
        source: null,
      })
      .execute()
  }

  async function ask(meetingId: string, number: string, text: string, disposition: string | null) {
    const id = newId()
    await db
      .insertInto('question')
      .values({
        id,
        number,
        meetingId,
        itemId: null,
        askerId: null,
        asker: 'Fir',
        addressee: 'the department',
        text,
        followsQuestionId: null,
        askedOn: '2026-11-12',
        askedAt: null,
        askedPrecision: 'day',
        recordedAt: 't',
        struckAt: null,
        state: disposition === 'agreed' ? 'agreed' : 'asked',
        source: null,
      })
      .execute()
    if (disposition === null || disposition === 'agreed') return
    await db
      .insertInto('answer')
      .values({
        id: newId(),
        questionId: id,
        meetingId,
        answererId: null,
        answerer: 'Sam Stone',
        onBehalfOf: null,
        text: 'A',
        disposition,
        answeredAt: null,
        recordedAt: 't',
        source: null,
      })
      .execute()
  }

  test('says what will appear while there is nothing, and who joins an account to an organization', async () => {
    const page = await read(await as('department'), '/department')
    expect(page).toContain('No meeting is posted yet.')
    expect(page).toContain('Nothing is waiting for you.')
    expect(page).toContain(
      'Questions asked and reports requested at a meeting appear here after the meeting.',
    )
    expect(page).toContain('0 questions without an answer')
    expect(page).toContain('0 reports to give')
    expect(page).toContain('not linked to an organization yet')
  })

  test('shows its presentations, what it owes with the nearest date first, and its open questions', async () => {
    const { past, next } = await twoMeetings()
    const liaison = await aLiaison()
    await publish(next.id, {
      publicAt: at('2026-12-03', '12:00'),
      lines: [
        line('5.A', 'Visa certifications', ['Lieutenant Sam Stone, Pasadena Police Department']),
        line('5.B', 'Budget', ['City Manager']),
      ],
    })
    await owe(past.id, '2026-001', 'Pasadena Police Department', 'Training figures')
    await owe(past.id, '2026-002', 'Police Chief Sam Stone', 'Table of calls', '2026-12-10')
    await owe(past.id, '2026-003', 'City Attorney', 'A legal opinion')
    await owe(next.id, '2026-004', 'Pasadena Police Department', 'Asked at a meeting that is not over')
    await ask(past.id, '2026-001', 'How many calls?', null)
    await ask(past.id, '2026-002', 'Who decides?', 'will-return')
    await ask(past.id, '2026-003', 'Which languages?', 'agreed')
    const page = await read(liaison, '/department')
    expect(page).toContain('Visa certifications')
    expect(page).not.toContain('Budget')
    expect(page).toContain('2 reports to give')
    expect(page.indexOf('Table of calls')).toBeLessThan(page.indexOf('Training figures'))
    expect(page).toContain('Date agreed: December 10, 2026.')
    for (const hidden of ['A legal opinion', 'Asked at a meeting that is not over', 'Which languages?']) {
      expect(page).not.toContain(hidden)
    }
    expect(page).toContain('2 questions without an answer')
    expect(page).toMatch(/Who decides\?[\s\S]*?Needs an answer[\s\S]*?Answer promised, no date set/)
    expect(page.match(/Answer promised/g)).toHaveLength(1)
  })
})

describe('the record', () => {
  async function enter(count: number): Promise<void> {
    for (let index = 1; index <= count; index++) {
      await perform(aContext(db), 'commission.set-setting', async ({ record }) =>
        record({
          subject: { kind: 'setting', id: index % 2 ? 'name' : 'city' },
          summary: `Set number ${index}`,
          before: { value: 'Old' },
          after: { value: `New ${index}` },
        }),
      )
    }
  }

  test('says that nothing was changed, shows what was, and pages back to the first entry', async () => {
    await enter(60)
    const clerk = await as('clerk')
    const page = await read(clerk, '/clerk/record')
    expect(page).toContain('No tampering found')
    expect(page).toContain('61 entries, checked just now')
    expect(page).toContain('<del>Old</del> <ins>New 60</ins>')
    const older = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const last = await read(clerk, older)
    expect(last).toContain('Set number 1<')
    expect(last).not.toContain('rel="next"')
    expect(last).not.toContain('checked just now')
  })

  test('is narrowed by an address, keeps that on the next page, and can be widened again', async () => {
    await enter(60)
    const clerk = await as('clerk')
    const page = await read(clerk, '/clerk/record?kind=account')
    expect(page).toContain('Signed in')
    expect(page).not.toContain('Set number')
    expect(page).toContain('Show everything')
    expect(page).toMatch(/<option value="account" selected=""/)
    expect(await read(clerk, '/clerk/record?kind=setting')).toMatch(
      /href="[^"]*kind=setting[^"]*before=\d+" rel="next"/,
    )
    expect(await read(clerk, '/clerk/record?kind=nonsense')).toContain('No entries match.')
  })

  test('tells the history of one thing', async () => {
    await enter(4)
    const clerk = await as('clerk')
    const page = await read(clerk, '/clerk/record/setting/city')
    expect(page).toContain('Set number 4')
    expect(page).not.toContain('Set number 3')
    expect((await clerk.get('/clerk/record/setting/none')).status).toBe(404)
  })

  test('names an entry that was changed past the guards', async () => {
    await enter(3)
    await sql`drop trigger record_entry_frozen_update`.execute(db)
    await db.updateTable('recordEntry').set({ reason: 'Other' }).where('seq', '=', 2).execute()
    const page = await read(await as('administrator'), '/clerk/record')
    expect(page).toContain('The record was tampered with.')
    expect(page).toContain('entry 2 (&quot;Set number 2&quot;) was changed after it was written')
  })
})
