import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type Actor, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import type { Action } from '../commands/permissions.ts'
import { readInput } from '../read-input.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { besideIt } from '../audit-log/corrections.ts'
import { bodyOn } from './addressees/addressee-body.server.ts'
import { addresseeVerdict } from './addressees/addressee-rules.ts'
import { assertCarried } from './closing-motions.server.ts'
import { QuestionEntrySchema, type QuestionEntryInput } from './entry-forms.ts'
import { enforceSeen, enforceTelling, type Press } from './changed/question-changed.server.ts'
import { holdsSeat, loadQuestion, placeOf } from './load-question.server.ts'
import { joinVerdict, passOnVerdict } from './pass-on-rules.ts'
import { heldSinceAnswer } from './question-rows.server.ts'
import { questionEntryNames, type QuestionEntryKind } from '../meeting-record/entry-kinds.ts'
import { correctionVerdict, entryVerdict, isJudgment, judgeVerdict } from './question-state.ts'
import { settleQuestion } from './settle-question.server.ts'

const actionOf = (kind: QuestionEntryKind): Action =>
  isJudgment(kind)
    ? 'question.judge'
    : kind === 'withdrawn' || kind === 'restated' || kind === 'joined' || kind === 'correction'
      ? 'question.change'
      : kind === 'passed-on'
        ? 'question.pass-on'
        : 'question.settle'

/**
 * Adds to a question what happened to it: accepted, accepted in part, or not, restated, joined, withdrawn, merged, heard, passed on, referred,
 * closed by a vote, opened again, an entry taken back. Entries are never changed; where the question stands follows
 * from them.
 * @throws RuleRefused where only who asked may say so; Conflict where the question ended or changed meanwhile; Invalid,
 * NotFound
 */
export async function addQuestionEntry(
  context: CommandContext,
  given: QuestionEntryInput,
): Promise<{ id: string }> {
  const input = readInput(QuestionEntrySchema, given)
  return perform(context, actionOf(input.kind), async ({ trx, now, stamp, record }) => {
    const { today } = await getSettingsNow(trx, now)
    const question = await loadQuestion(trx, { id: input.questionId })
    const press = { trx, actor: context.actor, question, now }
    await enforceSeen(press, input.seenAt)
    await enforceTelling(press, entryVerdict(question.state, input.kind))
    const corrected = input.kind === 'correction' ? await entryOf(trx, question.id, input.correctsId!) : null
    if (corrected) await enforceTelling(press, correctionVerdict(corrected, context.actor.role))
    const place = await placeOf(trx, corrected ? besideIt(corrected, input, today) : input, { now, today })
    const own = actionOf(input.kind) === 'question.judge' || actionOf(input.kind) === 'question.change'
    if (own && input.kind !== 'joined') {
      const ownerInOffice = await holdsSeat(trx, question.ownerId, today)
      const atMeeting = place.meetingId !== null || actionOf(input.kind) === 'question.change'
      const owner = { ownerId: question.ownerId, ownerInOffice }
      await enforceTelling(press, judgeVerdict(owner, { ...context.actor, atMeeting }))
    }
    if (input.kind === 'passed-on') await enforcePassOn(press, today)
    if (input.kind === 'referred' && place.meetingId === null) {
      enforce(addresseeVerdict(input.text ?? '', await bodyOn(trx, [place.onDate, today])))
    }
    if (input.kind === 'joined') await enforceJoin(press, input.personId!)
    const id = newId()
    const row = {
      id,
      questionId: question.id,
      kind: input.kind,
      text: input.text || null,
      personId: await personOf(trx, input, context, today),
      otherId: input.otherNumber ? await otherOf(trx, question.id, input.otherNumber) : null,
      correctsId: corrected?.id ?? null,
      itemId: input.itemId ?? corrected?.itemId ?? null,
      motionId: input.kind === 'closed' ? await assertCarried(trx, input.motionId!) : null,
      recordedAt: now,
      ...place,
      ...stamp,
    }
    await trx.insertInto('questionEntry').values(row).execute()
    await settleQuestion(trx, question.id)
    await record({
      subject: { kind: 'question', id: question.id },
      meetingId: place.meetingId,
      summary: `Question ${question.number}: ${questionEntryNames[input.kind].toLowerCase()}`,
      reason: row.text,
      after: row,
    })
    return { id }
  })
}

async function personOf(
  trx: Trx,
  { kind, personId }: { kind: QuestionEntryKind; personId?: string | undefined },
  { actor }: CommandContext,
  today: CivilDate,
): Promise<string | null> {
  if (kind === 'joined' && actor.role !== 'clerk' && actor.personId !== personId) {
    throw new Invalid('You can join a question for yourself only.', { personId: 'Choose yourself' })
  }
  // A member speaks for nobody else, whoever is named.
  if (actor.role !== 'clerk' && kind !== 'passed-on' && kind !== 'joined') return wordOf(kind, actor)
  if (!personId) return wordOf(kind, actor)
  const person = await trx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()
  if (!person) throw new NotFound('We can’t find that person.')
  if ((kind === 'passed-on' || kind === 'joined') && !(await holdsSeat(trx, person.id, today))) {
    throw new Invalid('They do not hold a seat.', { personId: 'Choose a commissioner in office' })
  }
  return person.id
}

function wordOf(kind: QuestionEntryKind, { personId }: Actor): string | null {
  return isJudgment(kind) ? personId : null
}

async function enforcePassOn(press: Press, today: CivilDate): Promise<void> {
  const { trx, question, actor } = press
  const waited = await trx
    .selectFrom('question')
    .select('id')
    .where('id', '=', question.id)
    .where('state', '=', 'answered')
    .where(heldSinceAnswer(today))
    .executeTakeFirst()
  const ownerInOffice = await holdsSeat(trx, question.ownerId, today)
  const facts = { ownerInOffice, waitedOverAMeeting: waited !== undefined }
  await enforceTelling(press, passOnVerdict(actor.role, facts))
}

async function enforceJoin(press: Press, personId: string): Promise<void> {
  const { trx, question } = press
  const joined = await trx
    .selectFrom('questionEntry')
    .select('personId')
    .where('questionId', '=', question.id)
    .where('kind', '=', 'joined')
    .execute()
  const joinedBy = joined.map((row) => row.personId)
  await enforceTelling(press, joinVerdict(personId, { ...question, joinedBy }), { own: personId })
}

/** The entry that a correction names, with whether one did before. @throws NotFound */
async function entryOf(trx: Trx, questionId: string, id: string) {
  const entries = await trx
    .selectFrom('questionEntry')
    .select(['id', 'kind', 'meetingId', 'itemId', 'correctsId'])
    .where('questionId', '=', questionId)
    .execute()
  const entry = entries.find((each) => each.id === id)
  if (!entry) throw new NotFound('This question has no such entry.')
  return {
    ...entry,
    kind: entry.kind as QuestionEntryKind,
    corrected: entries.some(({ correctsId }) => correctsId === id),
  }
}

async function otherOf(trx: Trx, questionId: string, number: string): Promise<string> {
  const other = await loadQuestion(trx, { number }).catch(() => null)
  if (!other || other.id === questionId) {
    throw new Invalid('That question can’t take this one in.', {
      otherNumber: other ? 'It is this question itself' : 'There is no question with this number',
    })
  }
  return other.id
}
