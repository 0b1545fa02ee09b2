import type { Actor, Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { NotFound } from '../errors.ts'
import type { EditionSeries, EditionStage } from '../editions/edition.ts'
import { getCommissionerForPublic, type PublicCommissioner } from './commissioners-public.server.ts'
import {
  getChairQuestions,
  getMemberQuestions,
  type ChairQuestions,
  type MemberQuestions,
} from '../questions/member-questions.server.ts'
import { owedRows, type OwedFacts } from '../follow-ups/owed-rows.server.ts'
import { listOwnSubmissions, type Submission } from '../questions/submissions/list-submissions.server.ts'
import type { Instant } from '../time/instant.ts'
import { wallTimeToInstant } from '../time/wall-time.ts'
import { lastMeeting, nextMeeting } from '../meetings/next-meeting.ts'
import {
  lastHeldOn,
  listAwaitingApproval,
  listMeetingsForPublic,
  type PublicMeeting,
} from '../meetings/public-list.server.ts'
import { justCauseCount, type JustCauseCount } from '../meeting-record/remote-attendance.ts'

export type Papers = {
  role: 'document' | 'packet'
  fileName: string
  pageCount: number
  number: number
}[]

export type NewEdition = {
  id: string
  slug: string
  heldOn: string
  series: EditionSeries
  number: number
  stage: EditionStage
  publicAt: Instant
}

export type MemberPage = {
  next: (PublicMeeting & { papers: Papers }) | null
  since: string | null
  came: NewEdition[]
  own: PublicCommissioner | null
  justCause: Omit<JustCauseCount, 'verdict'> | null
  awaitingApproval: PublicMeeting[]
  /** Their own; null where the account names no one. */
  questions: MemberQuestions | null
  forChair: ChairQuestions | null
  /** What they sent to the clerk: still there, or settled since the last meeting. */
  sent: Submission[]
  /** Owed to the commission, and past its date. */
  late: OwedFacts[]
}

/** What a member prepares from: public papers, and of the members only what concerns this one. */
export async function getMemberPage(db: Store, actor: Actor, now: Instant): Promise<MemberPage> {
  const { settings, today } = await getSettingsNow(db, now)
  // From the last meeting on, however many there were before.
  const meetings = await listMeetingsForPublic(db, { from: (await lastHeldOn(db, today)) ?? today })
  const next = nextMeeting(meetings, today, now)
  const last = lastMeeting(meetings, today)
  const since = last?.heldOn ?? null
  const sinceAt = last ? wallTimeToInstant(last.heldOn, '00:00', settings.timeZone).instant : null
  const own = await ownRecord(db, actor.personId, { on: today, now })
  const { verdict: _verdict, ...justCause } = justCauseCount({
    meetingsPerYear: settings.meetingsPerYear,
    earlierDates: own ? await justCauseDates(db, actor.personId!) : [],
    heldOn: next?.heldOn ?? today,
  })
  return {
    next: next ? { ...next, papers: await papersOf(db, next) } : null,
    since,
    came: sinceAt ? await editionsSince(db, sinceAt, now) : [],
    own,
    justCause: own ? justCause : null,
    awaitingApproval: (await listAwaitingApproval(db)).toReversed(),
    questions: actor.personId === null ? null : await getMemberQuestions(db, actor.personId, { now, since }),
    sent: actor.personId === null ? [] : await listOwnSubmissions(db, actor.personId, sinceAt),
    late: await pastDue(db, { now, today }),
    forChair: actor.role === 'chair' ? await getChairQuestions(db, now) : null,
  }
}

/** What of a member's page waits for them, without the demands that wait for all. */
export function waitingFacts({ questions, sent, forChair, awaitingApproval, late }: MemberPage) {
  return {
    toJudge: questions?.toJudge.length ?? 0,
    askedBack: sent.filter(({ state }) => state === 'returned').length,
    orphaned: forChair?.orphaned ?? [],
    undecided: forChair?.unjudged.length ?? 0,
    minutes: awaitingApproval,
    late: late.length,
  }
}

const mostLate = 20

/** What is open and past its date, and not reported as done. A duty that comes back is late once its date is over. */
async function pastDue(db: Store, when: { now: Instant; today: string }): Promise<OwedFacts[]> {
  const rows = await owedRows(db, when, (query) =>
    query.where('followUp.state', '=', 'open').where('followUp.dueOn', '<', when.today).limit(mostLate),
  )
  return rows.filter(({ goneBy }) => goneBy !== null)
}

async function ownRecord(
  db: Store,
  personId: string | null,
  when: { on: string; now: Instant },
): Promise<PublicCommissioner | null> {
  if (personId === null) return null
  const person = await db.selectFrom('person').select('slug').where('id', '=', personId).executeTakeFirst()
  try {
    return person ? await getCommissionerForPublic(db, person.slug, when) : null
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

async function justCauseDates(db: Store, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .select('meeting.heldOn')
    .where('attendance.personId', '=', personId)
    .where('attendance.provision', '=', 'just-cause')
    .where('attendance.standing', '=', 'present')
    .execute()
  return rows.map((row) => row.heldOn)
}

async function papersOf(db: Store, { slug, agenda }: PublicMeeting): Promise<Papers> {
  if (!agenda) return []
  return db
    .selectFrom('editionFile')
    .innerJoin('edition', 'edition.id', 'editionFile.editionId')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .select(['editionFile.role', 'editionFile.fileName', 'editionFile.pageCount', 'edition.number'])
    .where('meeting.slug', '=', slug)
    .where('edition.series', '=', 'agenda')
    .where('edition.number', '=', agenda.number)
    .where('edition.publicAt', 'is not', null)
    .where('editionFile.role', '!=', 'proof')
    .orderBy('editionFile.role')
    .$narrowType<{ role: 'document' | 'packet' }>()
    .execute()
}

async function editionsSince(db: Store, since: Instant, now: Instant): Promise<NewEdition[]> {
  const rows = await db
    .selectFrom('edition')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .select(['edition.id', 'meeting.slug', 'meeting.heldOn', 'edition.series', 'edition.number'])
    .select(['edition.stage', 'edition.publicAt'])
    .where('edition.publicAt', '>=', since)
    .where('edition.publicAt', '<=', now)
    .orderBy('edition.publicAt', 'desc')
    .limit(30)
    .execute()
  return rows.map((row) => ({ ...row, publicAt: row.publicAt! }))
}
