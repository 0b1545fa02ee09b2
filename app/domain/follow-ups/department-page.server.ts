import type { ExpressionBuilder } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import type { Actor, Store } from '../command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { AgendaLine } from '../editions/document.ts'
import { listMeetingsForPublic, type PublicMeeting } from '../meetings/public-list.server.ts'
import { getMeetingForPublic } from '../meetings/public-queries.server.ts'
import { nextMeeting } from '../meetings/next-meeting.ts'
import { isTold } from '../people/attendance-public.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { concerns } from './concerns.ts'
import type { DueKind, FollowUpKind } from './forms.ts'

type Sourced = { basis: Basis; source: string | null; meetingSlug: string | null }

export type Owed = Sourced & {
  number: string
  kind: FollowUpKind
  owed: string
  owedBy: string
  openedOn: CivilDate
  dueOn: CivilDate | null
  dueKind: DueKind | null
}

export type OpenQuestion = Sourced & {
  number: string
  text: string
  asker: string | null
  askedOn: CivilDate
  /** What the last answer said of itself; null where there is none. */
  disposition: string | null
}

export type DepartmentPage = {
  organization: string | null
  next: PublicMeeting | null
  presentations: Pick<AgendaLine, 'number' | 'title' | 'presenters' | 'minutes'>[]
  /** Those with a date first, the nearest first. */
  owed: Owed[]
  questions: OpenQuestion[]
}

/** What an organization is to present, was asked to bring back, and was asked: all of it public. */
export async function getDepartmentPage(db: Store, actor: Actor, now: Instant): Promise<DepartmentPage> {
  const { today } = await getSettingsNow(db, now)
  const next = nextMeeting(await listMeetingsForPublic(db), today, now) ?? null
  const organization = await organizationOf(db, actor.personId)
  if (organization === null) return { organization, next, presentations: [], owed: [], questions: [] }
  const people = await db
    .selectFrom('person')
    .select('name')
    .where('organization', '=', organization)
    .execute()
  const names = people.map((person) => person.name)
  const ours = (words: string) => concerns(words, organization, names)
  const owed = (await listOwed(db, now)).filter((row) => ours(row.owedBy))
  const questions = (await listOpenQuestions(db, now)).filter((row) => ours(row.addressee))
  return {
    organization,
    next,
    presentations: next?.agenda ? await presentationsOf(db, next.slug, ours) : [],
    owed: owed.toSorted((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1)),
    questions: questions.map(({ addressee: _addressee, ...question }) => question),
  }
}

async function organizationOf(db: Store, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const person = await db
    .selectFrom('person')
    .select('organization')
    .where('id', '=', personId)
    .executeTakeFirst()
  return person?.organization ?? null
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

async function listOwed(db: Store, now: Instant): Promise<Owed[]> {
  const rows = await db
    .selectFrom('followUp')
    .leftJoin('meeting', 'meeting.id', 'followUp.meetingId')
    .select(['followUp.number', 'followUp.kind', 'followUp.owed', 'followUp.owedBy', 'followUp.openedOn'])
    .select(['followUp.dueOn', 'followUp.dueKind', 'followUp.basis', 'followUp.source'])
    .select('meeting.slug as meetingSlug')
    .where('followUp.closedAt', 'is', null)
    .where('followUp.struckAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('followUp.meetingId', 'is', null),
        isTold(eb as unknown as ExpressionBuilder<Database, 'meeting'>, now),
      ]),
    )
    .orderBy('followUp.number')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as FollowUpKind }))
}

/** Asked and not answered, or answered in part: a promise to come back leaves a question open. */
async function listOpenQuestions(db: Store, now: Instant): Promise<(OpenQuestion & { addressee: string })[]> {
  const rows = await db
    .selectFrom('question')
    .leftJoin('meeting', 'meeting.id', 'question.meetingId')
    .leftJoin('person', 'person.id', 'question.askerId')
    .select(['question.id', 'question.number', 'question.text', 'question.addressee', 'question.asker'])
    .select(['question.askedOn', 'question.basis', 'question.source', 'meeting.slug as meetingSlug'])
    .select('person.name as askerName')
    .where('question.struckAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('question.meetingId', 'is', null),
        isTold(eb as unknown as ExpressionBuilder<Database, 'meeting'>, now),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('answer')
            .select('answer.id')
            .whereRef('answer.questionId', '=', 'question.id')
            .where('answer.disposition', 'in', ['answered', 'declined']),
        ),
      ),
    )
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .execute()
  if (rows.length === 0) return []
  const answers = await db
    .selectFrom('answer')
    .select(['questionId', 'disposition'])
    .where(
      'questionId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('recordedAt')
    .execute()
  return rows.map(({ id, asker, askerName, ...row }) => ({
    ...row,
    asker: askerName ?? asker,
    disposition: answers.findLast((answer) => answer.questionId === id)?.disposition ?? null,
  }))
}
