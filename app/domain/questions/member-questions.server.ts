import type { Actor, Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import { idsInOffice } from '../people/roster.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { withRefusals, type WithRefusals } from './refused-answers.server.ts'
import { openStates } from './question-state.ts'
import {
  factsOf,
  heldSinceAnswer,
  ownerServes,
  questionRows,
  type QuestionFacts,
} from './question-rows.server.ts'

const most = 50

export type MemberQuestions = {
  /** Answered, and theirs to say whether that answers it. */
  toJudge: WithRefusals[]
  open: WithRefusals[]
  ended: QuestionFacts[]
  came: { number: string; answerer: string; on: CivilDate }[]
}

export async function getMemberQuestions(
  db: Store,
  personId: string,
  { now, since }: { now: Instant; since: CivilDate | null },
): Promise<MemberQuestions> {
  const own = () =>
    questionRows(db)
      .where('question.ownerId', '=', personId)
      .where(isShown(db, 'question', now))
  const mine = own()
    .where('question.state', 'in', openStates)
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .limit(most)
  const open = await withRefusals(db, await factsOf(db, mine, { now }), now)
  const ended = await factsOf(
    db,
    own()
      .where('question.state', 'not in', openStates)
      .orderBy('question.settledOn', 'desc')
      .orderBy('question.number', 'desc')
      .limit(5),
    { now },
  )
  return {
    toJudge: open.filter(({ state }) => state === 'answered'),
    open: open.filter(({ state }) => state === 'asked'),
    ended,
    came: open.flatMap(({ number, answers }) =>
      answers
        .filter(({ on }) => since !== null && on >= since)
        .map(({ answerer, on }) => ({ number, answerer, on })),
    ),
  }
}

export type ChairQuestions = {
  /** Answered, a meeting was held since, and nobody said whether that answers it. */
  unjudged: QuestionFacts[]
  orphaned: QuestionFacts[]
}

export async function getChairQuestions(db: Store, now: Instant): Promise<ChairQuestions> {
  const { today } = await getSettingsNow(db, now)
  const members = await idsInOffice(db, today)
  const open = () =>
    questionRows(db)
      .where('question.state', 'in', openStates)
      .where(isShown(db, 'question', now))
      .orderBy('question.askedOn')
      .orderBy('question.number')
      .limit(most)
  const unjudged = open()
    .where('question.state', '=', 'answered')
    .where(heldSinceAnswer(today))
    .where(ownerServes(members))
  const orphaned = open().where((eb) => eb.not(ownerServes(members)))
  return {
    unjudged: await factsOf(db, unjudged, { now }),
    orphaned: await factsOf(db, orphaned, { now }),
  }
}

export async function listJoinable(
  db: Store,
  { personId, role }: Actor,
  now: Instant,
): Promise<QuestionFacts[]> {
  const { today } = await getSettingsNow(db, now)
  const members = role === 'chair' ? await idsInOffice(db, today) : []
  const query = questionRows(db)
    .where('question.state', 'in', openStates)
    .where(isShown(db, 'question', now))
    .$if(role === 'chair', (narrowed) => narrowed.where(ownerServes(members)))
    .where((eb) => eb.fn.coalesce('question.ownerId', eb.val('')), '!=', personId ?? '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('questionEntry')
            .select('questionEntry.id')
            .whereRef('questionEntry.questionId', '=', 'question.id')
            .where('questionEntry.kind', '=', 'joined')
            .where('questionEntry.personId', '=', personId),
        ),
      ),
    )
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .limit(most)
  return factsOf(db, query, { now })
}
