import type { Express } from 'express'
import type { EditionFile } from '#app/domain/editions/queries.server.ts'
import { findEditionPdfForPublic } from '#app/domain/editions/queries.server.ts'
import { editionSeries, type EditionSeries } from '#app/domain/editions/edition.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { readEditionNumber } from './edition-number.ts'
import { sendStoredPdf } from './stored-file.server.ts'

/** The PDFs of a meeting's editions, by the last part of their address. */
const pdfs: Record<string, { series: EditionSeries; role: EditionFile['role'] }> = {
  agenda: { series: 'agenda', role: 'document' },
  packet: { series: 'agenda', role: 'packet' },
  posting: { series: 'agenda', role: 'proof' },
  minutes: { series: 'minutes', role: 'document' },
  ...Object.fromEntries(
    editionSeries
      .filter((series) => series !== 'agenda' && series !== 'minutes')
      .flatMap((series) => [
        [series, { series, role: 'document' as const }],
        [`${series}-posting`, { series, role: 'proof' as const }],
      ]),
  ),
}

/** `/meetings/2025-08-14/agenda.pdf` is the newest public edition, `?edition=1` a certain one. */
export function mountEditionFiles(app: Express, { db }: HttpOptions): void {
  app.get('/meetings/:slug/:name.pdf', async (request, response, next) => {
    try {
      const wanted = Object.hasOwn(pdfs, request.params.name) ? pdfs[request.params.name] : undefined
      if (!wanted) return next()
      const edition = readEditionNumber(request.query.edition)
      if (edition === null) return next()
      const file = await findEditionPdfForPublic(db, {
        ...wanted,
        slug: request.params.slug,
        number: edition,
      })
      if (!file) return next()
      await sendStoredPdf(db, request, response, file, {
        lasting: edition !== undefined && wanted.role !== 'proof',
      })
    } catch (error) {
      next(error)
    }
  })
}
