import type { Actor, Store } from '../../commands/command.server.ts'
import { NotFound } from '../../errors.ts'
import type { Instant } from '../../time/instant.ts'
import { submissionReader, submissionState, type SubmissionState } from './submission-state.ts'

export type Submission = {
  id: string
  person: string
  personId: string
  addressee: string
  text: string
  sentAt: Instant
  returnedAt: Instant | null
  returnedWhy: string | null
  declinedAt: Instant | null
  declinedWhy: string | null
  withdrawnAt: Instant | null
  openedAt: Instant | null
  /** Of the question that it became. */
  number: string | null
  state: SubmissionState
}

function submissions(db: Store) {
  return db
    .selectFrom('submittedQuestion')
    .innerJoin('person', 'person.id', 'submittedQuestion.personId')
    .leftJoin('question', 'question.id', 'submittedQuestion.questionId')
    .select(['submittedQuestion.id', 'submittedQuestion.personId', 'submittedQuestion.addressee'])
    .select(['submittedQuestion.text', 'submittedQuestion.sentAt', 'submittedQuestion.returnedAt'])
    .select([
      'submittedQuestion.returnedWhy',
      'submittedQuestion.declinedAt',
      'submittedQuestion.declinedWhy',
    ])
    .select(['submittedQuestion.withdrawnAt', 'submittedQuestion.openedAt'])
    .select(['person.name as person', 'question.number'])
}

const withState = <Row extends Omit<Submission, 'state'>>(row: Row) => ({
  ...row,
  state: submissionState(row),
})

const mostAtOnce = 50

/** What waits for the clerk, the oldest first. */
export async function listSubmissionsWaiting(db: Store): Promise<Submission[]> {
  const rows = await submissions(db)
    .where('submittedQuestion.openedAt', 'is', null)
    .where('submittedQuestion.declinedAt', 'is', null)
    .where('submittedQuestion.withdrawnAt', 'is', null)
    .orderBy('submittedQuestion.sentAt')
    .orderBy('submittedQuestion.id')
    .limit(mostAtOnce)
    .execute()
  return rows.map(withState)
}

/**
 * A member's own: what is with the clerk, or was settled since the last meeting.
 * @param since the instant from which settled ones are still told; null for all of them
 */
export async function listOwnSubmissions(
  db: Store,
  personId: string,
  since: Instant | null,
): Promise<Submission[]> {
  const rows = await submissions(db)
    .where('submittedQuestion.personId', '=', personId)
    .where('submittedQuestion.withdrawnAt', 'is', null)
    .orderBy('submittedQuestion.sentAt', 'desc')
    .limit(mostAtOnce)
    .execute()
  return rows
    .map(withState)
    .filter(
      ({ state, openedAt, declinedAt }) =>
        state === 'waiting' ||
        state === 'returned' ||
        since === null ||
        (openedAt ?? declinedAt ?? since) >= since,
    )
}

/** @throws NotFound also where it is another member's (N1) */
export async function getSubmission(db: Store, actor: Actor, id: string): Promise<Submission> {
  const row = await submissions(db).where('submittedQuestion.id', '=', id).executeTakeFirst()
  if (!row || !submissionReader(row, actor)) throw new NotFound('We can’t find that question.')
  return withState(row)
}
