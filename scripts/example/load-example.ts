import type { Store } from '#app/domain/commands/command.server.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { createAccount } from '#app/domain/people/accounts/invite-account.server.ts'
import { addDays, formatDate, yearOf } from '#app/domain/time/civil-date.ts'
import { addMinutes, earlierOf, localDate, type Instant } from '#app/domain/time/instant.ts'
import type { RegularDate } from '#app/domain/time/regular-schedule.ts'
import { aheadItems } from '#db/example/ahead.ts'
import { commentsAhead, commentsSecond, type ExampleComment } from '#db/example/comments.ts'
import { inventedFrom, settings } from '#db/example/commission.ts'
import type { Evening } from '#db/example/evening.ts'
import { firstEvening } from '#db/example/first-evening.ts'
import { accounts } from '#db/example/people.ts'
import { secondEvening } from '#db/example/second-evening.ts'
import { inOneTransaction } from '#db/one-transaction.ts'
import { actsUntil, daysAround, wall, type ExampleDays } from './days.ts'
import { clerk, invented, person, type LoaderTools } from './tools.ts'
import { ExampleClock } from './example-clock.ts'
import {
  attachDraft,
  attachPapers,
  publishAndPost,
  writeAgenda,
  type InventedMeeting,
} from './invented-agenda.ts'
import { loadAugust } from './load-august.ts'
import { loadJune } from './load-june.ts'
import { loadComments } from './load-comments.ts'
import { loadCommission } from './load-commission.ts'
import { loadFollowUps } from './load-follow-ups.ts'
import { linkDocuments, loadDisagreements, loadDocuments } from './load-library.ts'
import { makePapers, type Paper } from './papers.ts'
import { playEvening } from './play-evening.ts'

export type ExampleTools = { db: Store; renderer: DocumentRenderer; verifyAt: string; now: Instant }

const zone = settings.find(({ key }) => key === 'timeZone')!.value as string

/**
 * Loads the example record with the commands that the clerk's screens use, and last its accounts. The store keeps all
 * of it or nothing. What is steady is entered on the day on which the made-up members begin; every act of an invented
 * meeting at its own time, none later than `now`.
 * @param hashes of the password, one an account, in the order of the example's accounts
 * @param say told what is being loaded
 */
export async function loadExample(
  { db, renderer, verifyAt, now }: ExampleTools,
  hashes: readonly string[],
  say: (part: string) => void,
): Promise<void> {
  const days = daysAround(now, zone)
  const begin = earlierOf(wall(inventedFrom, '09:00', zone), now)
  const papers = days && preparePapers(renderer, days, now)
  await inOneTransaction(db, async (store) => {
    const tools: LoaderTools = {
      db: store,
      clock: new ExampleClock(begin),
      renderer,
      verifyAt,
      zone,
      people: new Map(),
    }
    say('the commission and its people')
    await loadCommission(tools, yearOf(localDate(now, zone)) + 1)
    say('the library')
    const documents = await loadDocuments(tools)
    say('the votes of June 2025')
    await loadJune(tools)
    say('the meeting of August 14, 2025')
    const august = await loadAugust(tools)
    say('what the reports say is owed')
    const followUps = await loadFollowUps(tools, august.meeting)
    await linkDocuments(tools, { documents, followUps, ...august })
    await loadDisagreements(tools, { documents, followUps, ...august })
    if (days && papers) await loadInvented(tools, days, await papers, now, say)
    tools.clock.set(now)
    say('the accounts')
    const administrator = { ...clerk, name: 'Example record', role: 'administrator' as const }
    for (const [index, { person: key, ...account }] of accounts.entries()) {
      await createAccount(
        { db: store, clock: tools.clock, actor: administrator },
        { ...account, personId: key ? person(tools, key).id : null, passwordHash: hashes[index]! },
      )
    }
  })
}

async function preparePapers(
  renderer: DocumentRenderer,
  days: ExampleDays,
  now: Instant,
): Promise<Map<string, Paper>> {
  const year = yearOf(days.ahead.date) + 1
  const dates = days.afterAhead.filter(({ date }) => yearOf(date) === year)
  return makePapers(renderer, { year, dates, madeAt: earlierOf(days.first.startsAt, now) })
}

