import type { Actor, Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { AgendaLine } from '../editions/document.ts'
import { NotFound } from '../errors.ts'
import { listMeetingsForPublic, type PublicMeeting } from '../meetings/public-list.server.ts'
import { getMeetingForPublic } from '../meetings/public-queries.server.ts'
import { nextMeeting } from '../meetings/next-meeting.ts'
import { openStates, type QuestionState } from '../questions/question-state.ts'
import { factsOf, questionRows } from '../questions/question-rows.server.ts'
import { withRefusals, type WithRefusals } from '../questions/refused-answers.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import { dutyStatuses, nextPeriod } from '../follow-ups/duties/duty-statuses.server.ts'
import type { PeriodStatus } from '../follow-ups/duties/recurring.ts'
import { listDrafted } from '../reply-drafts/reply-drafts.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { owedRows, type OwedFacts } from '../follow-ups/owed-rows.server.ts'
import { type Organization, organizationOf } from '../people/organization.server.ts'

/** The most that one list of the page holds. */
const most = 100

export type DepartmentPage = {
  organization: string | null
  next: PublicMeeting | null
  presentations: Pick<AgendaLine, 'number' | 'title' | 'presenters' | 'minutes'>[]
  today: CivilDate
  owed: (OwedFacts & { period: PeriodStatus | null })[]
  /** Ids of questions and follow-ups of which a draft is kept. */
  drafted: string[]
  questions: WithRefusals[]
}

export async function getDepartmentPage(db: Store, actor: Actor, now: Instant): Promise<DepartmentPage> {
  const { today } = await getSettingsNow(db, now)
  const next = nextMeeting(await listMeetingsForPublic(db, { from: today }), today, now) ?? null
  const organization = await organizationOf(db, actor)
  if (!organization) {
    return { organization: null, next, presentations: [], today, owed: [], questions: [], drafted: [] }
  }
  const owed = await listOwed(db, organization, { now, today })
  const duties = await dutyStatuses(
    db,
    owed.map(({ id }) => id),
    today,
  )
  return {
    organization: organization.name,
    next,
    presentations: next?.agenda ? await presentationsOf(db, next.slug, organization.ours) : [],
    today,
    owed: owed.map((each) => ({ ...each, period: nextPeriod(duties.get(each.id) ?? []) })),
    drafted: [...(await listDrafted(db, actor))],
    questions: await listQuestions(db, organization, now),
  }
}

/** @throws NotFound where there is none, or it was put to somebody else */
export async function getQuestionToUs(db: Store, actor: Actor, by: { number: string; now: Instant }) {
  const organization = await organizationOf(db, actor)
  const query = questionRows(db)
    .where('question.number', '=', by.number)
    .where(isShown(db, 'question', by.now))
  const [question] = await factsOf(db, query, { now: by.now })
  if (!question || !organization?.ours(question.addressee)) {
    throw new NotFound('We can’t find that question to you.')
  }
  const [withReasons] = await withRefusals(db, [question], by.now)
  return withReasons!
}

/** From the agenda as it was published, not from the one that is being worked on. */
async function presentationsOf(db: Store, slug: string, ours: (words: string) => boolean) {
  const { agenda } = await getMeetingForPublic(db, slug)
  const lines = (agenda?.sections ?? [])
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'agenda' ? flat(block.items) : []))
  return lines
    .filter((line) => line.presenters.some(ours))
    .map(({ number, title, presenters, minutes }) => ({ number, title, presenters, minutes }))
}

function flat(lines: AgendaLine[]): AgendaLine[] {
  return lines.flatMap((line) => [line, ...flat(line.children)])
}

async function listOwed(
  db: Store,
  { ours }: Organization,
  when: { now: Instant; today: string },
): Promise<OwedFacts[]> {
  const owing = await db
    .selectFrom('followUp')
    .select('owedBy')
    .distinct()
    .where('state', '!=', 'closed')
    .where('closedAt', 'is', null)
    .execute()
  const words = owing.map(({ owedBy }) => owedBy).filter(ours)
  if (words.length === 0) return []
  return owedRows(db, when, (query) =>
    query
      .where('followUp.owedBy', 'in', words)
      .where('followUp.state', '!=', 'closed')
      .where('followUp.closedAt', 'is', null)
      .limit(most),
  )
}

async function listQuestions(db: Store, { ours }: Organization, now: Instant): Promise<WithRefusals[]> {
  const states: readonly QuestionState[] = openStates
  const asked = await db
    .selectFrom('question')
    .select('addressee')
    .distinct()
    .where('state', 'in', states)
    .execute()
  const words = asked.map(({ addressee }) => addressee).filter(ours)
  if (words.length === 0) return []
  const query = questionRows(db)
    .where('question.addressee', 'in', words)
    .where('question.state', 'in', states)
    .where(isShown(db, 'question', now))
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .limit(most)
  return withRefusals(db, await factsOf(db, query, { now }), now)
}
