import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorRole } from '#app/domain/commands/permissions.ts'
import { addresses } from '#test/setup/e2e-addresses.ts'
import { fill, visitOf, whoOpens, whoSends } from '#test/setup/e2e-pages.ts'
import { refusals } from '#test/setup/e2e-refusals.ts'
import { aWholeWorld, worldNow, type World } from '#test/setup/e2e-world.ts'
import { mostPause } from '#test/setup/pauses.ts'
import { goodPassword } from '#test/setup/people.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import type { Form } from './client.ts'
import { Client } from './measured.ts'
import { shapeNames } from './shapes.ts'

/** A little less than a page's form may bring in all. */
const mostBytes = 1_900_000
const mostOfField = 1_000_000
/** Of each form that needs no account; a text of public comment is tried with all, in its own test. */
const shapesOfVisitors = 4

let world: World
let site: Site
let client: Client
const cookies = new Map<ActorRole, string>()
beforeAll(async () => {
  world = await aWholeWorld()
  site = await openSite(world.db, { at: worldNow })
  client = new Client(site.url)
})
afterAll(async () => {
  client?.close()
  await site?.close()
  await world?.close()
})

let addressesUsed = 0
/** Each request from an address of its own, so that no throttle answers in the reader's place. */
const anywhere = () => ({
  'x-forwarded-for': `10.${(addressesUsed += 1) >> 16}.${(addressesUsed >> 8) & 255}.${addressesUsed & 255}`,
})

async function headersOf(role: ActorRole): Promise<Record<string, string>> {
  if (role !== 'anyone' && !cookies.has(role)) {
    const email = `${role === 'administrator' ? 'admin' : role}@example.org`
    const fields = [
      { name: 'email', value: email, typed: true },
      { name: 'password', value: goodPassword, typed: true },
    ]
    const signedIn = await client.send('/sign-in', {
      headers: anywhere(),
      form: { action: '/sign-in', files: false, fields },
    })
    expect(signedIn.status).toBe(302)
    cookies.set(role, signedIn.cookies.map((line) => line.split(';')[0]).join('; '))
  }
  const cookie = cookies.get(role)
  return { ...anywhere(), ...(cookie ? { cookie } : {}) }
}

/** Forms of the same fields at addresses of the same kind are read alike. */
function kindOf({ action, fields }: Form): string {
  const address = action.replaceAll(/[0-9a-f-]{20,}|\d[\d-]*(?:regular|special)?/g, '#')
  return `${address} ${fields.map(({ name }) => name.replaceAll(/[0-9a-f-]{20,}|\d+/g, '#')).join(' ')}`
}

type Posted = { role: ActorRole; form: Form }

async function everyForm(): Promise<{ forms: Posted[]; slow: string[] }> {
  const refused = Object.entries(refusals).flatMap(([route, paths]) =>
    paths.map((words) => visitOf(words, whoSends(route))),
  )
  const firstVisits = Object.entries(addresses).flatMap(([route, shown]) =>
    'from' in shown ? [] : [visitOf(shown[0]!, whoOpens(route))],
  )
  const found = new Map<string, Posted>()
  const slow: string[] = []
  for (const { as, address } of [...refused, ...firstVisits]) {
    const page = await client.send(fill(address, world.names), { headers: await headersOf(as) })
    if (page.pause > mostPause) slow.push(`${page.pause.toFixed(0)} ms: GET ${address}`)
    for (const form of page.forms) {
      const kind = kindOf(form)
      if (!found.has(kind)) found.set(kind, { role: as, form })
    }
  }
  return { forms: [...found.values()], slow }
}

test('no field of any form makes the others wait, whatever is typed into it', async () => {
  const { forms, slow } = await everyForm()
  expect(forms.length).toBeGreaterThan(100)
  const failed: string[] = []
  let turn = 0
  for (const { role, form } of forms) {
    const many = role === 'anyone' ? shapesOfVisitors : 1
    for (let each = 0; each < many; each += 1) {
      const shape = shapeNames[(turn += 1) % shapeNames.length]!
      // What is hidden or chosen is right in two of three, so that the rest is read; in the third nothing is.
      const all = turn % 3 === 0 || form.fields.every(({ typed }) => !typed)
      const count = form.fields.filter(({ typed }) => typed || all).length
      const bytes = Math.min(
        mostOfField,
        Math.floor(mostBytes / 9 / Math.max(1, count)) * (form.files ? 9 : 3),
      )
      const headers = await headersOf(role)
      const { pause, status, unsendable } = await client.send(form.action, {
        headers,
        form,
        fill: { shape, all, bytes },
      })
      const told = `${status} ${form.action} as ${role}: ${shape}, ${bytes} bytes in ${count} fields`
      if (pause > mostPause) slow.push(`${pause.toFixed(0)} ms: ${told}`)
      if (status >= 500 || unsendable) failed.push(told)
    }
  }
  expect(failed).toEqual([])
  expect(slow).toEqual([])
})