async function loadInvented(
  tools: LoaderTools,
  days: ExampleDays,
  papers: Map<string, Paper>,
  now: Instant,
  say: (part: string) => void,
): Promise<void> {
  const dueOn = { second: days.second.date, ahead: days.ahead.date }
  const fill = (text: string) =>
    text
      .replaceAll('{first}', formatDate(days.first.date))
      .replaceAll('{second}', formatDate(days.second.date))
      .replaceAll('{ahead}', formatDate(days.ahead.date))
      .replaceAll('{year}', String(yearOf(days.ahead.date) + 1))
  const hold = async (
    date: RegularDate,
    { evening, comments }: { evening: Evening; comments: readonly ExampleComment[] },
    draft: Draft | null,
    presentBy: Instant,
  ) => {
    say(`the invented meeting of ${formatDate(date.date)}`)
    const on = (daysBefore: number, time: string) => wall(addDays(date.date, -daysBefore), time, tools.zone)
    tools.clock.set(on(20, '10:00'))
    const meeting = await writeAgenda(tools, date, evening, fill)
    await attachPapers(tools, meeting, evening.items, papers, 1)
    if (draft) await attachDraft(tools, meeting, draft)
    await publishAndPost(tools, meeting, { published: on(6, '14:00'), posted: on(6, '14:10') })
    if (evening.items.some((item) => item.papers?.some((paper) => paper.edition === 2))) {
      tools.clock.set(on(3, '09:30'))
      await attachPapers(tools, meeting, evening.items, papers, 2)
      await publishAndPost(
        tools,
        meeting,
        { published: on(3, '09:32'), posted: on(3, '09:40') },
        'One attachment was added.',
      )
    }
    tools.clock.set(on(2, '16:12'))
    await loadComments(tools, meeting, comments)
    await playEvening(tools, meeting, evening, { dueOn, fill })
    tools.clock.set(presentBy)
    return present(tools, meeting, evening)
  }
  const sixDaysLater = addMinutes(days.first.startsAt, 6 * 24 * 60)
  const firstDraft = await hold(days.first, { evening: firstEvening, comments: [] }, null, sixDaysLater)
  const lastAct = wall(days.second.date, secondEvening.acts.at(-1)!.at, tools.zone)
  const { date } = days.ahead
  const on = (daysBefore: number, time: string) => wall(addDays(date, -daysBefore), time, tools.zone)
  const planned = [
    wall(addDays(days.second.date, 6), '11:00', tools.zone),
    on(13, '10:00'),
    on(6, '14:00'),
    on(6, '14:10'),
    on(3, '09:30'),
    on(3, '09:40'),
    on(2, '16:12'),
    on(1, '20:40'),
  ]
  const [presented, scheduled, published, posted, amended, reposted, weekBefore, eveBefore] = actsUntil(
    planned,
    lastAct,
    now,
    tools.zone,
  )
  const second = { evening: secondEvening, comments: commentsSecond }
  const secondDraft = await hold(days.second, second, firstDraft, presented!)
  say(`the invented meeting ahead, on ${formatDate(date)}`)
  tools.clock.set(scheduled!)
  const meeting = await writeAgenda(tools, days.ahead, { items: aheadItems }, fill)
  await attachPapers(tools, meeting, aheadItems, papers, 1)
  await attachDraft(tools, meeting, secondDraft)
  await publishAndPost(tools, meeting, { published: published!, posted: posted! })
  tools.clock.set(amended!)
  await attachPapers(tools, meeting, aheadItems, papers, 2)
  await publishAndPost(
    tools,
    meeting,
    { published: amended!, posted: reposted! },
    'One attachment was added.',
  )
  tools.clock.set(weekBefore!)
  await loadComments(tools, meeting, commentsAhead[0])
  tools.clock.set(eveBefore!)
  await loadComments(tools, meeting, commentsAhead[1])
}

type Draft = { editionId: string; title: string }

/** The clerk's own text, then the draft before the public. */
async function present(tools: LoaderTools, meeting: InventedMeeting, { notes }: Evening): Promise<Draft> {
  for (const { item, text } of notes) {
    await writeNote(invented(tools), {
      slug: meeting.slug,
      itemId: meeting.items.get(item)!,
      narrative: text,
      detail: 'summary',
      version: 0,
    })
  }
  const { editionId } = await presentMinutes(invented(tools), { slug: meeting.slug })
  return { editionId, title: `Draft minutes, ${formatDate(meeting.date)}` }
}
