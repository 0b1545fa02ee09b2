import type { Store } from '../commands/command.server.ts'
import { listSettledApprovals, type SettledApproval } from '../agenda/approvals/settled-approvals.server.ts'
import { getNextRegularDate } from '../commission/queries.server.ts'
import { listEditionsForPublic, type PublicEdition } from '../editions/queries.server.ts'
import { rosterOn } from '../people/roster.server.ts'
import { formatDateTime, isBefore, localDate, type Instant } from '../time/instant.ts'
import { durationWords } from '../time/duration.ts'
import type { Row } from '#db/schema.ts'
import { checklistSummary, type CheckEntry } from '../notices/agenda-completeness.ts'
import { amendmentVerdict } from './amendment.ts'
import { clerkAdjournedTo, receiptsFor } from '../notices/convening.server.ts'
import { courseRefusal } from '../notices/course-of-posting.ts'
import { doorPlace, doorTasks, type DoorTask } from '../notices/door-task.ts'
import { lateOffers, type LateOffer } from '../notices/late-offers.ts'
import { lateWriting } from '../notices/late-writing.ts'
import { canStillPost, explainDeadline, noticeDeadline } from '../notices/notice-clock.ts'
import { paperStatus } from '../notices/posted-agenda.ts'
import { judgedPapers, type JudgedPaper } from './posted-paper.ts'
import { receiptStates, specialNoticeVerdict, type ReceiptState } from '../notices/special-notice.ts'
import { doorClocksOf } from '../meetings/course/door-clocks.server.ts'
import { getNextEdition, type NextEdition } from './next-edition.server.ts'
import { packetOutlook, papersCheck, type PacketOutlook } from './packet-outlook.server.ts'

export type PostedPaper = Row<'posting'> & JudgedPaper

export type LatePaper = {
  id: string
  title: string
  itemTitle: string
  distributedAt: string | null
  sentence: string
}

export type PostingChecks = NextEdition & {
  now: Instant
  outlook: PacketOutlook
  editions: (PublicEdition & { papers: PostedPaper[] })[]
  summary: string
  /** Nothing was changed since the latest edition, so there is nothing to publish. */
  unchanged: boolean
  /** When the latest edition of the agenda was first hung on paper; null while it is not. */
  hangsSince: Instant | null
  refusal: { sentence: string; section: string } | null
  clock: {
    sentence: string
    rule: string
    section: string
    computed: { label: string; value: string }[]
  } | null
  offers: LateOffer[]
  /** The notice is delivered: of a special meeting, or of one that the clerk adjourned to. */
  delivered: boolean
  receipts: ReceiptState[]
  receiptNote: { sentence: string; section: string } | null
  /** E13: the orders at the door, where there are any to post. */
  doors: DoorTask[]
  doorPlace: string
  latePapers: LatePaper[]
  members: { id: string; name: string }[]
}

/**
 * Everything the page "Check and post" shows, computed at `now`.
 * @param verifyAt where the PDFs send a reader to check a copy, without its scheme; asked for by the checklist alone
 * @throws NotFound
 */
