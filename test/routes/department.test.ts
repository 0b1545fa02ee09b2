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
  let liaisonId: string
  beforeEach(async () => {
    db = await newStore()
    people = await aCommission(db)
    site = await openSite(db)
    clerk = aContext(db, { at: '2026-12-04T17:00:00.000Z' })
    const { id } = await addPerson(clerk, { name: 'Sam Stone', organization: 'Pasadena Police Department' })
    liaisonId = id
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
  const hiddenIn = (page: string) =>
    Object.fromEntries(
      [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    )
  /** Writes it, looks at it as the public will see it, and publishes it; what is refused on the way comes back. */
  async function publish(path: string, form: FormData): Promise<Response> {
    const kept = await liaison.post(path, form)
    const preview = kept.headers.get('location')
    if (kept.status !== 303 || preview === null) return kept
    return liaison.post(preview, hiddenIn(await read(await liaison.get(preview))))
  }
  const answer = { disposition: 'answered', text: 'There were 12.', answerer: 'Lieutenant Sam Stone' }

  describe('an answer of the department', () => {
    it('tells before it is sent that it is public at once, and is, with its document', async () => {
      const { number, id } = await ask()
      const page = await read(await liaison.get(`/department/questions/${number}`))
      expect(page).toContain('Nothing is public yet.')
      const form = filled(answer, [{ name: 'Table_of_stops.pdf', bytes: pdf }])
      const sent = await publish(`/department/questions/${number}`, form)
      expect([sent.status, sent.headers.get('location')]).toEqual([302, `/department?answered=${number}`])
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
      await publish(pages[0]!, filled(answer))
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
      await publish(pages[0]!, filled({ ...answer, text: 'By month: 3, 4, 5.' }))
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
      await publish(`/department/questions/${number}`, filled(answer))
      expect(await read(await liaison.get('/department'))).toContain(
        'The chair decides whether that answers it',
      )
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

    it('is kept as a draft, for its department alone, until it is published or discarded', async () => {
      const { number } = await ask()
      const path = `/department/questions/${number}`
      const secret = 'A sentence nobody may read yet.'
      const form = filled({ text: secret, step: 'save' }, [{ name: 'draft-table.pdf', bytes: pdf }])
      const saved = await liaison.post(path, form)
      expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?saved=1`])
      await liaison.post('/sign-out', {})
      await liaison.post('/sign-in', { email: `department-${liaisonId}@example.org`, password: goodPassword })
      const again = await read(await liaison.get(path))
      for (const kept of [secret, 'draft-table.pdf', 'Only your department can see it']) {
        expect(again).toContain(kept)
      }
      expect(again).not.toMatch(/<input[^>]*name="disposition"[^>]*checked/)
      expect(await read(await liaison.get('/department'))).toContain('Draft saved')
      const { id } = await db.selectFrom('replyDraftFile').select('id').executeTakeFirstOrThrow()
      const file = `/department/drafts/${id}/draft-table.pdf`
      expect((await liaison.get(file)).status).toBe(200)
      const other = await addPerson(clerk, { name: 'Mara Flint', organization: 'Independent Police Auditor' })
      const [auditor, member, desk] = [
        await as('department', other.id),
        await as('commissioner', people.Elm),
        await as('clerk', null),
      ]
      const readers: [Visitor, string[]][] = [
        [auditor, [path, `${path}/preview`, '/department']],
        [member, [path, `/commissioner/questions/${number}`, '/commissioner']],
        [desk, [path, `/clerk/questions/${number}`, '/clerk/questions', '/clerk/record']],
        [
          new Visitor(site),
          [path, `/questions/${number}`, `/questions/${number}.json`, `/questions/${number}/feed.xml`],
        ],
      ]
      for (const [reader, paths] of readers) {
        expect((await reader.get(file)).status).not.toBe(200)
        for (const each of paths) {
          const told = await read(await reader.get(each))
          expect([each, told.includes(secret), told.includes('draft-table')]).toEqual([each, false, false])
        }
      }
      const discarded = await liaison.post(path, filled({ text: secret, step: 'discard' }))
      expect(discarded.status).toBe(303)
      expect(await read(await liaison.get(path))).not.toContain(secret)
      for (const table of ['replyDraft', 'replyDraftFile', 'answer'] as const) {
        expect(await db.selectFrom(table).select('id').execute()).toEqual([])
      }
    })

    it('is looked at exactly as the public will see it, and is public only when that is confirmed', async () => {
      const { number } = await ask()
      const path = `/department/questions/${number}`
      const form = filled(answer, [{ name: 'Table_of_stops.pdf', bytes: pdf }])
      const preview = (await liaison.post(path, form)).headers.get('location')!
      expect(preview).toBe(`${path}/preview`)
      const shown = await read(await liaison.get(preview))
      const anyone = new Visitor(site)
      expect(await read(await anyone.get(`/questions/${number}`))).not.toContain('There were 12.')
      expect(await db.selectFrom('answer').select('id').execute()).toEqual([])
      const href = /href="(\/department\/drafts\/[^"]+)"/.exec(shown)![1]!
      expect((await liaison.get(href)).status).toBe(200)
      await liaison.post(preview, hiddenIn(shown))
      const history = (page: string) =>
        /<ol class="entries[\s\S]*?<\/ol>/.exec(page)![0].replaceAll(/href="[^"]*"|id="[^"]*"/g, '')
      const page = await read(await anyone.get(`/questions/${number}`))
      expect(history(page)).toBe(history(shown))
      expect(history(page)).toContain('There were 12.')
      expect(await db.selectFrom('replyDraft').select('id').execute()).toEqual([])
    })

    it('is not published where a colleague changed the draft after it was looked at', async () => {
      const { number } = await ask()
      const path = `/department/questions/${number}`
      const preview = (await liaison.post(path, filled(answer))).headers.get('location')!
      const fields = hiddenIn(await read(await liaison.get(preview)))
      const colleague = await addPerson(clerk, {
        name: 'Ada Reed',
        organization: 'Pasadena Police Department',
      })
      const reed = await as('department', colleague.id)
      const theirs = filled({ ...answer, text: 'There were 13.', step: 'save', draftVersion: '1' })
      expect((await reed.post(path, theirs)).status).toBe(303)
      const refused = await liaison.post(preview, fields)
      expect([refused.status, (await read(refused)).includes('There were 13.')]).toEqual([409, true])
      const stale = await liaison.post(path, filled({ ...answer, step: 'save', draftVersion: '1' }))
      const told = await read(stale)
      for (const words of ['changed this draft after you opened it', 'There were 12.', 'There were 13.']) {
        expect(told).toContain(words)
      }
      expect(await db.selectFrom('answer').select('id').execute()).toEqual([])
    })

    it('published in error is corrected by a second one on the same page', async () => {
      const { number } = await ask()
      const path = `/department/questions/${number}`
      await publish(path, filled(answer))
      site.clock.forward(60)
      const wrong = await db.selectFrom('answer').select('id').executeTakeFirstOrThrow()
      const form = `${path}?corrects=${wrong.id}`
      expect(await read(await liaison.get(path))).toContain(form)
      expect(await read(await liaison.get(form))).toContain('There were 12.')
      const right = { ...answer, text: 'There were 21.', correctsId: wrong.id }
      expect((await publish(form, filled(right))).status).toBe(302)
      const page = await read(await new Visitor(site).get(`/questions/${number}`))
      expect(page).toMatch(/Corrected on December 4, 2026:[\s\S]*There were 12\.[\s\S]*There were 21\./)
      const feed = await read(await new Visitor(site).get(`/questions/${number}/feed.xml`))
      expect(feed).toContain('correcting an earlier answer')
    })

    it('that needs more time says until when', async () => {
      const { number } = await ask()
      const path = `/department/questions/${number}`
      const more = { ...answer, disposition: 'will-return', text: 'We are still counting.' }
      const refused = await liaison.post(path, filled(more))
      expect([refused.status, (await read(refused)).includes('name="promisedOn"')]).toEqual([422, true])
      await publish(path, filled({ ...more, promisedOn: '2026-12-18' }))
      expect(await read(await liaison.get('/department'))).toMatch(
        /December 18, 2026[\s\S]*Date you promised/,
      )
      expect(await read(await new Visitor(site).get(`/questions/${number}`))).toContain(
        'Promised by December 18, 2026',
      )
    })

    it('takes one press once', async () => {
      const { number } = await ask()
      const kept = await liaison.post(`/department/questions/${number}`, filled(answer))
      const preview = kept.headers.get('location')!
      const fields = hiddenIn(await read(await liaison.get(preview)))
      for (let press = 0; press < 2; press++) {
        expect((await liaison.post(preview, fields)).status).toBe(302)
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
      const order = ['Date set by law', 'Date agreed', 'Review date chosen by the commission<', 'No day']
      const places = order.map((words) => page.lastIndexOf(words))
      expect(places.every((place) => place > 0)).toBe(true)
      expect(places.toSorted((one, other) => one - other)).toEqual(places)
      expect(page).toContain('Due December 3, 2026. Penal Code 679.10.')
      expect(page).toContain('Past the date set by law')
      expect(page).toContain('Past the agreed date')
      expect(page).toContain('Review date chosen by the commission: December 4, 2026. No law sets this date.')
      expect(page).not.toContain('The review date has passed')
      expect(page).not.toMatch(/overdue|late by/i)
      expect(page).not.toContain('Of another')
      expect(page).toContain('4 reports to give')
    })

    it('is reported on with a document, and the reply waits for the commission', async () => {
      const { number, id } = await owe({})
      expect(await read(await liaison.get(`/department/follow-ups/${number}`))).toContain(
        'Nothing is public yet.',
      )
      const empty = await liaison.post(`/department/follow-ups/${number}`, filled({ kind: 'reply' }))
      expect([empty.status, (await read(empty)).includes('Enter what was said')]).toEqual([422, true])
      const form = filled({ kind: 'reply', text: 'Here it is.', byWords: 'Lieutenant Stone' }, [
        { name: 'calls.pdf', bytes: pdf },
      ])
      const sent = await publish(`/department/follow-ups/${number}`, form)
      expect([sent.status, sent.headers.get('location')]).toEqual([302, `/department?reported=${number}`])
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
      expect((await publish(path, filled({ ...done, text: 'See page 4.' }))).status).toBe(302)
      const shown = filled(done, [{ name: 'calls.pdf', bytes: pdf }])
      expect((await publish(path, shown)).status).toBe(302)
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
      expect((await publish(pages[1]!, sent)).status).toBe(302)
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
      expect((await publish(path, named(...names))).status).toBe(302)
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

    it('of a duty that comes back names the period that its evidence is for', async () => {
      const { number } = await owe({
        owedBy: 'Police Department',
        duty: 'victim-certification-report',
        openedOn: '2026-01-05',
      })
      const path = `/department/follow-ups/${number}`
      const page = await read(await liaison.get(path))
      const period = /<option value="(2026-[^"]+|2027-[^"]+)"/.exec(page)![1]!
      const done = { kind: 'evidence', text: 'It is on our page.', byWords: 'Sam Stone' }
      const refused = await liaison.post(path, filled(done))
      expect([refused.status, (await read(refused)).includes('Choose the period')]).toEqual([422, true])
      expect((await publish(path, filled({ ...done, dueOn: period }))).status).toBe(302)
      const row = await db.selectFrom('followUpEntry').select('dueOn').executeTakeFirstOrThrow()
      expect(row.dueOn).toBe(period)
      expect(await read(await new Visitor(site).get(`/follow-ups/${number}`))).toContain(
        'For the period ending',
      )
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
