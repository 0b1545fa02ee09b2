import type { Actor, Store } from '../commands/command.server.ts'
import { getCommentSummary } from '../comments/written/written-summary.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { AgendaLine } from '../editions/document.ts'
import type { DocumentRenderer, RenderedPdf } from '../editions/document-renderer.ts'
import { seriesNames } from '../editions/edition.ts'
import { listLongestOpen } from '../follow-ups/ledger/public-follow-ups.server.ts'
import { getMemberPage } from '../overviews/member-page.server.ts'
import { getMeetingForPublic } from '../meetings/public-queries.server.ts'
import { dispositionNames } from '../meeting-record/dispositions.ts'
import { getMemberQuestions } from '../questions/member-questions.server.ts'
import { formatDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { briefRooms, composeBrief, type BriefFacts } from './compose-brief.ts'

const mostOldest = 8

export async function getBriefFacts(db: Store, actor: Actor, now: Instant): Promise<BriefFacts> {
  const { settings } = await getSettingsNow(db, now)
  const { next, since, came, own } = await getMemberPage(db, actor, now)
  const questions =
    actor.personId === null ? null : await getMemberQuestions(db, actor.personId, { now, since })
  return {
    city: settings.city,
    commission: settings.name,
    zone: settings.timeZone,
    name: own?.name ?? null,
    madeAt: now,
    next: next && {
      heldOn: next.heldOn,
      startsAt: next.startsAt,
      place: next.place,
      edition: next.agenda?.number ?? null,
      items: next.agenda ? await itemsOf(db, next.slug) : [],
    },
    open: questions?.open ?? [],
    toJudge: (questions?.toJudge ?? []).map(({ answers, ...question }) => {
      const last = answers.at(-1)
      const answer = last ? `${last.answerer}, ${dispositionNames[last.disposition].toLowerCase()}` : null
      return { ...question, answer }
    }),
    since,
    cameAnswers: questions?.came ?? [],
    cameEditions: came.map(
      ({ number, series, heldOn }) =>
        `Edition ${number} of the ${seriesNames[series]}, meeting of ${formatDate(heldOn)}.`,
    ),
    oldest: await listLongestOpen(db, { now, most: mostOldest }),
    basis: next?.basis === 'invented' ? settings.inventedLine || 'Sample data.' : null,
  }
}

export async function printBrief(
  { db, actor, renderer }: { db: Store; actor: Actor; renderer: DocumentRenderer },
  now: Instant,
): Promise<RenderedPdf> {
  return printOnOnePage(await getBriefFacts(db, actor, now), renderer)
}

export async function printOnOnePage(facts: BriefFacts, renderer: DocumentRenderer): Promise<RenderedPdf> {
  const [first, ...smaller] = briefRooms.map((room) => composeBrief(facts, room))
  let printed = await renderer.render(first!, null, facts.madeAt)
  for (const document of smaller) {
    if (printed.pageCount === 1) break
    printed = await renderer.render(document, null, facts.madeAt)
  }
  return printed
}

async function itemsOf(db: Store, slug: string): Promise<string[]> {
  const { agenda } = await getMeetingForPublic(db, slug)
  const lines: AgendaLine[] = (agenda?.sections ?? [])
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'agenda' ? block.items : []))
  const counts = new Map((await getCommentSummary(db, slug)).items.map((item) => [item.id, item]))
  return lines
    .flatMap((line) => (line.children.length > 0 ? line.children : [line]))
    .map(({ id, number, title }) => `${number}  ${title}${commentWords(id ? counts.get(id) : undefined)}`)
}

/** " (12 written, 3 to speak)", so that it fits the line of its item. */
function commentWords(counts: { written: number; speakers: number } | undefined): string {
  if (!counts) return ''
  const words = [
    counts.written > 0 ? `${counts.written} written` : '',
    counts.speakers > 0 ? `${counts.speakers} to speak` : '',
  ].filter((word) => word !== '')
  return words.length > 0 ? ` (${words.join(', ')})` : ''
}
