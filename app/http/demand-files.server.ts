import type { Express } from 'express'
import { findDemandFile, findPublicDemandFile } from '#app/domain/demands/demand-files.server.ts'
import { getCommitmentDocument } from '#app/domain/demands/clerk-demands.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { sendFile } from './downloads.server.ts'
import { answeringTo, sendFreshPdf } from './fresh-pdf.server.ts'
import { Refused } from './refused.ts'

/** Copies that came with demands, for the clerk and for anyone, and the commitment as it is printed. */
export function mountDemandFiles(app: Express, { db, clock, renderer }: HttpOptions): void {
  app.get(
    '/clerk/demands/:number/copies/:id/:name',
    answeringTo('see.clerk', async (request, response) => {
      const { number = '', id = '' } = request.params
      const file = await findDemandFile(db, { number, id })
      if (!file) throw new Refused('not-found')
      await sendFile(request, response, db, file, false)
    }),
  )
  app.get(
    '/clerk/demands/:number/commitment.pdf',
    answeringTo('see.clerk', async (request, response) => {
      const { number = '' } = request.params
      const now = clock.now()
      const document = await getCommitmentDocument(db, number, now)
      if (!document) throw new Refused('not-found')
      const { bytes } = await renderer.render(document, null, now)
      sendFreshPdf(request, response, { bytes, fileName: `commitment-${number}.pdf` })
    }),
  )
  app.get('/demands/:number/files/:id/:name', (request, response, next) => {
    const { number, id } = request.params
    findPublicDemandFile(db, number, id, clock.now())
      .then((file) => {
        if (!file) throw new Refused('not-found')
        return sendFile(request, response, db, file, true)
      })
      .catch(next)
  })
}
