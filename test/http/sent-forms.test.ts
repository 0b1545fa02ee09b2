import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSentForms, sentFormsCookie } from '#app/http/sent-forms.server.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const hour = 3_600_000

describe('the note of what a browser sent', () => {
  const forms = createSentForms(Buffer.alloc(32, 1))
  const now = Date.parse('2026-12-08T12:00:00.000Z')
  const facts = { slug: '2026-12-10-regular', origin: 'https://dais.example', now }
  const sent = { code: 'K7QM4T9X2HFD', form: 'digest', at: now }
  const valueOf = (header: string) => header.split(';', 1)[0]!

  test('comes back as it was, to the form of its meeting, for twelve hours', () => {
    const note = valueOf(forms.write([sent], facts))
    expect(forms.read(`other=1; ${note}`, facts.slug, now)).toEqual([sent])
    expect(forms.read(note, '2026-12-11-special', now)).toEqual([])
    expect(forms.read(note, facts.slug, now + 12 * hour)).toEqual([sent])
    expect(forms.read(note, facts.slug, now + 12 * hour + 1)).toEqual([])
    expect(forms.read(note, facts.slug, now - 1)).toEqual([])
  })

  test('says nothing, and is nobody else’s to make', () => {
    const note = valueOf(forms.write([sent], facts))
    expect(Buffer.from(note.split('=')[1]!, 'base64url').toString('latin1')).not.toContain(sent.code)
    expect(valueOf(forms.write([sent], facts))).not.toBe(note)
    const changed = `${note.slice(0, -2)}${note.endsWith('AA') ? 'BB' : 'AA'}`
    const other = valueOf(createSentForms(Buffer.alloc(32, 2)).write([sent], facts))
    for (const forged of [
      changed,
      other,
      `${sentFormsCookie}=${'A'.repeat(60)}`,
      `${sentFormsCookie}=x`,
      '',
    ]) {
      expect(forms.read(forged, facts.slug, now), forged).toEqual([])
    }
    expect(forms.read(null, facts.slug, now)).toEqual([])
  })

  test('goes nowhere but to the form, is read by no script, and keeps the last eight', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...sent, form: String(index) }))
    const header = forms.write(many, facts)
    expect(header).toContain('; Path=/meetings/2026-12-10-regular/comment; Max-Age=43200; HttpOnly')
    expect(header).toContain('; SameSite=Strict; Secure')
    expect(forms.write([sent], { ...facts, origin: 'http://localhost:3000' })).not.toContain('Secure')
    expect(forms.read(valueOf(header), facts.slug, now).map(({ form }) => form)).toEqual(
      many.slice(-8).map(({ form }) => form),
    )
  })
})

