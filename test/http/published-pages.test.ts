import { createHash } from 'node:crypto'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { canonicalText } from '#app/domain/editions/canonical.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { listEditionsForPublic, type PublicEdition } from '#app/domain/editions/queries.server.ts'
import { addDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { getMeetingsPage } from '#app/domain/meetings/public-list.server.ts'
import { getMeetingPageForPublic } from '#app/domain/overviews/public-page.server.ts'
import { getMinutesForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { readWholeFile } from '#db/files.ts'
import { at } from '#test/setup/meeting.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aPublishedMeeting } from './published.ts'

const renderer = createPdfRenderer()
let db: Store
let site: Site
let visitor: Visitor
let editions: PublicEdition[]

beforeAll(async () => {
  db = await newSqliteStore()
  const published = await aPublishedMeeting(db, renderer)
  const { context, meetingId } = published
  const about = [{ kind: 'meeting' as const, id: meetingId }]
  const sides = [{ text: 'It began at six.' }, { text: 'It began at half past six.' }]
  await addDisagreement(context, { subject: 'When the meeting began', sides, about })
  const unread = await addDocument(context, { kind: 'letter', title: 'Not public' })
  const told = [{ text: 'Unread words.', documentId: unread.id }, { text: 'Other words.' }]
  await addDisagreement(context, { subject: 'What a letter says', sides: told, about })
  editions = await listEditionsForPublic(db, published.meetingId)
  site = await openSite(db, { at: published.context.clock.now() })
  await site.copier.settled()
  visitor = new Visitor(site)
})
afterAll(async () => {
  await site.close()
  await renderer.close()
  await db.destroy()
})

const meeting = '/meetings/2026-12-10'
const pages = [
  '/',
  '/meetings',
  '/meetings?month=2026-12',
  meeting,
  `${meeting}?edition=1`,
  `${meeting}/comments`,
  `${meeting}/minutes`,
  `${meeting}/minutes?edition=1`,
  '/verify',
  `/verify?hash=${'0'.repeat(64)}`,
]

async function text(path: string): Promise<string> {
  const response = await visitor.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

/** As a browser asks again; `fetch` would add `no-cache` of its own. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = get(site.url + path, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
  })
}

describe('public pages', () => {
  test.each(pages)('%s runs no script, sets no cookie, may be kept only after asking', async (path) => {
    const response = await visitor.get(path)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+="|\sstyle="/i)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('cache-control') ?? 'no-cache').toMatch(/no-cache|max-age=0/)
  })

  test('no address is given that is not there', async () => {
    const seen = new Set<string>()
    const waiting = [...pages]
    while (waiting.length > 0) {
      const path = waiting.pop()!
      if (seen.has(path) || /^\/(sign-in|assets|fonts|clerk)/.test(path)) continue
      seen.add(path)
      const response = await visitor.get(path)
      expect([path, response.status]).toEqual([path, 200])
      if (!response.headers.get('content-type')?.startsWith('text/html')) {
        await response.arrayBuffer()
        continue
      }
      const month = /month=(\d{4})/.exec(path)?.[1]
      if (month && month !== '2026') continue
      const html = await response.text()
      for (const [, href = ''] of html.matchAll(/<a[^>]* href="(\/[^"#]*)/g))
        waiting.push(href.replaceAll('&amp;', '&'))
    }
    expect(seen.size).toBeGreaterThan(20)
  })

  test('a meeting shows its agenda, its postings apart, its editions and its minutes', async () => {
    const html = await text(meeting)
    expect(html).toContain('Letter to the director')
    expect(html).toContain('Added in edition 2')
    expect(html).toContain('Friday, December 4, 2026, 10:10 AM')
    expect(html).toContain('Posted 6 days before the meeting')
    expect(html).toContain('Agenda published, edition 2')
    expect(html).toContain('Draft minutes, not approved')
    expect(html).not.toContain('is in force.')
    expect(html, 'the meeting is over').not.toContain('Speak on this item')
  })

  test.each([meeting, `${meeting}.json`])('%s shows what public sources say differently', async (path) => {
    const said = await text(path)
    expect(said).toContain('When the meeting began')
    expect(said).toContain('It began at six.')
    expect(said).toContain('It began at half past six.')
    expect(said).not.toContain('Unread words.')
    expect(said).not.toContain('What a letter says')
  })

  test('what was written and who signed up is counted at its item, and told one step away', async () => {
    expect(await text(meeting)).toContain('1 written comment, 1 signed up to speak')
    const html = await text(`${meeting}/comments`)
    expect(html).toContain('Please answer\n  by May &lt;b&gt;')
    expect(html).toContain('Name not given')
    expect(html).toContain('In support. Received Friday, December 4, 2026, 10:10 AM')
    expect(html).toContain('Queue to speak: 1 signed up, 0 spoke')
    expect(html).toContain('Speakers are called in the order in which they signed up')
    expect(html).not.toContain('Signed-up Name')
    expect(html).not.toContain(`href="${meeting}/comment"`)
    const [, file = ''] = /href="([^"]*comments\/files\/[^"]*)"/.exec(html)!
    const sent = await visitor.get(file)
    expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await db.updateTable('commentFile').set({ withheldReason: 'A phone number.' }).execute()
    await db.updateTable('commentFile').set({ withheldAt: site.clock.now() }).execute()
    expect((await visitor.get(file)).status).toBe(404)
  })

  test('the home page leads to the next meeting until it is adjourned', async () => {
    const after = site.clock.now()
    site.clock.set(at('2026-12-10', '20:30'))
    const home = await text('/')
    site.clock.set(after)
    expect(home).toContain('No meeting is posted yet')
    expect(home).toContain('<a href="/comments">Check the status of your comment')
    expect(home).toContain(`href="${meeting}/minutes"`)
  })

  test('an older edition is read as it stood, and says which is in force', async () => {
    const html = await text(`${meeting}?edition=1`)
    expect(html).toContain('This is edition 1. Edition 2 is the current version.')
    expect(html).not.toMatch(/<h3>Letter to the director/)
    for (const wrong of ['3', '0', '-1', 'x', '1.5', '']) {
      expect((await visitor.get(`${meeting}?edition=${wrong}`)).status).toBe(404)
      expect((await visitor.get(`${meeting}/minutes?edition=${wrong}`)).status).toBe(404)
      expect((await visitor.get(`${meeting}.json?edition=${wrong}`)).status).toBe(404)
      expect((await visitor.get(`${meeting}/agenda.pdf?edition=${wrong}`)).status).toBe(404)
    }
  })
})

describe('JSON twins', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['/meetings.json', () => getMeetingsPage(db, { today: '2026-12-11', year: null, month: null })],
    ['/meetings.json?year=2026', () => getMeetingsPage(db, { today: '2026-12-11', year: 2026, month: null })],
    [`${meeting}.json`, () => getMeetingPageForPublic(db, '2026-12-10', site.clock.now())],
    [`${meeting}.json?edition=1`, () => getMeetingPageForPublic(db, '2026-12-10', site.clock.now(), 1)],
    [
      `${meeting}/comments.json`,
      () => getCommentsForPublic(db, '2026-12-10', new URLSearchParams(), site.clock.now()),
    ],
    [`${meeting}/minutes.json`, () => getMinutesForPublic(db, '2026-12-10')],
  ])('%s is the query of its page', async (path, query) => {
    const response = await visitor.get(path)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(await query())))
  })

  test('carry the document whose hash is printed', async () => {
    const { agenda, editions: told } = (await (await visitor.get(`${meeting}.json`)).json()) as {
      agenda: OfficialDocument
      editions: { series: string; number: number; hash: string }[]
    }
    const newest = told.find(({ series }) => series === 'agenda')!
    expect(createHash('sha256').update(canonicalText(agenda)).digest('hex')).toBe(newest.hash)
  })

  test('of nothing are 404', async () => {
    const response = await visitor.get('/meetings/2030-01-01.json')
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: 'No meeting is published at this address.' },
    ])
  })
})

describe('PDFs of editions', () => {
  const agenda = (number: number) =>
    editions.find((edition) => edition.series === 'agenda' && edition.number === number)!

  test('the newest at the plain address, each at its own, which never changes', async () => {
    for (const [path, number, lasting] of [
      [`${meeting}/agenda.pdf`, 2, false],
      [`${meeting}/agenda.pdf?edition=1`, 1, true],
      [`${meeting}/agenda.pdf?edition=2`, 2, true],
    ] as const) {
      const response = await visitor.get(path)
      const file = agenda(number).files.find(({ role }) => role === 'document')!
      expect(Buffer.from(await response.arrayBuffer())).toEqual(
        Buffer.from(await readWholeFile(db, { ...file, mediaType: 'application/pdf' })),
      )
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect(response.headers.get('etag')).toBe(`"${file.sha256}"`)
      expect(response.headers.get('content-disposition')).toBe(`inline; filename="${file.fileName}"`)
      expect(response.headers.get('content-length')).toBe(String(file.byteSize))
      expect(response.headers.get('cache-control')).toBe(
        lasting ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      )
      expect(await statusOf(path, { 'if-none-match': `"${file.sha256}"` })).toBe(304)
      expect(await statusOf(path, { 'if-none-match': '"another"' })).toBe(200)
      const head = await fetch(site.url + path, { method: 'HEAD' })
      expect(head.headers.get('content-length')).toBe(String(file.byteSize))
    }
  })

  test('packet, proof and minutes; nothing for a name that is none', async () => {
    for (const name of ['packet', 'posting', 'minutes']) {
      expect((await visitor.get(`${meeting}/${name}.pdf`)).headers.get('content-type')).toBe(
        'application/pdf',
      )
    }
    for (const name of ['cancellation', 'no-quorum-posting', 'constructor', 'toString', '__proto__']) {
      expect((await visitor.get(`${meeting}/${name}.pdf`)).status).toBe(404)
    }
  })
})

describe('calendar and feed', () => {
  test('the calendar has the meeting at its time, in UTC, with its place and address', async () => {
    const response = await visitor.get('/calendar.ics')
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const lines = (await response.text()).replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:2026-12-10@dais',
        'SUMMARY:Regular meeting',
        'DTSTART:20261211T020000Z',
        'DTEND:20261211T043000Z',
        'LOCATION:City Hall\\, Council Chamber',
        `URL;VALUE=URI:${site.url}${meeting}`,
        'STATUS:CONFIRMED',
      ]),
    )
  })

  test('a meeting without a time is a day, in the calendar of every zone', async () => {
    await db.updateTable('meeting').set({ startsAt: null }).execute()
    try {
      const text = await (await visitor.get('/calendar.ics')).text()
      expect(text).toContain('DTSTART;VALUE=DATE:20261210')
    } finally {
      await db.updateTable('meeting').set({ startsAt: '2026-12-11T02:00:00.000Z' }).execute()
    }
  })

  test('the feed lists what was published, newest first', async () => {
    const response = await visitor.get('/feed.xml')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await response.text()
    const titles = [...xml.matchAll(/<entry>\s*<title[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/title>/g)].map(
      ([, title]) => title,
    )
    expect(titles).toEqual([
      'Draft minutes of the regular meeting of December 10, 2026',
      'Amended agenda, edition 2, of the regular meeting of December 10, 2026',
    ])
    expect(xml).toContain(`<id>${site.url}${meeting}#agenda-2</id>`)
  })
})
