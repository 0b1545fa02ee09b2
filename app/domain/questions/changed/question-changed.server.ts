import type { Row } from '#db/schema.ts'
import { listActsOn } from '../../audit-log/acts-on.server.ts'
import type { Actor, Trx } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { Conflict, enforce } from '../../errors.ts'
import type { QuestionEntryKind } from '../../meeting-record/entry-kinds.ts'
import type { Instant } from '../../time/instant.ts'
import type { Verdict } from '../../verdict.ts'
import { holdsSeat } from '../load-question.server.ts'
import { actSentence, actsSince, actThatExplains, presentSentence, type QuestionAct } from './act-words.ts'

export type Press = { trx: Trx; actor: Actor; question: Row<'question'>; now: Instant }

/**
 * Stops an act on a page that was opened before something happened to the question: who acts is told what, by whom and
 * when, and decides again.
 * @param seenAt when the page was made; left out where an act comes from no page
 * @throws Conflict
 */
export async function enforceSeen(press: Press, seenAt: Instant | undefined): Promise<void> {
  if (seenAt === undefined) return
  const since = actsSince(await actsOf(press), seenAt)
  if (since.length > 0) await refuseAsChanged(press, since)
}

/**
 * As `enforce`, but where something that happened explains why a rule refuses, that is told in place of the rule.
 * @param own only acts of this person explain it
 * @throws Conflict, RuleRefused
 */
export async function enforceTelling(
  press: Press,
  verdict: Verdict,
  { own = null }: { own?: string | null } = {},
): Promise<void> {
  if (verdict.ok) return
  const acts = await actsOf(press)
  const mine = own === null ? acts : acts.filter(({ personId }) => personId === own)
  const act = actThatExplains(mine, verdict.code)
  if (act) await refuseAsChanged(press, [act])
  enforce(verdict)
}

async function refuseAsChanged({ trx, actor, question, now }: Press, acts: readonly QuestionAct[]) {
  const { today, settings } = await getSettingsNow(trx, now)
  const owner = (await holdsSeat(trx, question.ownerId, today))
    ? await trx.selectFrom('person').select('name').where('id', '=', question.ownerId).executeTakeFirst()
    : undefined
  const when = { today, zone: settings.timeZone }
  const judge = question.ownerId === actor.personId && actor.personId !== null ? 'you' : owner?.name
  const sentences = [
    ...acts.map((act) => actSentence(act, actor, when)),
    presentSentence(question.state, judge ?? null),
  ]
  throw new Conflict(sentences.join(' '), { state: question.state })
}

async function actsOf({ trx, question }: Press): Promise<(QuestionAct & { personId: string | null })[]> {
  const entries = await trx
    .selectFrom('questionEntry')
    .leftJoin('person', 'person.id', 'questionEntry.personId')
    .select(['questionEntry.kind', 'questionEntry.recordedAt as at', 'questionEntry.personId'])
    .select('person.name as person')
    .where('questionId', '=', question.id)
    .execute()
  const answers = await trx
    .selectFrom('answer')
    .select(['id', 'recordedAt as at'])
    .where('questionId', '=', question.id)
    .execute()
  const log = await listActsOn(trx, [
    { kind: 'question', id: question.id },
    ...answers.map(({ id }) => ({ kind: 'answer', id })),
  ])
  const byWhom = (at: Instant, kind: string, id: string) =>
    log.find((act) => act.at === at && act.subjectKind === kind && act.subjectId === id) ?? null
  return [
    ...entries.map((entry) => ({
      ...entry,
      kind: entry.kind as QuestionEntryKind,
      by: byWhom(entry.at, 'question', question.id),
    })),
    ...answers.map(({ id, at }) => ({
      kind: 'answer' as const,
      at,
      person: null,
      personId: null,
      by: byWhom(at, 'answer', id),
    })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}