describe('the same browser', () => {
  let db: Kysely<Database>
  let site: Site
  let posted: Posted
  let address: string
  let visitor: Visitor
  beforeAll(async () => {
    db = await newSqliteStore()
    posted = await aPostedMeeting(db)
    site = await openSite(db, { at: posted.context.clock.now() })
    address = `/meetings/${posted.slug}/comment`
  })
  afterAll(async () => {
    await site.close()
    await db.destroy()
  })
  beforeEach(() => {
    visitor = new Visitor(site)
  })

  const ticketAt = async (at: string, who = visitor) =>
    /name="ticket" value="([^"]+)"/.exec(await (await who.get(at)).text())![1]!

  async function send(fields: Record<string, string>, { at = address, who = visitor } = {}) {
    const form = new FormData()
    form.set('ticket', fields.ticket ?? (await ticketAt(at, who)))
    site.clock.forward(1)
    form.set('items', posted.items[0]!)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return who.post(at, form)
  }
  const count = async () => (await db.selectFrom('comment').select('id').execute()).length
  const asked = async (answer: Response, receipt: string) => {
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain(`href="${receipt}"`)
    expect(page).toMatch(/<button[^>]*form="comment-form"[^>]*name="another"/)
    return page
  }

  test.each([
    ['with a name', { how: 'room', name: 'Ana Luz' }],
    ['without one', { how: 'remote' }],
    ['in writing', { how: 'write', text: 'Keep the meeting at six, please.' }],
  ])('is asked whether it means the same, and nothing is doubled: %s', async (_how, fields) => {
    const first = await send(fields)
    const receipt = first.headers.get('location')!
    const before = await count()
    const page = await asked(await send(fields), receipt)
    expect(await count()).toBe(before)
    if ('text' in fields) expect(page).toContain(fields.text)
    expect((await send({ ...fields, another: 'yes' })).status).toBe(303)
    expect(await count()).toBe(before + 1)
  })

  test('that changes a form it sent is asked too; sent unchanged it counts once without a question', async () => {
    const ticket = await ticketAt(address)
    const fields = { ticket, how: 'room', name: 'Bo' }
    const receipt = (await send(fields)).headers.get('location')!
    const before = await count()
    expect((await send(fields)).headers.get('location')).toBe(receipt)
    await asked(await send({ ...fields, name: 'Bo Reyes' }), receipt)
    expect(await count()).toBe(before)
  })

  test('is not asked of another name, item or text, nor of what was withdrawn', async () => {
    const fields = { how: 'room', name: 'Cy' }
    const receipt = (await send(fields)).headers.get('location')!
    expect((await send({ ...fields, name: 'Dee' })).status).toBe(303)
    expect((await send({ ...fields, items: posted.items[1]! })).status).toBe(303)
    await visitor.post(`${receipt}/withdraw`, { what: 'all' })
    expect((await send(fields)).status).toBe(303)
  })

  test('keeps the answer while something else is put right', async () => {
    const fields = { how: 'room', name: 'Eli' }
    await send(fields)
    const again = await (await send({ ...fields, another: 'yes', mail: 'no address' })).text()
    expect(again).toMatch(/type="hidden" name="another" value="yes"/)
  })

  test('nobody at another browser, or at the tablet in the lobby, learns who signed up', async () => {
    const fields = { how: 'room', name: 'Fay' }
    await send(fields)
    for (const facts of [{ who: new Visitor(site) }, { at: `${address}?kiosk=1` }]) {
      const before = await count()
      expect((await send(fields, facts)).status).toBe(303)
      expect(await count()).toBe(before + 1)
    }
    const tablet = new Visitor(site)
    const answer = await send(fields, { at: `${address}?kiosk=1`, who: tablet })
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('signs up a group on one form, which is checked and kept like any other', async () => {
    const fields = { how: 'room', name: 'Hal', others: 'Ida\n\nJo', people: '5' }
    const few = await (await send({ ...fields, people: '2' })).text()
    // A form is sent with the line ends of the network.
    expect(few.replaceAll('\r\n', '\n')).toContain('>Ida\n\nJo</textarea>')
    expect(few).toMatch(/name="people"[^>]* value="2"/)
    const before = await count()
    const asked = await (await send({ ...fields, others: 'Ida, 626-555-0142' })).text()
    expect(asked).toContain('626-555-0142')
    expect(await count()).toBe(before)
    const receipt = (await send(fields)).headers.get('location')!
    expect(await count()).toBe(before + 5)
    const page = await (await visitor.get(receipt)).text()
    for (const name of ['Hal', 'Ida', 'Jo']) expect(page).toContain(name)
    const change = { items: posted.items[0]!, name: 'Hal' }
    const { number } = await db
      .selectFrom('comment')
      .select('number')
      .where('displayName', '=', 'Jo')
      .executeTakeFirstOrThrow()
    const long = await visitor.post(`${receipt}/change`, { ...change, [`name-${number}`]: 'x'.repeat(101) })
    expect(long.status).toBe(422)
    await visitor.post(`${receipt}/change`, { ...change, [`name-${number}`]: 'Joe' })
    expect(await (await visitor.get(receipt)).text()).toContain('Joe')
    expect((await visitor.post(`${receipt}/withdraw`, {})).status).toBe(422)
    await visitor.post(`${receipt}/withdraw`, { what: `number-${number}` })
    const left = await db
      .selectFrom('comment')
      .select('displayName')
      .where('withdrawnAt', 'is not', null)
      .execute()
    expect(left.map(({ displayName }) => displayName)).toContain('Joe')
    expect(await (await send({ how: 'room', name: 'Ida' })).text()).toContain(`href="${receipt}"`)
  })

  test('sends its note with a form that names no origin, as old browsers do', async () => {
    await send({ how: 'room', name: 'Gil' })
    const sendPlain = (cookie: string) =>
      fetch(`${site.url}${address}`, { method: 'POST', headers: { cookie }, body: new URLSearchParams() })
    expect((await sendPlain(visitor.cookie)).status).toBe(422)
    expect((await sendPlain(`${visitor.cookie}; dais-session=x`)).status).toBe(403)
  })
})
