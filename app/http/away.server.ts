import type { Request, Response } from 'express'
import { formBounds, type FormBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'
import { Refused, type SendAgain } from './refused.ts'

/** Forms that count once, however often they are sent: the ticket of a comment, the key of a press at the desk. */
const countsOnce = ['ticket', 'key']
/** Fields that are never sent back to a page. */
const secret = /password/i

/**
 * Adds to the refusal of a form that the store could not keep what was typed in it, so that its page, which needs
 * nothing of the store, can send it again with one press. The form is read here where it was not read before.
 */
export async function keepTyped(
  refused: Refused,
  { request, response, intake }: { request: Request; response: Response; intake: Intake },
): Promise<Refused> {
  const { code, values } = refused.refusal
  if (code !== 'unsaved' && code !== 'unsure' && code !== 'signed-out') return refused
  const again = await typedIn(request, response, { intake, bounds: formBounds.comment })
  if (!again) return refused
  if (code === 'signed-out') return new Refused('signed-out-kept', values, refused.headers, { again })
  const once = again.entries.some(([name]) => countsOnce.includes(name))
  return new Refused(code === 'unsaved' || once ? 'kept' : 'unsure', values, refused.headers, { again })
}

/**
 * @returns what was typed in a form without files; null where it can't be sent again from a page: with files, with a
 * password, cut off, over its bounds, or with nothing typed in it
 */
export async function typedIn(
  request: Request,
  response: Response,
  { intake, bounds }: { intake: Intake; bounds: FormBounds },
): Promise<SendAgain | null> {
  const read = response.locals.form as SendAgain['entries'] | undefined
  if (read) return againWith(request, read, response.locals.formFiles === true)
  if (request.readableDidRead) return null
  try {
    return await intake.form(request, { ...bounds, files: 0 }, ({ entries, tooMany, cut }) =>
      Promise.resolve(cut.size > 0 ? null : againWith(request, entries, tooMany)),
    )
  } catch {
    return null
  }
}

function againWith(request: Request, entries: SendAgain['entries'], files: boolean): SendAgain | null {
  if (files || entries.some(([name]) => secret.test(name))) return null
  if (entries.every(([name, value]) => countsOnce.includes(name) || value === '')) return null
  return { action: pageOf(request.originalUrl), entries }
}

/** A script sends forms to the twin of the page that answers in data. */
function pageOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://dais.invalid')
  searchParams.delete('_routes')
  const search = searchParams.toString()
  return pathname.replace(/\.data$/, '') + (search ? `?${search}` : '')
}
