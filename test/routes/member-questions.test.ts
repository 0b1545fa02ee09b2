import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import { endTerm } from '#app/domain/succession/keep-term.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, aMeeting, at, type Tree } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'

onBothEngines((newStore) => {
  let db: Store
  let site: Site
  let people: Record<Tree, string>
  let clerk: ReturnType<typeof aContext>
  beforeEach(async () => {
    db = await newStore()
    people = await aCommission(db)
    site = await openSite(db)
    clerk = aContext(db, { at: at('2026-12-01', '09:00') })
  })
  afterEach(async () => {
    await site.close()
    await db.destroy()
  })

  async function as(role: Role, who: Tree): Promise<Visitor> {
    const { email } = await anAccount(db, role, {
      personId: people[who],
      email: `${role}-${people[who]}@example.org`,
    })
    const visitor = new Visitor(site)
    await visitor.post('/sign-in', { email, password: goodPassword })
    return visitor
  }
  async function read(visitor: Visitor, path: string): Promise<string> {
    const response = await visitor.get(path)
    expect([path, response.status]).toEqual([path, 200])
    return words(response)
  }
  const words = async (response: Response) =>
    (await response.text()).replaceAll('<!-- -->', '').replace(/<script[\s\S]*?<\/script>/g, '')
  function ask(asker: Tree, text: string) {
    clerk.clock.forward(1)
    return askBetween(clerk, { askerId: people[asker], addressee: 'Police Department', text })
  }
  function answer(questionId: string, text: string) {
    clerk.clock.forward(1)
    return answerLater(clerk, { questionId, answerer: 'Sam Stone', text, disposition: 'answered' })
  }
  const stateOf = async (id: string) =>
    (await db.selectFrom('question').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  async function aMeetingHeld(heldOn: string) {
    const { id } = await aMeeting(db, { heldOn })
    await db
      .updateTable('meeting')
      .set({ adjourned: 1, adjournedAt: at(heldOn, '20:00') })
      .where('id', '=', id)
      .execute()
  }
  async function leaves(who: Tree, endedOn: string) {
    const { id: termId } = await db
      .selectFrom('term')
      .select('id')
      .where('personId', '=', people[who])
      .executeTakeFirstOrThrow()
    await endTerm(clerk, { termId, endedOn, endReason: 'Resigned' })
  }

  describe('a commissioner', () => {
    it('reads their own questions and answers, and nothing of another member’s', async () => {
      const own = await ask('Fir', 'How many stops?')
      await answer(own.id, 'There were 12.')
      await ask('Fir', 'How many hours?')
      const other = await ask('Maple', 'What did it cost?')
      await answer(other.id, 'Nothing.')
      clerk.clock.forward(1)
      await addQuestionEntry(
        { ...clerk, actor: { accountId: null, name: 'Maple', role: 'commissioner', personId: people.Maple } },
        { questionId: other.id, kind: 'not-accepted', text: 'I do not believe it.' },
      )
      const fir = await as('commissioner', 'Fir')
      const page = await read(fir, '/commissioner')
      for (const shown of [
        'How many stops?',
        'There were 12.',
        'In part. The rest stays open',
        'How many hours?',
      ]) {
        expect(page).toContain(shown)
      }
      for (const hidden of ['What did it cost?', 'Maple', 'I do not believe it.']) {
        expect(page).not.toContain(hidden)
      }
      expect(page).not.toContain('The commissioner has left office')
      const theirs = await read(fir, `/commissioner/questions/${other.number}`)
      expect(theirs).toContain('Nothing.')
      expect(theirs).not.toContain('I do not believe it.')
      expect(theirs).not.toContain('Publish my decision')
    })

    it('says that an answer is one, or why not, and nobody else can', async () => {
      const { id, number } = await ask('Fir', 'How many stops?')
      await answer(id, 'There were 12.')
      const path = `/commissioner/questions/${number}`
      const maple = await as('commissioner', 'Maple')
      const refused = await maple.post(path, { kind: 'accepted' })
      expect([refused.status, (await words(refused)).includes('Only the commissioner who asked')]).toEqual([
        422,
        true,
      ])
      const fir = await as('commissioner', 'Fir')
      const missing = await fir.post(path, { kind: 'not-accepted', text: ' ' })
      expect(missing.status).toBe(422)
      const page = await words(missing)
      expect(page).toContain('Enter why')
      expect(page).toContain(`href="#judge-${number}"`)
      expect(page).toMatch(/checked=""[^>]*value="not-accepted"/)
      expect(await stateOf(id)).toBe('answered')
      const said = await fir.post(path, { kind: 'not-accepted', text: 'I asked for each month.' })
      expect([said.status, said.headers.get('location')]).toEqual([302, '/commissioner'])
      expect(await stateOf(id)).toBe('asked')
      clerk.clock.set(site.clock.now())
      await answer(id, 'By month: 3, 4, 5.')
      site.clock.forward(2)
      await fir.post(path, { kind: 'accepted' })
      expect(await stateOf(id)).toBe('agreed')
    })

    it('takes their own word back, with the reason', async () => {
      const { id, number } = await ask('Fir', 'How many stops?')
      await answer(id, 'There were 12.')
      const path = `/commissioner/questions/${number}`
      const fir = await as('commissioner', 'Fir')
      expect(await read(fir, path)).not.toContain('Undo my decision')
      await fir.post(path, { kind: 'accepted' })
      site.clock.forward(1)
      const [, correctsId = ''] = /name="correctsId" value="([^"]+)"/.exec(await read(fir, path)) ?? []
      const refused = await fir.post(path, { kind: 'correction', correctsId })
      expect(refused.status).toBe(422)
      expect(await words(refused)).toContain(`href="#correction-${number}"`)
      const back = { kind: 'correction', correctsId, text: 'I pressed the wrong button.' }
      expect((await fir.post(path, back)).headers.get('location')).toBe(path)
      expect(await stateOf(id)).toBe('answered')
      expect(await read(fir, path)).toContain('Publish my decision')
    })

    it('is told what changed, with the words that were typed, where another tab decided', async () => {
      const { id, number } = await ask('Fir', 'How many stops?')
      await answer(id, 'There were 12.')
      site.clock.set(clerk.clock.now())
      const path = `/commissioner/questions/${number}`
      const fir = await as('commissioner', 'Fir')
      const [, seenAt = ''] = /name="seenAt" value="([^"]+)"/.exec(await read(fir, path)) ?? []
      site.clock.forward(1)
      expect((await fir.post(path, { kind: 'accepted', seenAt })).status).toBe(302)
      site.clock.forward(1)
      const second = await fir.post(path, { kind: 'not-accepted', text: 'I meant each month.', seenAt })
      expect(second.status).toBe(409)
      const page = await words(second)
      expect(page).toContain('This changed after you opened the page')
      expect(page).toContain('You already accepted this answer at ')
      expect(page).toContain('The question is now closed.')
      expect(page).toContain('I meant each month.')
      expect(page).not.toContain('This can’t be done')
      expect(await stateOf(id)).toBe('agreed')
    })

    it('reads in their own list what they said of an answer: not one, or in part, and what remains', async () => {
      const one = await ask('Fir', 'How many stops?')
      const other = await ask('Fir', 'How many hours?')
      await answer(one.id, 'There were 12.')
      await answer(other.id, 'Nine.')
      site.clock.set(clerk.clock.now())
      const fir = await as('commissioner', 'Fir')
      const pathOf = ({ number }: { number: string }) => `/commissioner/questions/${number}`
      site.clock.forward(1)
      await fir.post(pathOf(one), { kind: 'not-accepted', text: 'I asked for each month.' })
      const partly = await fir.post(pathOf(other), { kind: 'accepted-in-part', text: ' ' })
      expect([partly.status, (await words(partly)).includes('Enter what remains')]).toEqual([422, true])
      await fir.post(pathOf(other), { kind: 'accepted-in-part', text: 'And in the night?' })
      const mine = (await read(fir, '/commissioner')).split('id="mine"')[1]!
      expect(mine).toMatch(
        /You said on [^<]+ that this is <b>not an answer<\/b>: <[^>]+>I asked for each month\./,
      )
      expect(mine).toMatch(
        /You <b>accepted it in part<\/b> on [^<]+\. What remains: <[^>]+>And in the night\?/,
      )
      expect(await stateOf(other.id)).toBe('asked')
    })

    it('sends a question to the clerk, who alone reads it, and sees on one page what becomes of it', async () => {
      const fir = await as('commissioner', 'Fir')
      const maple = await as('commissioner', 'Maple')
      const dana = await as('clerk', 'Alder')
      const refused = await fir.post('/commissioner/ask', { text: 'How many stops?', addressee: 'Maple' })
      expect(refused.status).toBe(422)
      const again = await words(refused)
      expect(again).toContain('Government Code 54952.2(b)')
      expect(again).toContain('How many stops?')
      const sent = await fir.post('/commissioner/ask', { text: 'How many stops?', addressee: 'Staff' })
      expect(sent.headers.get('location')).toBe('/commissioner?sent=yes')
      expect(await read(fir, '/commissioner?sent=yes')).toContain('Sent to the clerk.')
      expect(await read(fir, '/commissioner')).toContain('With the clerk')
      expect(await read(maple, '/commissioner')).not.toContain('How many stops?')
      expect(await words(await new Visitor(site).get('/questions'))).not.toContain('How many stops?')
      const today = await read(dana, '/clerk')
      expect(today).toContain('How many stops?')
      expect(await read(dana, '/clerk/questions')).toContain('How many stops?')
      const [, step = ''] = /action="(\/clerk\/questions\/sent\/[^"]+)\/open"/.exec(today) ?? []
      expect((await maple.get(step.replace('/clerk/questions/sent', '/commissioner/ask'))).status).toBe(404)
      site.clock.forward(1)
      await dana.post(`${step}/return`, { text: 'Of which year?' })
      const back = await read(fir, '/commissioner')
      expect(back).toContain('<a href="#sent">The clerk asks you about 1 question you sent</a>')
      expect(back).toContain('Of which year?')
      site.clock.forward(1)
      const open = await dana.post(`${step}/open`, {})
      expect(open.headers.get('location')).toBe('/clerk/questions/2026-001')
      expect(await words(await new Visitor(site).get('/questions'))).toContain('How many stops?')
      const late = await dana.post(`${step}/decline`, { text: 'Too late' })
      expect([late.status, (await words(late)).includes('You already published this question')]).toEqual([
        409,
        true,
      ])
      expect(await read(fir, '/commissioner')).toContain('Question 2026-001</a>')
    })

    it('takes a judgment once, however often the button is pressed', async () => {
      const { id, number } = await ask('Fir', 'How many stops?')
      await answer(id, 'There were 12.')
      const fir = await as('commissioner', 'Fir')
      const key = '4dd19a9e-6b2f-4f2a-8f1c-2ad3e2a2d2f0'
      for (let press = 0; press < 2; press++) {
        const sent = await fir.post(`/commissioner/questions/${number}`, { kind: 'accepted', key })
        expect(sent.status).toBe(302)
      }
      expect(await db.selectFrom('questionEntry').select('id').execute()).toHaveLength(1)
    })

    it('restates and withdraws their own, keeps refused words in the form they were typed in', async () => {
      const { id, number } = await ask('Fir', 'How many stops?')
      const path = `/commissioner/questions/${number}`
      const fir = await as('commissioner', 'Fir')
      const empty = await words(await fir.post(path, { kind: 'withdrawn' }))
      expect(empty).toContain(`href="#withdrawn-${number}"`)
      expect(empty).toContain(`id="withdrawn-${number}-error"`)
      expect(empty).not.toContain(`id="restated-${number}-error"`)
      await fir.post(path, { kind: 'restated', text: 'How many stops a month?' })
      expect(await read(fir, path)).toContain('How many stops a month?')
      await fir.post(path, { kind: 'withdrawn', text: 'The report says it.' })
      expect(await stateOf(id)).toBe('withdrawn')
      const maple = await as('commissioner', 'Maple')
      const other = await ask('Fir', 'How many hours?')
      const refused = await maple.post(`/commissioner/questions/${other.number}`, {
        kind: 'withdrawn',
        text: 'Mine now.',
      })
      expect([refused.status, await stateOf(other.id)]).toEqual([422, 'asked'])
    })

    it('joins another’s question once, in their own name', async () => {
      const { number } = await ask('Maple', 'What did it cost?')
      const fir = await as('commissioner', 'Fir')
      expect(await read(fir, '/commissioner/questions')).toContain('What did it cost?')
      const path = `/commissioner/questions/${number}`
      expect((await fir.post(path, { kind: 'joined', personId: people.Birch })).status).toBe(302)
      const joined = await db.selectFrom('questionEntry').select(['kind', 'personId']).execute()
      expect(joined).toEqual([{ kind: 'joined', personId: people.Fir }])
      expect(await read(fir, '/commissioner/questions')).not.toContain('What did it cost?')
      const twice = await fir.post(path, { kind: 'joined' })
      expect(twice.status).toBe(409)
      expect(await words(twice)).toMatch(
        /You already joined this question at \d+:\d\d [AP]M\. The question is open\./,
      )
      const maple = await as('commissioner', 'Maple')
      expect(await words(await maple.post(path, { kind: 'joined' }))).toContain('It is their own question.')
    })

    it('is told what came in since the last meeting', async () => {
      await aMeetingHeld('2026-11-12')
      await db
        .insertInto('edition')
        .values({
          id: 'minutes',
          meetingId: (await db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()).id,
          series: 'agenda',
          number: 1,
          stage: 'published',
          document: '{}',
          documentHash: 'a'.repeat(64),
          differences: null,
          reason: null,
          frozenAt: at('2026-11-06', '12:00'),
          frozenBy: 'Dana Rivers',
          publicAt: at('2026-11-06', '12:00'),
          place: null,
          remoteAccess: null,
          plannedMinutes: null,
          adoptingMotionId: null,
          source: null,
        })
        .execute()
      const old = await ask('Fir', 'How many stops?')
      await answerLater(clerk, {
        questionId: old.id,
        answerer: 'Old Stone',
        text: 'Some.',
        disposition: 'will-return',
        answeredOn: '2026-11-11',
      })
      await answer(old.id, 'There were 12.')
      const page = await read(await as('commissioner', 'Fir'), '/commissioner')
      expect(page).toContain('Since November 12, 2026')
      expect(page).toContain(`Answer to your question ${old.number}</a>, Sam Stone`)
      expect(page).not.toContain(`Answer to your question ${old.number}</a>, Old Stone`)
    })
  })

  describe('the chair', () => {
    it('is given an answer that nobody judged once another meeting was held, and not a day before', async () => {
      const { id, number } = await ask('Fir', 'How many stops?')
      await answer(id, 'There were 12.')
      await aMeetingHeld('2026-12-01')
      const alder = await as('chair', 'Alder')
      const list = async () => (await read(alder, '/commissioner')).split('id="unjudged"')[1] ?? ''
      expect(await read(alder, '/commissioner')).not.toContain('How many stops?')
      const path = `/commissioner/questions/${number}`
      const heir = { kind: 'passed-on', personId: people.Birch, text: 'Fir is ill.' }
      const early = await alder.post(path, heir)
      expect([early.status, (await words(early)).includes('Until then the question is theirs')]).toEqual([
        422,
        true,
      ])
      await aMeetingHeld('2026-12-03')
      expect(await list()).toContain('How many stops?')
      expect((await alder.post(path, { kind: 'accepted' })).status).toBe(422)
      expect((await alder.post(path, { kind: 'passed-on', text: 'Fir is ill.' })).status).toBe(302)
    })

    it('judges or passes on what belongs to nobody in office', async () => {
      const one = await ask('Fir', 'How many stops?')
      const other = await ask('Fir', 'How many hours?')
      await answer(one.id, 'There were 12.')
      const alder = await as('chair', 'Alder')
      expect(await read(alder, '/commissioner')).toContain('Nothing needs your review.')
      // A last day that was still to come when it was entered: nothing passed on by itself.
      await leaves('Fir', '2026-12-02')
      const page = await read(alder, '/commissioner')
      expect(page).not.toContain('Nothing needs your review.')
      const [first, orphaned = ''] = page.split('id="orphaned"')
      expect(first).toContain(
        '<a href="#orphaned">2 questions whose commissioner has left office; 1 answer needs your decision as chair</a>',
      )
      expect(orphaned).toContain('How many stops?')
      expect(orphaned).toContain('How many hours?')
      expect(await read(alder, '/commissioner/questions')).not.toContain('How many hours?')
      const path = `/commissioner/questions/${other.number}`
      expect(await read(alder, path)).not.toContain('Join this question')
      expect(await read(await as('commissioner', 'Maple'), path)).toContain('Join this question')
      expect((await alder.post(`/commissioner/questions/${one.number}`, { kind: 'accepted' })).status).toBe(
        302,
      )
      expect(await stateOf(one.id)).toBe('agreed')
      const gone = await alder.post(`/commissioner/questions/${other.number}`, {
        kind: 'passed-on',
        personId: people.Fir,
        text: 'Back to Fir.',
      })
      expect(await words(gone)).toContain('Choose a commissioner in office')
      const passed = { kind: 'passed-on', personId: people.Birch, text: 'Birch sits for the district.' }
      expect((await alder.post(`/commissioner/questions/${other.number}`, passed)).status).toBe(302)
      const birch = await as('commissioner', 'Birch')
      expect(await read(birch, '/commissioner')).toContain('How many hours?')
    })

    it('may not take over a question whose owner is in office', async () => {
      const { number } = await ask('Fir', 'How many stops?')
      const alder = await as('chair', 'Alder')
      expect(await read(alder, `/commissioner/questions/${number}`)).not.toContain('Pass the question on')
      const taken = { kind: 'passed-on', personId: people.Alder, text: 'Mine.' }
      expect((await alder.post(`/commissioner/questions/${number}`, taken)).status).toBe(422)
      const commissioner = await as('commissioner', 'Birch')
      expect((await commissioner.post(`/commissioner/questions/${number}`, taken)).status).toBe(403)
    })
  })
})
