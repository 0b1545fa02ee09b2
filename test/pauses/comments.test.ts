import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { mostTextBytes } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { isEmptyText } from '#app/domain/text/empty-text.ts'
import { sendable } from '#app/domain/text/sendable.ts'
import { mostPause } from '#test/setup/pauses.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import type { Field, Form } from './client.ts'
import { Client } from './measured.ts'
import { shapeNames, shapes } from './shapes.ts'

let db: Store
let posted: Posted
let site: Site
let client: Client
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  await anAccount(db, 'clerk')
  site = await openSite(db, { at: '2026-12-08T00:12:00.000Z' })
  client = new Client(site.url)
})
afterAll(async () => {
  client?.close()
  await site?.close()
  await db?.destroy()
})

const field = (name: string, value: string, typed = false): Field => ({ name, value, typed })
const formOf = (action: string, fields: Field[]): Form => ({ action, files: false, fields })

let visitors = 0
const anyone = () => ({ 'x-forwarded-for': `10.1.${(visitors += 1) >> 8}.${visitors & 255}` })

test('a comment as long as one may be makes nobody wait, when it comes and wherever it is shown', async () => {
  const slow: string[] = []
  const look = async (path: string, headers: Record<string, string> = anyone()) => {
    const page = await client.send(path, { headers })
    if (page.pause > mostPause) slow.push(`${page.pause.toFixed(0)} ms: GET ${path} of ${page.length}`)
    expect([path, page.status, page.unsendable]).toEqual([path, 200, false])
  }
  const at = `/meetings/${posted.slug}/comment`
  const page = await client.send(at, { headers: anyone() })
  const ticket = page.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'ticket')!
  // Quicker than any person, and it waits for one.
  site.clock.set('2026-12-08T00:13:00.000Z')
  const kinds = {
    write: [field('how', 'write'), field('text', '', true)],
    speak: [field('how', 'room'), field('name', '', true), field('accommodation', '', true)],
  }
  for (const shape of shapeNames) {
    for (const [kind, fields] of Object.entries(kinds)) {
      for (const bytes of kind === 'write' ? [mostTextBytes - 10, 1_000_000] : [50_000]) {
        const form = formOf(at, [...fields, ticket, field('items', posted.items[0]!), field('asis', 'yes')])
        const fill = { shape, all: false, bytes }
        const { pause, status, location, unsendable } = await client.send(at, {
          headers: anyone(),
          form,
          fill,
        })
        const nothing = isEmptyText(sendable(shapes[shape]))
        const taken = kind === 'write' ? bytes < mostTextBytes && !nothing : nothing
        const told = `${shape} to ${kind}, ${bytes} bytes: ${status}`
        if (pause > mostPause) slow.push(`${pause.toFixed(0)} ms: ${told}`)
        if (unsendable || status !== (taken ? 303 : 422)) slow.push(told)
        if (location && taken) await look(location)
      }
    }
  }
  const signedIn = await client.send('/sign-in', {
    headers: anyone(),
    form: formOf('/sign-in', [field('email', 'clerk@example.org'), field('password', goodPassword)]),
  })
  const headers = { cookie: signedIn.cookies.map((line) => line.split(';')[0]).join('; ') }
  await look(`/meetings/${posted.slug}/comments`)
  await look(`/meetings/${posted.slug}/comments?item=${posted.items[0]!}`)
  await look(`/meetings/${posted.slug}/comments.json`)
  await look(`/clerk/meetings/${posted.slug}/comments`, headers)
  await look(`/clerk/meetings/${posted.slug}/speakers`, headers)
  await look('/clerk/record', headers)
  expect(slow).toEqual([])
})
