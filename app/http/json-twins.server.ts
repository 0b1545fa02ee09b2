import type { Express } from 'express'
import type { Store } from '#app/domain/command.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { libraryDocumentJson, libraryJson } from '#app/domain/library/library-queries.server.ts'
import {
  getMeetingForPublic,
  getMinutesForPublic,
  listMeetingsForPublic,
} from '#app/domain/meetings/public-queries.server.ts'
import { commissionerJson, commissionersJson } from '#app/domain/people/commissioners-public.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { readEditionNumber } from './edition-number.ts'

type Query = (db: Store, part: string, now: string, edition: number | undefined) => Promise<unknown>

/** Each public page of record has a twin at the same address plus `.json`, built from the query that the page uses. */
export const jsonTwins: [pattern: string, query: Query][] = [
  ['/meetings.json', async (db) => ({ meetings: await listMeetingsForPublic(db) })],
  ['/meetings/:part.json', (db, part, _now, edition) => getMeetingForPublic(db, part, edition)],
  ['/meetings/:part/minutes.json', (db, part, _now, edition) => getMinutesForPublic(db, part, edition)],
  ['/commissioners.json', (db, _part, now) => commissionersJson(db, now)],
  ['/commissioners/:part.json', commissionerJson],
  ['/library.json', (db, _part, now) => libraryJson(db, now)],
  ['/library/:part.json', libraryDocumentJson],
]

export function mountJsonTwins(app: Express, { db, clock }: HttpOptions): void {
  for (const [pattern, query] of jsonTwins) {
    app.get(pattern, async (request, response, next) => {
      try {
        const edition = readEditionNumber(request.query.edition)
        if (edition === null) throw new NotFound('There is no such edition.')
        const found = await query(db, request.params.part ?? '', clock.now(), edition)
        response.set('cache-control', 'public, no-cache').set('access-control-allow-origin', '*').json(found)
      } catch (error) {
        if (error instanceof NotFound) response.status(404).json({ error: error.message })
        else next(error)
      }
    })
  }
}
