import type { Store } from '../commands/command.server.ts'
import type { Role } from '../commands/permissions.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { saidDone } from '../follow-ups/duties/unjudged-reports.server.ts'
import type { DueKind } from '../follow-ups/forms.ts'
import { agendaIsPublic, isShown } from '../meeting-record/announced.server.ts'
import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import { idsInOffice } from '../people/roster.server.ts'
import { titleOf } from '../text/short-title.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { NotificationKind } from './notification-kinds.ts'

/** What a mail says of one thing, to the one person whom it goes to. */
export type News =
  | { kind: 'question'; number: string; title: string }
  | {
      kind: 'answer'
      number: string
      title: string
      answerer: string
      disposition: AnswerDisposition
      /** Who says whether the answer is accepted: the reader as its owner, the reader as chair, or somebody else. */
      judge: 'owner' | 'chair' | 'other'
    }
  | {
      kind: 'due'
      number: string
      title: string
      dueOn: CivilDate
      dueKind: DueKind | null
      owedBy: string
      role: Role
      today: CivilDate
    }
  | { kind: 'minutes'; slug: string; heldOn: CivilDate; number: number }
  /** `heldOn` only of a regular meeting, whose date the schedule tells anyone. */
  | { kind: 'draft-agenda'; meetingId: string; heldOn: CivilDate | null }

export type ToWrite = {
  id: string
  kind: NotificationKind
  subjectId: string
  detail: string | null
  role: Role
  personId: string | null
}

/**
 * Reads what mails are about as it is when they are sent. Four queries at most, however many mails.
 * @returns what to write by the id of the notification, without those that need no mail any more
 */
export async function loadNews(
  db: Store,
  rows: readonly ToWrite[],
  now: Instant,
): Promise<Map<string, News>> {
  const idsOf = (kind: NotificationKind) =>
    rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId)
  const readers: Record<NotificationKind, () => Promise<(row: ToWrite) => News | null>> = {
    question: () => questionNews(db, idsOf('question'), now),
    answer: () => answerNews(db, idsOf('answer'), now),
    due: () => dueNews(db, idsOf('due'), now),
    minutes: () => minutesNews(db, idsOf('minutes')),
    'draft-agenda': () => draftNews(db, idsOf('draft-agenda')),
  }
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const newsOf = new Map(await Promise.all(kinds.map(async (kind) => [kind, await readers[kind]()] as const)))
  return new Map(
    rows.flatMap((row) => {
      const news = newsOf.get(row.kind)!(row)
      return news === null ? [] : [[row.id, news] as const]
    }),
  )
}

async function questionNews(db: Store, ids: string[], now: Instant) {
  const found = await db
    .selectFrom('question')
    .select(['id', 'number', 'title', 'text'])
    .where('id', 'in', ids)
    .where('struckAt', 'is', null)
    .where('state', '=', 'asked')
    .where(isShown(db, 'question', now))
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ subjectId }: ToWrite): News | null => {
    const question = byId.get(subjectId)
    return question ? { kind: 'question', number: question.number, title: titleOf(question) } : null
  }
}

async function answerNews(db: Store, ids: string[], now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const serving = new Set(await idsInOffice(db, today))
  const found = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .select(['answer.id', 'answer.answerer', 'answer.disposition', 'question.number'])
    .select(['question.title', 'question.text'])
    .select(['question.state', 'question.ownerId'])
    .where('answer.id', 'in', ids)
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'answer', now))
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ subjectId, role, personId }: ToWrite): News | null => {
    const answer = byId.get(subjectId)
    if (!answer) return null
    const { number, answerer, disposition, state, ownerId } = answer
    const waits = state === 'answered'
    const judge =
      waits && ownerId !== null && ownerId === personId
        ? 'owner'
        : waits && role === 'chair' && !serving.has(ownerId ?? '')
          ? 'chair'
          : 'other'
    return {
      kind: 'answer',
      number,
      title: titleOf(answer),
      answerer,
      disposition: disposition as AnswerDisposition,
      judge,
    }
  }
}

async function dueNews(db: Store, ids: string[], now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const found = await db
    .selectFrom('followUp')
    .select(['id', 'number', 'title', 'owed as text', 'owedBy', 'dueOn', 'dueKind'])
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .where('closedAt', 'is', null)
    .where('struckAt', 'is', null)
    .where('dueOn', '>=', today)
    .where(({ not }) => not(saidDone))
    .where(isShown(db, 'followUp', now))
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ subjectId, detail, role }: ToWrite): News | null => {
    const owed = byId.get(subjectId)
    // A date that was moved meanwhile has a reminder of its own.
    if (!owed || !detail?.startsWith(owed.dueOn!)) return null
    const { number, dueOn, dueKind, owedBy } = owed
    return { kind: 'due', number, title: titleOf(owed), dueOn: dueOn!, dueKind, owedBy, role, today }
  }
}

async function minutesNews(db: Store, ids: string[]) {
  const found = await db
    .selectFrom('edition')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .select(['edition.id', 'edition.number', 'meeting.slug', 'meeting.heldOn'])
    .where('edition.id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('edition as later')
            .select('later.id')
            .whereRef('later.meetingId', '=', 'edition.meetingId')
            .where('later.series', '=', 'minutes')
            .whereRef('later.number', '>', 'edition.number'),
        ),
      ),
    )
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ subjectId }: ToWrite): News | null => {
    const minutes = byId.get(subjectId)
    if (!minutes) return null
    const { slug, heldOn, number } = minutes
    return { kind: 'minutes', slug, heldOn, number }
  }
}

async function draftNews(db: Store, ids: string[]) {
  const found = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'kind'])
    .where('id', 'in', ids)
    .where('cancelledAt', 'is', null)
    .where((eb) => eb.not(agendaIsPublic(eb)))
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ subjectId }: ToWrite): News | null => {
    const meeting = byId.get(subjectId)
    if (!meeting) return null
    const { id, heldOn, kind } = meeting
    return { kind: 'draft-agenda', meetingId: id, heldOn: kind === 'regular' ? heldOn : null }
  }
}
