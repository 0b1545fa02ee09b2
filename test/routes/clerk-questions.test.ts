import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'

onBothEngines((newStore) => {
  let db: Store
  let site: Site
  let evening: Evening
  let clerk: Visitor
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db)
    site = await openSite(db, { at: '2026-12-12T17:00:00.000Z' })
    const { email } = await anAccount(db, 'clerk')
    clerk = new Visitor(site)
    await clerk.post('/sign-in', { email, password: goodPassword })
  })
  afterEach(async () => {
    await site.close()
    await db.destroy()
  })

  const words = async (response: Response) =>
    (await response.text()).replaceAll('<!-- -->', '').replace(/<script[\s\S]*?<\/script>/g, '')
  async function read(path: string): Promise<string> {
    const response = await clerk.get(path)
    expect([path, response.status]).toEqual([path, 200])
    return words(response)
  }
  function ask(text = 'How many stops?', addressee = 'Police Department') {
    evening.context.clock.forward(1)
    return askBetween(evening.context, { askerId: evening.people.Elm, addressee, text })
  }
  function answer(questionId: string) {
    evening.context.clock.forward(1)
    const given = { answerer: 'Sam Stone', text: 'There were 12.', disposition: 'answered' as const }
    return answerLater(evening.context, { questionId, ...given })
  }
  const questionOf = (id: string) =>
    db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const entries = () => db.selectFrom('questionEntry').selectAll().orderBy('recordedAt').execute()

  /** A motion on the first item, voted on by the whole commission. */
  async function aVote(choice: 'aye' | 'no', itemId = evening.items[0]!): Promise<string> {
    const { context, people } = evening
    await openItem(context, { itemId })
    await callComment(context, { itemId })
    const moved = { kind: 'main' as const, text: `To close it, ${choice}.`, moverId: people.Alder, itemId }
    const { id: motionId } = await makeMotion(context, { ...moved, seconderId: people.Birch })
    await openVote(context, { motionId, method: 'roll-call' })
    const votes = Object.values(people).map((personId) => ({ personId, choice }))
    await castVotes(context, { motionId, votes })
    await closeVote(context, { motionId })
    await closeItem(context, { itemId, outcome: 'heard' })
    return motionId
  }

  describe('the clerk’s questions', () => {
    it('says what waits, on the first page and in the list, and narrows by state and by who was asked', async () => {
      const [one, two] = [await ask('How many stops?'), await ask('Who decides?', 'City Attorney')]
      await answer(two.id)
      const today = await read('/clerk')
      expect(today).toContain('1 question without a full answer')
      expect(today).toContain('1 answer waiting for a decision')
      expect(today).not.toContain('of no one in office')
      await db.updateTable('question').set({ ownerId: null }).where('id', '=', one.id).execute()
      expect(await read('/clerk')).toContain('1 question whose commissioner has left office, for the chair')
      const has = async (query: string) => {
        const page = await read(`/clerk/questions${query}`)
        return [page.includes('How many stops?'), page.includes('Who decides?')]
      }
      expect(await has('')).toEqual([true, true])
      expect(await has('?group=unanswered')).toEqual([true, false])
      expect(await has('?group=unjudged')).toEqual([false, true])
      expect(await has('?group=orphaned')).toEqual([true, false])
      expect(await has('?group=ended')).toEqual([false, false])
      expect(await has('?to=City+Attorney')).toEqual([false, true])
      expect(await has('?group=nonsense&page=0')).toEqual([true, true])
    })

    it('is paged, with what it is narrowed to on every page', async () => {
      for (let number = 1; number <= 51; number++) await ask(`Question of number ${number}?`)
      const first = await read('/clerk/questions?group=unanswered')
      expect(first).toContain('51 questions')
      expect(first).not.toContain('Question of number 51?')
      const next = /href="([^"]*page=2[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&')
      expect(next).toContain('group=unanswered')
      expect(await read(next)).toContain('Question of number 51?')
    })
  })

  describe('a question asked between meetings', () => {
    const asked = { addressee: 'Police Department', text: 'How many stops were there?' }

    it('is kept with its number, public at once, by one press', async () => {
      const key = '6f2a1c3d-0c0b-4a52-9d0e-6c3f0a1b2c3d'
      const given = { ...asked, askerId: evening.people.Fir, key }
      for (let press = 0; press < 2; press++) {
        const sent = await clerk.post('/clerk/questions/new', given)
        expect(sent.headers.get('location')).toBe('/clerk/questions/2026-001')
      }
      const rows = await db.selectFrom('question').select(['number', 'publicAt', 'ownerId']).execute()
      expect(rows).toEqual([{ number: '2026-001', publicAt: site.clock.now(), ownerId: evening.people.Fir }])
      expect(await read('/clerk/questions/2026-001')).toContain('How many stops were there?')
    })

    it('is never one member’s to another: the section is named and the words are kept', async () => {
      const given = { ...asked, askerId: evening.people.Fir, addressee: 'Commissioner Maple' }
      const refused = await clerk.post('/clerk/questions/new', given)
      expect(refused.status).toBe(422)
      const page = await words(refused)
      expect(page).toContain(
        'Between meetings, a question can’t go from one member of the commission to another',
      )
      expect(page).toMatch(/errors[\s\S]*Government Code 54952\.2\(b\)[\s\S]*We kept what you filled in/)
      expect(page).toContain('How many stops were there?')
      expect(page).toContain('value="Commissioner Maple"')
      expect(await db.selectFrom('question').select('id').execute()).toEqual([])
    })
  })

  describe('what happens to a question', () => {
    it('is recorded by the clerk, one form for each kind, and shown in its history', async () => {
      const { id, number } = await ask()
      const other = await ask('The same?')
      const at = (kind: string) => `/clerk/questions/${number}/${kind}`
      const send = async (kind: string, fields: Record<string, string>) => {
        site.clock.forward(1)
        const sent = await clerk.post(at(kind), fields)
        expect([kind, sent.status, sent.headers.get('location')]).toEqual([
          kind,
          302,
          `/clerk/questions/${number}`,
        ])
      }
      await send('restated', { text: 'How many stops a month?' })
      await send('joined', { personId: evening.people.Fir })
      await send('referred', { text: 'To the City Attorney.' })
      await send('passed-on', { personId: evening.people.Maple, text: 'Elm is ill.' })
      await send('merged', { otherNumber: other.number, text: 'The same question.' })
      expect((await questionOf(id)).state).toBe('merged')
      await send('reopened', { text: 'It is not the same.' })
      await send('withdrawn', { text: 'Elm takes it back.' })
      expect(await questionOf(id)).toMatchObject({ state: 'withdrawn', ownerId: evening.people.Maple })
      const page = await read(`/clerk/questions/${number}`)
      const told = [
        'How many stops a month?',
        'Joined by another commissioner',
        'To the City Attorney.',
        'To Maple',
        `Into ${other.number}`,
        'It is not the same.',
        'Elm takes it back.',
      ]
      const places = told.map((text) => page.indexOf(text))
      expect(places.every((place) => place > 0)).toBe(true)
      expect(places.toSorted((one, later) => one - later)).toEqual(places)
      expect(page).toContain(`href="${at('reopened')}"`)
      expect(page).not.toContain(`href="${at('merged')}"`)
      expect((await clerk.get(at('accepted'))).status).toBe(404)
    })

    it('is as it was before once a wrong entry is taken back, and its history shows both', async () => {
      const { id, number } = await ask()
      const path = `/clerk/questions/${number}`
      expect(await read(path)).not.toContain(`${path}/correction`)
      await clerk.post(`${path}/withdrawn`, { text: 'Elm takes it back.' })
      const [wrong] = await entries()
      expect(await read(`${path}/correction`)).toContain(
        `<option value="${wrong!.id}">Withdrawn, December 12`,
      )
      site.clock.forward(1)
      const refused = await clerk.post(`${path}/correction`, { correctsId: wrong!.id })
      expect([refused.status, (await words(refused)).includes('Enter what was wrong')]).toEqual([422, true])
      const sent = { correctsId: wrong!.id, text: 'It was another question.' }
      expect((await clerk.post(`${path}/correction`, sent)).status).toBe(302)
      expect((await questionOf(id)).state).toBe('asked')
      const page = await read(path)
      expect(page).toContain('It stays here but no longer counts.')
      expect(page).toContain(`href="#entry-${wrong!.id}"`)
      const told = await read(`/questions/${number}`)
      expect(told).toContain('Withdrawn, corrected below')
      expect(told).toContain('It was another question.')
    })

    it('says what is missing beside its field and keeps the words', async () => {
      const { number } = await ask()
      const missing = await clerk.post(`/clerk/questions/${number}/merged`, { text: 'The same.' })
      expect(missing.status).toBe(422)
      const page = await words(missing)
      expect(page).toContain('Enter the number of the question into which it is merged')
      expect(page).toContain('>The same.</textarea>')
      const nobody = await words(await clerk.post(`/clerk/questions/${number}/joined`))
      expect(nobody).toContain('Choose who joins')
      const unknown = await clerk.post(`/clerk/questions/${number}/merged`, {
        text: 'The same.',
        otherNumber: '1999-001',
      })
      expect(await words(unknown)).toContain('There is no question with this number')
    })

    it('is closed by a vote that carried, and by no other', async () => {
      const { id, number } = await ask()
      const [carried, lost] = [await aVote('aye'), await aVote('no', evening.items[1]!)]
      const page = await read(`/clerk/questions/${number}/closed`)
      expect(page).toContain('To close it, aye.')
      expect(page).not.toContain('To close it, no.')
      const refused = await clerk.post(`/clerk/questions/${number}/closed`, { motionId: lost })
      expect(await words(refused)).toContain('Only a vote that passed can close it. That one: failed')
      expect((await questionOf(id)).state).toBe('asked')
      expect((await clerk.post(`/clerk/questions/${number}/closed`, { motionId: carried })).status).toBe(302)
      expect(await questionOf(id)).toMatchObject({ state: 'closed', settledOn: '2026-12-10' })
      expect(await entries()).toMatchObject([
        { kind: 'closed', motionId: carried, meetingId: evening.meetingId, itemId: evening.items[0] },
      ])
      expect(await read(`/clerk/questions/${number}`)).toContain('Motion: To close it, aye.')
    })

    it('is answered on somebody’s behalf, on the day on which the answer was given', async () => {
      const { id, number } = await ask()
      const form = new FormData()
      const given = {
        disposition: 'for-someone-absent',
        text: 'About 12.',
        answerer: 'Lieutenant Stone',
        onBehalfOf: 'Police Chief Flint',
        answeredOn: '2026-12-11',
      }
      for (const [name, value] of Object.entries(given)) form.set(name, value)
      const sent = await clerk.post(`/clerk/questions/${number}/answer`, form)
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `/clerk/questions/${number}`])
      const row = await db.selectFrom('answer').selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({
        questionId: id,
        onBehalfOf: 'Police Chief Flint',
        answeredOn: '2026-12-11',
      })
      form.delete('onBehalfOf')
      const refused = await clerk.post(`/clerk/questions/${number}/answer`, form)
      expect(refused.status).toBe(422)
      const page = await words(refused)
      expect(page).toContain('Enter for whom it is answered')
      expect(page).toContain('value="2026-12-11"')
      expect((await clerk.post(`/clerk/questions/1999-001/answer`, form)).status).toBe(404)
    })
  })
})
