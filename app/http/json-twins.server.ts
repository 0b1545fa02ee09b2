import type { Express } from 'express'
import type { Store } from '#app/domain/commands/command.server.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { getDemandForPublic, getDemandsForPublic } from '#app/domain/demands/public-demands.server.ts'
import { readFollowUpFilter } from '#app/domain/follow-ups/ledger/ledger-filter.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { getFollowUpsForPublic } from '#app/domain/follow-ups/ledger/public-follow-ups.server.ts'
import { libraryDocumentJson, libraryJson } from '#app/domain/library/library-queries.server.ts'
import { getMeetingsPage } from '#app/domain/meetings/public-list.server.ts'
import { getMeetingPageForPublic } from '#app/domain/overviews/public-page.server.ts'
import { getPresentationForPublic } from '#app/domain/overviews/public-presentation.server.ts'
import { getMinutesForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { commissionerJson, commissionersJson } from '#app/domain/overviews/commissioners-public.server.ts'
import { getQuestionsPage } from '#app/domain/questions/ledger/public-figures.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { readYear } from '#app/domain/time/civil-date.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { readEditionNumber } from './edition-number.ts'

/** What a query string may ask of a page; null and undefined where it asks nothing. */
type Asked = {
  edition: number | undefined
  year: number | null
  query: URLSearchParams
  /** The second part of an address that has two. */
  within: string
}
type Query = (db: Store, part: string, now: string, asked: Asked) => Promise<unknown>

/** Each public page of record has a twin at the same address plus `.json`, built from the query that the page uses. */
export const jsonTwins: [pattern: string, query: Query][] = [
  [
    '/meetings.json',
    async (db, _part, now, { year }) =>
      getMeetingsPage(db, { today: (await getSettingsNow(db, now)).today, year, month: null }),
  ],
  ['/meetings/:part.json', (db, part, now, { edition }) => getMeetingPageForPublic(db, part, now, edition)],
  ['/meetings/:part/comments.json', (db, part, now, { query }) => getCommentsForPublic(db, part, query, now)],
  [
    '/meetings/:part/presentations/:within.json',
    (db, part, now, { within }) => getPresentationForPublic(db, { slug: part, itemId: within }, now),
  ],
  ['/meetings/:part/minutes.json', (db, part, _now, { edition }) => getMinutesForPublic(db, part, edition)],
  ['/questions.json', (db, _part, now, { query }) => getQuestionsPage(db, query, now)],
  ['/questions/:part.json', getQuestionForPublic],
  [
    '/follow-ups.json',
    (db, _part, now, { query }) => getFollowUpsForPublic(db, readFollowUpFilter(query), now),
  ],
  ['/follow-ups/:part.json', getFollowUpForPublic],
  ['/demands.json', (db, _part, now) => getDemandsForPublic(db, now)],
  ['/demands/:part.json', getDemandForPublic],
  ['/commissioners.json', (db, _part, now) => commissionersJson(db, now)],
  ['/commissioners/:part.json', (db, part, now, { year }) => commissionerJson(db, part, { now, year })],
  ['/library.json', (db, _part, now) => libraryJson(db, now)],
  ['/library/:part.json', libraryDocumentJson],
]

export function mountJsonTwins(app: Express, { db, clock }: HttpOptions): void {
  for (const [pattern, query] of jsonTwins) {
    app.get(pattern, async (request, response, next) => {
      try {
        const edition = readEditionNumber(request.query.edition)
        if (edition === null) throw new NotFound('We can’t find that edition.')
        const found = await query(db, request.params.part ?? '', clock.now(), {
          edition,
          year: readYear(request.query.year),
          within: request.params.within ?? '',
          query: new URL(request.originalUrl, 'http://localhost').searchParams,
        })
        response.set('cache-control', 'public, no-cache').set('access-control-allow-origin', '*').json(found)
      } catch (error) {
        if (error instanceof NotFound) response.status(404).json({ error: error.message })
        else next(error)
      }
    })
  }
}
