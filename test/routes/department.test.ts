import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, type Tree } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'

let pdf: Uint8Array
beforeAll(async () => {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  pdf = await document.save()
})

onBothEngines((newStore) => {
  let db: Store
  let site: Site
  let people: Record<Tree, string>
  let clerk: ReturnType<typeof aContext>
  let liaison: Visitor
  beforeEach(async () => {
    db = await newStore()
    people = await aCommission(db)
    site = await openSite(db)
    clerk = aContext(db, { at: '2026-12-04T17:00:00.000Z' })
    const { id } = await addPerson(clerk, { name: 'Sam Stone', organization: 'Pasadena Police Department' })
    liaison = await as('department', id)
  })
  afterEach(async () => {
    await site.close()
    await db.destroy()
  })

  async function as(
    role: 'department' | 'commissioner' | 'clerk',
    personId: string | null,
  ): Promise<Visitor> {
    const { email } = await anAccount(db, role, { personId, email: `${role}-${personId}@example.org` })
    const visitor = new Visitor(site)
    await visitor.post('/sign-in', { email, password: goodPassword })
    return visitor
  }
  const read = async (response: Response) =>
    (await response.text()).replaceAll('<!-- -->', '').replace(/<script[\s\S]*?<\/script>/g, '')
  const ask = (addressee = 'Pasadena Police Department') =>
    askBetween(clerk, { askerId: people.Elm, addressee, text: 'How many stops were there?' })
  function filled(fields: Record<string, string>, files: { name: string; bytes: Uint8Array }[] = []) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name)
    return form
  }
  const answer = { disposition: 'answered', text: 'There were 12.', answerer: 'Lieutenant Sam Stone' }

  describe('an answer of the department', () => {
    it('tells before it is sent that it is public at once, and is, with its document', async () => {
      const { number, id } = await ask()
      const page = await read(await liaison.get(`/department/questions/${number}`))
      expect(page).toContain('Commissioners and the public get this at the same time.')
      expect(page).toContain('Elm decides whether it answers the question.')
      const form = filled(answer, [{ name: 'Table_of_stops.pdf', bytes: pdf }])
      const sent = await liaison.post(`/department/questions/${number}`, form)
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `/department?answered=${number}`])
      const row = await db.selectFrom('answer').selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({
        questionId: id,
        text: 'There were 12.',
        publicAt: site.clock.now(),
        meetingId: null,
      })
      const file = await db.selectFrom('answerFile').selectAll().executeTakeFirstOrThrow()
      expect(file).toMatchObject({
        answerId: row.id,
        fileName: 'Table_of_stops.pdf',
        title: 'Table of stops',
      })
      const { state } = await db.selectFrom('question').select('state').executeTakeFirstOrThrow()
      expect(state).toBe('answered')
      const anyone = new Visitor(site)
      expect(await read(await anyone.get(`/questions/${number}`))).toContain('There were 12.')
      const again = await read(await liaison.get(`/department/questions/${number}`))
      const href = /href="([^"]*Table_of_stops\.pdf)"/.exec(again)?.[1] ?? ''
      const download = await anyone.get(href)
      expect(download.status).toBe(200)
      expect(new Uint8Array(await download.arrayBuffer())).toEqual(pdf)
      const home = await read(await liaison.get(`/department?answered=${number}`))
      expect(home).toContain(`Your answer to question ${number} is published.`)
      expect(home).toContain('Answered, awaiting the commissioner')
      expect(home).toContain('Elm decides whether that answers it')
    })

    it('is told with the word that it is none, and why, until another comes', async () => {
      const { number, id } = await ask()
      const pages = [`/department/questions/${number}`, '/department']
      const told = async () => Promise.all(pages.map(async (path) => read(await liaison.get(path))))
      await liaison.post(pages[0]!, filled(answer))
      site.clock.forward(60)
      const elm = { ...clerk.actor, role: 'commissioner' as const, personId: people.Elm }
      const judge = { ...clerk, clock: site.clock, actor: elm }
      const why = 'I asked for each month.'
      const entry = await addQuestionEntry(judge, { questionId: id, kind: 'not-accepted', text: why })
      const refused =
        /<b>Not an answer<\/b>, Elm, December 4, 2026: <span class="record">I asked for each month\./
      for (const page of await told()) {
        expect(page).toContain('Answer rejected: asked again')
        expect(page).toMatch(refused)
      }
      site.clock.forward(60)
      await liaison.post(pages[0]!, filled({ ...answer, text: 'By month: 3, 4, 5.' }))
      const [own, list] = await told()
      expect(own).toMatch(refused)
      expect(own!.indexOf(why)).toBeLessThan(own!.indexOf('By month: 3, 4, 5.'))
      for (const page of [own, list]) expect(page).not.toContain('asked again')
      expect(list).not.toContain(why)
      site.clock.forward(60)
      const taken = { questionId: id, kind: 'correction' as const, correctsId: entry.id, text: 'A mistake.' }
      await addQuestionEntry(judge, taken)
      for (const page of await told()) expect(page).not.toContain(why)
    })

    it('is the chair’s to judge where nobody in office asked', async () => {
      const { number } = await ask()
      await db.updateTable('term').set({ endedOn: '2026-12-01' }).where('personId', '=', people.Elm).execute()
      const page = await read(await liaison.get(`/department/questions/${number}`))
      expect(page).toContain('The chair decides whether it answers the question.')
    })

    it('keeps the words when something is missing, and publishes nothing', async () => {
      const { number } = await ask()
      const words = { ...answer, disposition: 'part', text: 'The first half: “12” & more.' }
      const refused = await liaison.post(`/department/questions/${number}`, filled(words))
      expect(refused.status).toBe(422)
      const page = await read(refused)
      expect(page).toContain('Enter what remains to be answered')
      expect(page).toContain('The first half: “12” &amp; more.')
      expect(page).toMatch(/value="part"[^>]*checked|checked[^>]*value="part"/)
      expect(await db.selectFrom('answer').select('id').execute()).toEqual([])
    })

    it('refuses a program by its content, whatever it is called, and with it the whole answer', async () => {
      const { number } = await ask()
      const program = new Uint8Array([0x4d, 0x5a, 0x90, 0x00, ...Array.from({ length: 200 }, () => 1)])
      const form = filled(answer, [
        { name: 'good.pdf', bytes: pdf },
        { name: 'report.pdf', bytes: program },
      ])
      const refused = await liaison.post(`/department/questions/${number}`, form)
      expect(refused.status).toBe(422)
      const page = await read(refused)
      expect(page).toContain('report.pdf: It is a program, or contains one.')
      expect(page).not.toContain('good.pdf: ')
      expect(page).toContain('There were 12.')
      expect(await db.selectFrom('answer').select('id').execute()).toEqual([])
    })

    it('takes one press once', async () => {
      const { number } = await ask()
      const key = '0f0e7a2c-9a58-4ad8-a0bb-4b8b9d0f7a11'
      for (let press = 0; press < 2; press++) {
        const sent = await liaison.post(`/department/questions/${number}`, filled({ ...answer, key }))
        expect(sent.status).toBe(303)
      }
      expect(await db.selectFrom('answer').select('id').execute()).toHaveLength(1)
    })

    it('answers what was put to it and nothing else, and nobody answers in its place', async () => {
      const { number } = await ask('City Attorney')
      expect((await liaison.get(`/department/questions/${number}`)).status).toBe(404)
      const other = await liaison.post(`/department/questions/${number}`, filled(answer))
      expect(other.status).toBe(404)
      const { number: ours } = await ask()
      const commissioner = await as('commissioner', people.Birch)
      expect((await commissioner.post(`/department/questions/${ours}`, filled(answer))).status).toBe(403)
      const visitor = await new Visitor(site).post(`/department/questions/${ours}`, filled(answer))
      expect(visitor.status).toBe(403)
      const asJson = await fetch(`${site.url}/department/questions/${ours}`, {
        method: 'POST',
        headers: { origin: site.url, cookie: liaison.cookie, 'content-type': 'application/json' },
        body: JSON.stringify(answer),
      })
      expect(asJson.status).toBe(415)
      expect(await db.selectFrom('answer').select('id').execute()).toEqual([])
    })

    it('is refused once the question is closed, and says so', async () => {
      const { number, id } = await ask()
      await addQuestionEntry(clerk, { questionId: id, kind: 'withdrawn', text: 'Asked twice.' })
      expect(await read(await liaison.get(`/department/questions/${number}`))).toContain('is closed')
      const refused = await liaison.post(`/department/questions/${number}`, filled(answer))
      expect(refused.status).toBe(422)
      expect(await read(refused)).toMatch(/withdrew this question .+ The question is now closed\./)
    })
  })

  describe('what the department owes', () => {
    const owe = (facts: object) =>
      openBetween(clerk, {
        kind: 'request',
        owed: 'The table of calls',
        owedBy: 'Police Department',
        ...facts,
      })

    it('keeps dates of law, agreed and chosen apart, and calls none of them late that is not by law', async () => {
      await owe({
        owed: 'By law',
        dueOn: '2026-12-03',
        dueKind: 'statutory',
        dueComputation: 'Penal Code 679.10.',
        openedOn: '2026-11-01',
      })
      await owe({ owed: 'Agreed', dueOn: '2026-12-03', dueKind: 'agreed', openedOn: '2026-11-01' })
      await owe({ owed: 'Chosen', dueOn: '2026-12-04', dueKind: 'chosen', openedOn: '2026-11-01' })
      await owe({ owed: 'No day' })
      await owe({ owed: 'Of another', owedBy: 'City Attorney' })
      const page = await read(await liaison.get('/department'))
      const order = ['By a date set by law', 'By a date agreed', 'By a review date', 'Without a date']
      const places = order.map((heading) => page.indexOf(heading))
      expect(places.every((place) => place > 0)).toBe(true)
      expect(places.toSorted((one, other) => one - other)).toEqual(places)
      expect(page).toContain('Due December 3, 2026. Penal Code 679.10.')
      expect(page).toContain('Past the date set by law')
      expect(page).toContain('Past the agreed date')
      expect(page).toContain('Review date chosen by the commission: December 4, 2026. No law sets this date.')
      expect(page).not.toContain('The review date has passed')
      expect(page).not.toMatch(/overdue|late by/i)
      expect(page).not.toContain('Of another')
      expect(page).toContain('4 reports due')
    })

    it('is reported on with a document, and the reply waits for the commission', async () => {
      const { number, id } = await owe({})
      expect(await read(await liaison.get(`/department/follow-ups/${number}`))).toContain(
        'Commissioners and the public get this at the same time.',
      )
      const empty = await liaison.post(`/department/follow-ups/${number}`, filled({ kind: 'reply' }))
      expect([empty.status, (await read(empty)).includes('Enter what was said')]).toEqual([422, true])
      const form = filled({ kind: 'reply', text: 'Here it is.', byWords: 'Lieutenant Stone' }, [
        { name: 'calls.pdf', bytes: pdf },
      ])
      const sent = await liaison.post(`/department/follow-ups/${number}`, form)
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `/department?reported=${number}`])
      expect(await read(await liaison.get(`/department?reported=${number}`))).toContain(
        `Your report on follow-up ${number} is published.`,
      )
      const entry = await db.selectFrom('followUpEntry').selectAll().executeTakeFirstOrThrow()
      expect(entry).toMatchObject({
        followUpId: id,
        kind: 'reply',
        fileName: 'calls.pdf',
        publicAt: site.clock.now(),
      })
      expect(await read(await liaison.get('/department'))).toContain(
        'A reply came on December 4, 2026: it waits for the commission’s word',
      )
    })

    it('is not reported done with nothing that shows it; words or a document are enough', async () => {
      const { number } = await owe({})
      const path = `/department/follow-ups/${number}`
      const done = { kind: 'evidence', byWords: 'Lieutenant “Sam” Stone' }
      for (const kind of ['evidence', 'reply']) {
        const refused = await liaison.post(path, filled({ ...done, kind, text: '  ' }))
        expect([kind, refused.status]).toEqual([kind, 422])
        const page = await read(refused)
        expect(page).toContain(
          kind === 'reply'
            ? 'Enter what was said'
            : 'Say what shows that it is done, or send the document that does',
        )
        expect(page).toMatch(/<textarea[^>]*name="text"[^>]*aria-invalid="true"/)
        expect(page).toContain('value="Lieutenant “Sam” Stone"')
        expect(page).toMatch(new RegExp(`value="${kind}"[^>]*checked|checked[^>]*value="${kind}"`))
      }
      expect(await db.selectFrom('followUpEntry').select('id').execute()).toEqual([])
      expect((await liaison.post(path, filled({ ...done, text: 'See page 4.' }))).status).toBe(303)
      const shown = filled(done, [{ name: 'calls.pdf', bytes: pdf }])
      expect((await liaison.post(path, shown)).status).toBe(303)
      expect(await db.selectFrom('followUpEntry').select('id').execute()).toHaveLength(2)
    })

    it('reported done, waits for the commission; of its date nothing more is said until more is said of it', async () => {
      const { number, id } = await owe({ dueOn: '2026-12-03', dueKind: 'agreed', openedOn: '2026-11-01' })
      const pages = ['/department', `/department/follow-ups/${number}`]
      const told = async () =>
        (await Promise.all(pages.map(async (path) => read(await liaison.get(path))))).join()
      const waiting = 'Reported done on December 4, 2026: it waits for the commission’s word'
      expect((await told()).split('Past the agreed date')).toHaveLength(3)
      const sent = filled({ kind: 'evidence', text: 'The table is on our page.' })
      expect((await liaison.post(pages[1]!, sent)).status).toBe(303)
      const after = await told()
      expect(after.split(waiting)).toHaveLength(3)
      expect(after).not.toContain('has gone by')
      const desk = await as('clerk', null)
      const next = `${waiting}. Put it on the next agenda.`
      expect(await read(await desk.get('/clerk/follow-ups'))).toContain(next)
      expect(await read(await desk.get(`/clerk/follow-ups/${number}`))).toContain(next)
      site.clock.forward(60)
      await addFollowUpEntry(
        { ...clerk, clock: site.clock },
        { followUpId: id, kind: 'heard', onDate: '2026-12-04', text: 'Not so.' },
      )
      expect((await told()).split('Past the agreed date')).toHaveLength(3)
    })

    it('is reported on with up to three documents, all of them public at once, and with no more', async () => {
      const { number } = await owe({})
      const path = `/department/follow-ups/${number}`
      const named = (...names: string[]) =>
        filled(
          { kind: 'reply', text: 'Here it all is.' },
          names.map((name) => ({ name, bytes: pdf })),
        )
      const names = ['calls.pdf', 'hours & days.pdf', 'map.pdf']
      const refused = await liaison.post(path, named(...names, 'more.pdf'))
      const page = await read(refused)
      expect([refused.status, page.includes('Here it all is.')]).toEqual([422, true])
      expect(page).toContain('Send 3 files or fewer.')
      expect(await db.selectFrom('followUpEntry').select('id').execute()).toEqual([])
      expect((await liaison.post(path, named(...names))).status).toBe(303)
      const anyone = new Visitor(site)
      const hrefs = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, href]) => href!)
      const files = hrefs(
        await read(await anyone.get(`/follow-ups/${number}`)),
        /href="([^"]+\/files\/[^"]+)"/g,
      )
      expect(files.map((href) => decodeURIComponent(href.split('/').at(-1)!))).toEqual(names)
      for (const href of files) {
        const file = await anyone.get(href)
        expect([href, file.status, file.headers.get('content-type')]).toEqual([href, 200, 'application/pdf'])
        const elsewhere = await anyone.get(href.replace(number, '2020-001'))
        expect(elsewhere.status).toBe(404)
      }
      const twin = (await (await anyone.get(`/follow-ups/${number}.json`)).json()) as object
      expect(names.filter((name) => JSON.stringify(twin).includes(name))).toEqual(names)
      expect(await read(await liaison.get(path))).toContain('map.pdf')
      const desk = await as('clerk', null)
      const told = await read(await desk.get(`/clerk/follow-ups/${number}`))
      const copies = hrefs(told, /href="([^"]+\/copies\/[^"]+)"/g)
      expect(copies.map((href) => decodeURIComponent(href.split('/').at(-1)!))).toEqual(names)
      expect((await desk.get(copies[2]!)).status).toBe(200)
    })

    it('may not be reported on by whoever does not owe it, nor closed by who does', async () => {
      const { number } = await owe({ owedBy: 'City Attorney' })
      const { number: ours } = await owe({})
      const report = { text: 'Done.', kind: 'evidence' }
      expect((await liaison.post(`/department/follow-ups/${number}`, filled(report))).status).toBe(404)
      const closing = filled({ ...report, kind: 'closed' })
      expect((await liaison.post(`/department/follow-ups/${ours}`, closing)).status).toBe(422)
      expect(await db.selectFrom('followUpEntry').select('id').execute()).toEqual([])
    })
  })
})
