import type { Store } from '../commands/command.server.ts'
import { withoutCorrected } from '../audit-log/corrections.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { QuestionFacts } from './question-rows.server.ts'

/** That an answer is none, and why: by whom and when, as anyone may read it. */
export type Refusal = { by: string | null; on: CivilDate; text: string | null; recordedAt: Instant }

export type WithRefusals = QuestionFacts & {
  refusals: Refusal[]
  /** An answer came, it was not agreed to, and none came since. */
  askedAgain: boolean
}

export async function withRefusals(
  db: Store,
  questions: readonly QuestionFacts[],
  now: Instant,
): Promise<WithRefusals[]> {
  if (questions.length === 0) return []
  const rows = await db
    .selectFrom('questionEntry')
    .leftJoin('person', 'person.id', 'questionEntry.personId')
    .select([
      'questionEntry.id',
      'questionEntry.questionId',
      'questionEntry.kind',
      'questionEntry.correctsId',
    ])
    .select(['questionEntry.onDate as on', 'questionEntry.text', 'questionEntry.recordedAt'])
    .select('person.name as by')
    .where(
      'questionEntry.questionId',
      'in',
      questions.map(({ id }) => id),
    )
    .where('questionEntry.kind', 'in', ['not-accepted', 'reopened', 'correction'])
    .where(isShown(db, 'questionEntry', now))
    .orderBy('questionEntry.recordedAt')
    .orderBy('questionEntry.id')
    .execute()
  const inEffect = withoutCorrected(rows)
  return questions.map((question) => {
    const own = inEffect.filter(({ questionId }) => questionId === question.id)
    const last = own.at(-1)
    const answered = question.answers.at(-1)?.recordedAt ?? ''
    return {
      ...question,
      refusals: own
        .filter(({ kind }) => kind === 'not-accepted')
        .map(({ by, on, text, recordedAt }) => ({ by, on, text, recordedAt })),
      askedAgain: question.state === 'asked' && last?.kind === 'not-accepted' && last.recordedAt >= answered,
    }
  })
}
