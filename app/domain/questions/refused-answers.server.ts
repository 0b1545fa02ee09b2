import type { Store } from '../commands/command.server.ts'
import { withoutCorrected } from '../audit-log/corrections.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { QuestionFacts } from './question-rows.server.ts'

/** That an answer is none, and why, or one in part, and what remains: by whom and when, as anyone may read it. */
export type Refusal = {
  kind: 'not-accepted' | 'accepted-in-part'
  by: string | null
  on: CivilDate
  text: string | null
  recordedAt: Instant
}

export type WithRefusals = QuestionFacts & {
  refusals: Refusal[]
  /** An answer came, it was not accepted, or in part only, and none came since. */
  askedAgain: boolean
}

const isRefusal = (kind: string | undefined): kind is Refusal['kind'] =>
  kind === 'not-accepted' || kind === 'accepted-in-part'

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
    .where('questionEntry.kind', 'in', ['not-accepted', 'accepted-in-part', 'reopened', 'correction'])
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
      refusals: own.flatMap(({ kind, by, on, text, recordedAt }) =>
        isRefusal(kind) ? [{ kind, by, on, text, recordedAt }] : [],
      ),
      askedAgain: question.state === 'asked' && isRefusal(last?.kind) && last!.recordedAt >= answered,
    }
  })
}
