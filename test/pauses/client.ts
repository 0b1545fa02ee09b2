/** A process that sends what it is told to, so that the pauses of the server's process are the server's own. */
import { textOf, type Shape } from './shapes.ts'

export type Field = { name: string; value: string; typed: boolean }
export type Form = { action: string; files: boolean; fields: Field[] }

/** `fill`: the shape of every field that is typed into, or with `all` of every field; `bytes` of each. */
export type Job = {
  id: number
  url: string
  headers: Record<string, string>
  form?: Form
  fill?: { shape: Shape; all: boolean; bytes: number }
}
export type Done = {
  id: number
  status: number
  location: string | null
  cookies: string[]
  forms: Form[]
  length: number
  /** Bytes that no page may hold. */
  unsendable: boolean
}

process.on('message', (job: Job) => {
  send(job).then(
    (done) => process.send!(done),
    // Cut off while it was sending: what is too large is refused before all of it has come.
    () => {
      const nothing = { status: 0, location: null, cookies: [], forms: [], length: 0, unsendable: false }
      process.send!({ ...nothing, id: job.id } satisfies Done)
    },
  )
})

async function send({ id, url, headers, form, fill }: Job): Promise<Done> {
  const init: RequestInit = form
    ? { method: 'POST', body: bodyOf(form, fill), headers: { origin: new URL(url).origin, ...headers } }
    : { headers }
  const answer = await fetch(url, { ...init, redirect: 'manual' })
  const html = await answer.text()
  return {
    id,
    status: answer.status,
    location: answer.headers.get('location'),
    cookies: answer.headers.getSetCookie(),
    forms: form ? [] : formsIn(html, url),
    length: html.length,
    // oxlint-disable-next-line no-control-regex -- controls are what is looked for
    unsendable: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/.test(html),
  }
}

function bodyOf({ fields, files }: Form, fill: Job['fill']): URLSearchParams | FormData {
  const body = files ? new FormData() : new URLSearchParams()
  for (const { name, value, typed } of fields) {
    body.append(name, fill && (typed || fill.all) ? textOf(fill.shape, fill.bytes) : value)
  }
  return body
}

/** The forms of a page that are posted, each field once, with the first choice of those that are chosen from. */
function formsIn(html: string, url: string): Form[] {
  return html
    .split('<form')
    .slice(1)
    .flatMap((part) => {
      const own = part.slice(0, part.indexOf('</form>'))
      const head = own.slice(0, own.indexOf('>'))
      if (!/method="post"/i.test(head)) return []
      const action = new URL(plain(attribute(head, 'action') ?? url), url)
      return [
        {
          action: action.pathname + action.search,
          files: head.includes('multipart/form-data'),
          fields: fieldsIn(own),
        },
      ]
    })
}

const choices = ['radio', 'checkbox', 'hidden', 'submit']

function fieldsIn(form: string): Field[] {
  const fields = new Map<string, Field>()
  const add = (field: Field) => void (fields.has(field.name) || fields.set(field.name, field))
  for (const [tag, kind = ''] of form.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (!name || type === 'file') continue
    const value = plain(attribute(tag, 'value') ?? '')
    if (kind === 'select') {
      const at = form.indexOf(tag) + tag.length
      const options = [...form.slice(at, form.indexOf('</select>', at)).matchAll(/<option[^>]*>/g)]
      const first = options.map(([option]) => plain(attribute(option, 'value') ?? '')).find(Boolean) ?? ''
      add({ name: plain(name), value: first, typed: false })
    } else {
      const typed = kind === 'textarea' || (kind === 'input' && !choices.includes(type))
      add({ name: plain(name), value, typed })
    }
  }
  return [...fields.values()]
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]
}

function plain(html: string): string {
  return html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
}
