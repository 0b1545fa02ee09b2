import type { Express } from 'express'
import { Feed } from 'feed'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { answerName } from '#app/domain/meeting-record/dispositions.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { questionEntryNames, followUpEntryNames } from '#app/domain/meeting-record/entry-kinds.ts'
import { sendable } from '#app/domain/text/sendable.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import type { HttpOptions } from './create-http-app.server.ts'

/** Something that happened to one question or follow-up, as a feed tells it. */
type Happened = { title: string; text: string | null; at: string }
type Matter = { title: string; path: string; happened: Happened[] }

/** A feed of each question and each follow-up: everything that happens to it, from the query that its page uses. */
export function mountMatterFeeds(app: Express, { db, clock }: HttpOptions): void {
  const matters: [pattern: string, get: (db: Store, number: string, now: string) => Promise<Matter>][] = [
    ['/questions/:number/feed.xml', questionFeed],
    ['/follow-ups/:number/feed.xml', followUpFeed],
  ]
  for (const [pattern, get] of matters) {
    app.get(pattern, async (request, response, next) => {
      try {
        const now = clock.now()
        const matter = await get(db, request.params.number ?? '', now)
        const { settings } = await getSettingsNow(db, now)
        const atom = atomOf(matter, { origin: response.locals.origin as string, name: settings.name, now })
        response
          .set('cache-control', 'public, max-age=300')
          .type('application/atom+xml; charset=utf-8')
          .send(sendable(atom))
      } catch (error) {
        next(error)
      }
    })
  }
}

function atomOf(
  { title, path, happened }: Matter,
  { origin, name, now }: { origin: string; name: string; now: string },
): string {
  const link = `${origin}${path}`
  const newest = happened.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const feed = new Feed({
    id: link,
    link,
    title: `${title} — ${name}`,
    copyright: '',
    updated: new Date(newest[0]?.at ?? now),
    feedLinks: { atom: `${link}/feed.xml` },
  })
  for (const [index, { title: what, text, at }] of newest.entries()) {
    feed.addItem({
      id: `${link}#${newest.length - index}`,
      title: what,
      link,
      date: new Date(at),
      ...(text ? { description: text } : {}),
    })
  }
  return feed.atom1()
}

async function questionFeed(db: Store, number: string, now: string): Promise<Matter> {
  const question = await getQuestionForPublic(db, number, now)
  const { title, text, history, recordedAt, askedOn, askedPrecision } = question
  return {
    title: `Question ${number}: ${title}`,
    path: `/questions/${number}`,
    happened: [
      {
        title: `Asked, ${formatPartialDate({ on: askedOn, precision: askedPrecision })}`,
        text,
        at: recordedAt,
      },
      ...history.map((each) => ({
        title: `${each.kind === 'answer' ? answerName(each) : questionEntryNames[each.what]}, ${formatDate(each.on)}`,
        text:
          each.kind === 'answer' && each.correctedBy
            ? `Corrected on ${formatDate(each.correctedBy.on)}. The answer was: ${each.text ?? ''}`
            : each.text,
        at: each.recordedAt,
      })),
    ],
  }
}

async function followUpFeed(db: Store, number: string, now: string): Promise<Matter> {
  const { title, history } = await getFollowUpForPublic(db, number, now)
  return {
    title: `Follow-up ${number}: ${title}`,
    path: `/follow-ups/${number}`,
    happened: history.map(({ kind, text, recordedAt, on, precision }) => ({
      title: `${followUpEntryNames[kind]}, ${formatPartialDate({ on, precision })}`,
      text,
      at: recordedAt,
    })),
  }
}
