import type { Express } from 'express'
import { printBrief } from '#app/domain/briefs/get-brief.server.ts'
import type { Actor } from '#app/domain/commands/command.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { answeringTo, sendFreshPdf } from './fresh-pdf.server.ts'

/** A commissioner's page for the night before, printed when it is asked for and kept nowhere. */
export function mountBrief(app: Express, { db, clock, renderer }: HttpOptions): void {
  app.get(
    '/commissioner/brief.pdf',
    answeringTo('see.commissioner', async (request, response) => {
      const actor = response.locals.actor as Actor
      const { bytes } = await printBrief({ db, actor, renderer }, clock.now())
      sendFreshPdf(request, response, { bytes, fileName: 'brief.pdf' })
    }),
  )
}