export async function getPostingChecks(
  db: Store,
  slug: string,
  now: Instant,
  verifyAt = '',
): Promise<PostingChecks> {
  const next = await getNextEdition(db, slug, now)
  const { meeting, settings, deadline, checklist, latest } = next
  const outlook = await packetOutlook(db, next.agenda.inOrder)
  const editions = await listEditionsForPublic(db, meeting.id)
  const papers = await db
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .selectAll('posting')
    .where('edition.meetingId', '=', meeting.id)
    .orderBy('postedAt')
    .execute()
  const { lines } = await rosterOn(db, meeting.heldOn)
  const members = lines.flatMap(({ person }) => (person ? [{ id: person.id, name: person.name }] : []))
  const byClerk = await clerkAdjournedTo(db, meeting, settings.timeZone)
  const special = meeting.kind === 'special' || byClerk !== null
  const call =
    byClerk && meeting.startsAt
      ? noticeDeadline({ kind: 'special', startsAt: meeting.startsAt, zone: settings.timeZone })
      : deadline
  const receipts = special
    ? await receiptsFor(db, meeting.id, members, await presentAtConvening(db, meeting))
    : []
  const doors = await doorClocksOf(db, meeting, settings.timeZone)
  const stops = checklist.filter((entry) => entry.state === 'stops')
  const unchanged = latest !== null && !next.differs
  const late = unchanged ? null : lateRefusal(next, now)
  const ended = noteOf(courseRefusal(meeting))
  const today = localDate(now, settings.timeZone)
  const settled = ended ? [] : await listSettledApprovals(db, meeting, next.agenda.inOrder, today)
  const checks: CheckEntry[] = ended
    ? []
    : [
        ...(late ? [{ code: 'late', state: 'stops' as const, ...late, fix: null }] : []),
        ...stops,
        ...addressCheck(verifyAt),
        ...settled.map(settledCheck),
        ...papersCheck(outlook).filter(({ state }) => state === 'look'),
        ...checklist.filter((entry) => entry.state !== 'stops'),
        ...papersCheck(outlook).filter(({ state }) => state === 'in-order'),
      ]
  const shelf = editions.map((edition) => ({
    ...edition,
    papers: papers.filter((paper) => paper.editionId === edition.id),
  }))
  const latestPapers = papers.filter((paper) => paper.editionId === latest?.id)
  const agendaPapers = shelf
    .flatMap((edition) => (edition.series === 'agenda' ? edition.papers.map(({ postedAt }) => postedAt) : []))
    .toSorted()
  const hungSince = latestPapers[0]?.postedAt ?? agendaPapers[0]
  return {
    ...next,
    outlook,
    checklist: checks,
    unchanged,
    hangsSince: latestPapers[0]?.postedAt ?? null,
    now,
    editions: judgedPapers(shelf, { deadline, doors }),
    summary: ended ? ended.sentence : checklistSummary(checks),
    refusal: ended ?? (unchanged ? null : stops[0] ? noteOf(stops[0]) : late),
    clock:
      ended || !deadline
        ? null
        : {
            sentence: hungSince
              ? `On paper since ${formatDateTime(hungSince, deadline.zone)}; it had to be by ${formatDateTime(deadline.deadline, deadline.zone)}.`
              : isBefore(deadline.deadline, now)
                ? `It had to be on paper by ${formatDateTime(deadline.deadline, deadline.zone)}.`
                : `On paper by ${formatDateTime(deadline.deadline, deadline.zone)}. That is ${durationWords(Date.parse(deadline.deadline) - Date.parse(now))} from now.`,
            rule: deadline.rule,
            section: deadline.section,
            computed: explainDeadline(deadline, now),
          },
    offers:
      deadline && !ended && paperStatus(deadline.deadline, agendaPapers) !== 'in-time'
        ? lateOffers({
            kind: meeting.kind,
            startsAt: deadline.startsAt,
            zone: deadline.zone,
            now,
            hours: deadline.hours,
            nextRegularStart: (await getNextRegularDate(db, meeting.heldOn))?.startsAt ?? null,
          })
        : [],
    delivered: special,
    receipts: call ? receiptStates(call, receipts) : [],
    receiptNote: call && special ? noteOf(specialNoticeVerdict(call, receipts, members.length, now)) : null,
    doors: doorTasks(doors, shelf, settings.timeZone, now),
    doorPlace: doorPlace(meeting.place),
    latePapers: latePapersOf(next),
    members,
  }
}

/** What hangs on a wall for years should not send its readers to an address that only this machine knows. */
function addressCheck(verifyAt: string): CheckEntry[] {
  if (!/^(localhost|127\.|\[::1\])/.test(verifyAt)) return []
  return [
    {
      code: 'address',
      state: 'look',
      sentence: `The PDFs will send readers to ${verifyAt}, which only this machine can open. Start Dais with ORIGIN set to the address that the public uses.`,
      section: '',
      fix: null,
    },
  ]
}

function settledCheck({ itemId, number, sentence }: SettledApproval): CheckEntry {
  return {
    code: 'settled-approval',
    state: 'look',
    sentence: `Item ${number}: ${sentence} Remove it, unless the commission is to correct them.`,
    section: '',
    fix: { on: 'item', id: itemId, field: 'approvesMeetingId' },
  }
}

function noteOf(said: { ok: true } | { sentence: string; section: string } | null) {
  return said && 'sentence' in said ? { sentence: said.sentence, section: said.section } : null
}

async function presentAtConvening(db: Store, meeting: Row<'meeting'>): Promise<ReadonlySet<string> | null> {
  if (meeting.convened === 0) return null
  const present = await db
    .selectFrom('attendance')
    .select('personId')
    .where('meetingId', '=', meeting.id)
    .where('standing', '=', 'present')
    .where('atRollCall', '=', 1)
    .execute()
  return new Set(present.map(({ personId }) => personId))
}

function lateRefusal({ deadline, latest, next }: NextEdition, now: Instant) {
  if (!deadline) return null
  const verdict = latest
    ? amendmentVerdict({ previous: latest.document, next, deadline: deadline.deadline, now })
    : canStillPost(deadline, now)
  return verdict.ok ? null : { sentence: verdict.sentence, section: verdict.section }
}

/** Files on the working agenda that the editions do not carry: given out on their own, they are late papers (E8). */
function latePapersOf({ agenda, latest, deadline }: NextEdition): LatePaper[] {
  if (!latest) return []
  const published = new Set(
    latest.document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'agenda' ? fileIds(block.items) : [])),
    ),
  )
  return agenda.inOrder.flatMap((entry) =>
    entry.attachments
      .filter((file) => !published.has(file.id))
      .map((file) => ({
        id: file.id,
        title: file.title,
        itemTitle: `${entry.number} ${entry.title}`,
        distributedAt: file.distributedAt,
        sentence:
          file.distributedAt && deadline
            ? lateWriting({
                clock: deadline,
                distributedAt: file.distributedAt,
                preparedByCity: file.preparedByCity === 1,
              }).sentence
            : '',
      })),
  )
}

type Line = { files: { id: string }[]; children: Line[] }
function fileIds(lines: Line[]): string[] {
  return lines.flatMap((line) => [...line.files.map((file) => file.id), ...fileIds(line.children)])
}
