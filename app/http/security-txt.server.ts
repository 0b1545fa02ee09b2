import type { Express } from 'express'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import type { HttpOptions } from './create-http-app.server.ts'

/** RFC 9116 recommends less than a year; the file is generated for each request. */
const validDays = 180

/** Says where to report a vulnerability: `/.well-known/security.txt` (RFC 9116). */
export function mountSecurityTxt(app: Express, { db, clock, origin }: HttpOptions): void {
  app.get('/.well-known/security.txt', async (_request, response, next) => {
    try {
      const now = clock.now()
      const { contacts } = (await getSettingsNow(db, now)).settings
      const here = response.locals.origin as string
      const phone = contacts.phone.replace(/[^\d+]/g, '')
      const reached = [
        ...(contacts.email ? [`mailto:${contacts.email}`] : []),
        ...(phone ? [`tel:${phone.startsWith('+') ? phone : `+1${phone}`}`] : []),
      ]
      const expires = `${addMinutes(now, validDays * 24 * 60).slice(0, 10)}T00:00:00Z`
      const lines = [
        // A contact must be there; the footer of the first page has what the commission gives.
        ...(reached.length > 0 ? reached : [`${here}/`]).map((each) => `Contact: ${each}`),
        `Expires: ${expires}`,
        'Preferred-Languages: en, es',
        ...(origin ? [`Canonical: ${origin}/.well-known/security.txt`] : []),
      ]
      response
        .set('cache-control', 'public, max-age=3600')
        .type('text/plain; charset=utf-8')
        .send(`${lines.join('\n')}\n`)
    } catch (error) {
      next(error)
    }
  })
}
