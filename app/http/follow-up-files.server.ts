import type { Express } from 'express'
import { findFileOfEntry } from '#app/domain/follow-ups/entries/entry-files.server.ts'
import { previewLetter } from '#app/domain/letters/send-letter.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { sendFile } from './downloads.server.ts'
import { answeringTo, sendFreshPdf } from './fresh-pdf.server.ts'
import { Refused } from './refused.ts'

/** For the clerk: the files that an entry of a follow-up has, and its letter as it would be printed now. */
export function mountFollowUpFiles(app: Express, { db, clock, renderer }: HttpOptions): void {
  app.get(
    '/clerk/follow-ups/:number/copies/:id/:name',
    answeringTo('see.clerk', async (request, response) => {
      const { number = '', id = '' } = request.params
      const file = await findFileOfEntry(db, { number, id })
      if (!file) throw new Refused('not-found')
      await sendFile(request, response, db, file, false)
    }),
  )
  app.get(
    '/clerk/follow-ups/:number/letter.pdf',
    answeringTo('see.clerk', async (request, response) => {
      const { number = '' } = request.params
      const now = clock.now()
      const { bytes } = await renderer.render(await previewLetter(db, number, now), null, now)
      sendFreshPdf(request, response, { bytes, fileName: `letter-${number}-draft.pdf` })
    }),
  )
}
