import type { Express } from 'express'
import { previewAgenda } from '#app/domain/publishing/preview-agenda.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { answeringTo, sendFreshPdf } from './fresh-pdf.server.ts'

/** For the clerk: an agenda and its packet as they would be printed now. */
export function mountAgendaPreviews(app: Express, { db, clock, renderer, papers }: HttpOptions): void {
  for (const as of ['agenda', 'packet'] as const) {
    app.get(
      `/clerk/meetings/:slug/posting/${as}.pdf`,
      answeringTo('see.clerk', async (request, response) => {
        const slug = String(request.params.slug)
        sendFreshPdf(request, response, await previewAgenda({ db, clock, renderer, papers }, { slug, as }))
      }),
    )
  }
}
