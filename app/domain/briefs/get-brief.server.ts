import type { Actor, Store } from '../commands/command.server.ts'
import { getCommentSummary } from '../comments/written/written-summary.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { listDemandsToDecide } from '../demands/public-demands.server.ts'
import type { AgendaLine, OfficialDocument } from '../editions/document.ts'
import type { DocumentRenderer, RenderedPdf } from '../editions/document-renderer.ts'
import { seriesNames } from '../editions/edition.ts'
import { listLongestOpen } from '../follow-ups/ledger/public-follow-ups.server.ts'
import { getMemberPage, waitingFacts, type MemberPage } from '../overviews/member-page.server.ts'
import { waitingLines } from '../overviews/member-waiting.ts'
import { getMeetingForPublic } from '../meetings/public-queries.server.ts'
import { dispositionNames } from '../meeting-record/dispositions.ts'
import type { QuestionFacts } from '../questions/question-rows.server.ts'
import { formatDate, formatLongDate } from '../time/civil-date.ts'
import { counted } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import type { BriefAnswer, BriefFacts, BriefItem } from './brief-facts.ts'
import { briefRooms, composeBrief } from './compose-brief.ts'

const mostOldest = 8

export async function getBriefFacts(db: Store, actor: Actor, now: Instant): Promise<BriefFacts> {
  const { settings } = await getSettingsNow(db, now)
  const page = await getMemberPage(db, actor, now)
  const { next, since, came, own, questions, forChair, late } = page
  const demands = await listDemandsToDecide(db, now)
  return {
    city: settings.city,
    commission: settings.name,
    zone: settings.timeZone,
    name: own?.name ?? null,
    madeAt: now,
    waiting: waitingLines({ ...waitingFacts(page), demands }).map(({ words }) => words),
    next: next && {
      heldOn: next.heldOn,
      startsAt: next.startsAt,
      place: next.place,
      edition: next.agenda?.number ?? null,
      items: next.agenda ? await itemsOf(db, next.slug) : [],
      papers: papersOf(page),
    },
    open: questions?.open ?? [],
    toJudge: (questions?.toJudge ?? []).map(withAnswer),
    orphaned: (forChair?.orphaned ?? []).map(withAnswer),
    undecided: (forChair?.unjudged ?? []).map(withAnswer),
    late: late.map((row) => ({ ...row, title: null })),
    since,
    cameAnswers: questions?.came ?? [],
    cameEditions: came.map(
      ({ number, series, heldOn }) =>
        `Version ${number} of the ${seriesNames[series]}, meeting of ${formatDate(heldOn)}.`,
    ),
    oldest: await listLongestOpen(db, { now, most: mostOldest }),
    basis: next?.basis === 'invented' ? settings.inventedLine || 'Sample data.' : null,
  }
}

function withAnswer<Question extends QuestionFacts>(
  question: Question,
): Question & Pick<BriefAnswer, 'answer'> {
  const last = question.answers.at(-1)
  const how = last ? dispositionNames[last.disposition].toLowerCase() : ''
  const answer = last ? { by: `${last.answerer}, ${how}`, text: last.text } : null
  return { ...question, answer }
}

/** What to have read by the meeting. */
function papersOf({ next, awaitingApproval }: MemberPage): string[] {
  const names = { document: 'Agenda to print', packet: 'Packet, the agenda with all papers' }
  return [
    ...(next?.papers ?? []).map(({ role, pageCount }) => `${names[role]}: ${counted(pageCount, 'page')}`),
    ...awaitingApproval.map(({ heldOn }) => `Draft minutes of ${formatLongDate(heldOn)}, to approve`),
  ]
}

export async function printBrief(
  { db, actor, renderer }: { db: Store; actor: Actor; renderer: DocumentRenderer },
  now: Instant,
): Promise<RenderedPdf> {
  return printOnOnePage(await getBriefFacts(db, actor, now), renderer)
}

/** Prints as much as one page holds: each room holds no more than the one before it. */
export async function printOnOnePage(facts: BriefFacts, renderer: DocumentRenderer): Promise<RenderedPdf> {
  const print = (room: number) => renderer.render(composeBrief(facts, briefRooms[room]), null, facts.madeAt)
  let least = briefRooms.length - 1
  const first = briefRooms.findIndex((room) => lettersOf(composeBrief(facts, room)) <= mostLetters)
  let tooMuch = first < 0 ? least : first
  let fits = await print(tooMuch)
  if (fits.pageCount === 1 || tooMuch === least) return fits
  fits = await print(least)
  while (least - tooMuch > 1) {
    const middle = Math.floor((least + tooMuch) / 2)
    const printed = await print(middle)
    if (printed.pageCount === 1) {
      least = middle
      fits = printed
    } else tooMuch = middle
  }
  return fits
}

/** No page holds more, so that nothing longer is drawn only to be thrown away. */
const mostLetters = 9000

function lettersOf({ sections }: OfficialDocument): number {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'list' ? block.items : block.type === 'paragraph' ? [block.text] : [],
    )
    .reduce((sum, text) => sum + text.length, 0)
}

async function itemsOf(db: Store, slug: string): Promise<BriefItem[]> {
  const { agenda } = await getMeetingForPublic(db, slug)
  const lines: AgendaLine[] = (agenda?.sections ?? [])
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'agenda' ? block.items : []))
  const counts = new Map((await getCommentSummary(db, slug)).items.map((item) => [item.id, item]))
  return lines
    .flatMap((line) => (line.children.length > 0 ? line.children : [line]))
    .map(({ id, number, title, action, files }) => ({
      name: `${number}  ${title}${commentWords(id ? counts.get(id) : undefined)}`,
      action,
      papers: files.map(({ title: file, detail }) => (detail ? `${file} (${detail})` : file)),
    }))
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
