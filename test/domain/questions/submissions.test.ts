import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import {
  getSubmission,
  listOwnSubmissions,
  listSubmissionsWaiting,
} from '#app/domain/questions/submissions/list-submissions.server.ts'
import { reviewSubmission } from '#app/domain/questions/submissions/review-submission.server.ts'
import {
  sendQuestionAgain,
  submitQuestion,
  withdrawSubmission,
} from '#app/domain/questions/submissions/submit-question.server.ts'
import {
  submissionReader,
  submissionState,
  submissionVerdict,
  type SubmissionState,
  type SubmissionTimes,
} from '#app/domain/questions/submissions/submission-state.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, type Tree } from '#test/setup/meeting.ts'

describe('a question sent to the clerk', () => {
  const sent: SubmissionTimes = {
    sentAt: '2026-12-01T01:00:00.000Z',
    returnedAt: null,
    declinedAt: null,
    withdrawnAt: null,
    openedAt: null,
  }
  const later = '2026-12-01T01:00:00.001Z'
  test.each<[Partial<SubmissionTimes>, SubmissionState, boolean]>([
    [{}, 'waiting', true],
    [{ returnedAt: later }, 'returned', true],
    [{ returnedAt: sent.sentAt }, 'waiting', true],
    [{ returnedAt: later, sentAt: '2026-12-01T01:00:00.002Z' }, 'waiting', true],
    [{ returnedAt: later, declinedAt: later }, 'declined', false],
    [{ withdrawnAt: later }, 'withdrawn', false],
    [{ openedAt: later }, 'opened', false],
  ])('%j is %s', (times, state, open) => {
    expect(submissionState({ ...sent, ...times })).toBe(state)
    expect(submissionVerdict(state).ok).toBe(open)
  })

  test.each([
    ['commissioner', 'elm', true],
    ['commissioner', 'fir', false],
    ['commissioner', null, false],
    ['chair', 'alder', false],
    ['department', 'stone', false],
    ['administrator', null, false],
    ['clerk', null, true],
  ])('N1: is read by the %s %s: %s', (role, personId, reads) => {
    expect(submissionReader({ personId: 'elm' }, { role, personId })).toBe(reads)
  })
})

onBothEngines((newStore) => {
  let db: Store
  let clerk: CommandContext & { clock: TestClock }
  let people: Record<Tree, string>
  beforeEach(async () => {
    db = await newStore()
    people = await aCommission(db)
    clerk = aContext(db)
  })
  afterEach(() => db.destroy())

  const as = (role: 'commissioner' | 'chair', who: Tree): CommandContext => ({
    ...clerk,
    actor: { accountId: null, name: who, role, personId: people[who] },
  })
  const question = { addressee: 'Police Department', text: 'How many stops were there?' }
  const send = () => submitQuestion(as('commissioner', 'Elm'), question)
  const own = () => listOwnSubmissions(db, people.Elm, null)
  const told = (sentence: string) => expect.objectContaining({ kind: 'conflict', message: sentence })

  it('is published by one press of the clerk, word for word, of the day on which it was sent', async () => {
    const { id } = await send()
    expect(await listSubmissionsWaiting(db)).toMatchObject([{ id, ...question, person: 'Elm' }])
    clerk.clock.set('2026-12-07T18:00:00.000Z')
    const { number } = await reviewSubmission(clerk, { id, step: 'open' })
    expect(await getQuestionForPublic(db, number!, clerk.clock.now())).toMatchObject({
      ...question,
      askedOn: '2026-12-04',
      asker: { name: 'Elm' },
      meeting: null,
    })
    expect(await own()).toMatchObject([{ id, number, state: 'opened' }])
    expect(await listSubmissionsWaiting(db)).toEqual([])
    const again = reviewSubmission(clerk, { id, step: 'open' })
    await expect(again).rejects.toEqual(
      told(
        'Dana Rivers published this question at 10:00 AM. It is public, and the department can answer it.',
      ),
    )
    expect(await db.selectFrom('question').select('id').execute()).toHaveLength(1)
  })

  it('comes back with what the clerk must know, and goes again in new words', async () => {
    const { id } = await send()
    clerk.clock.forward(1)
    await expect(reviewSubmission(clerk, { id, step: 'return', text: ' ' })).rejects.toThrow('need to know')
    await reviewSubmission(clerk, { id, step: 'return', text: 'Of which year?' })
    expect(await own()).toMatchObject([{ state: 'returned', returnedWhy: 'Of which year?' }])
    const read = clerk.clock.now()
    clerk.clock.forward(1)
    const words = 'How many stops were there in 2026?'
    await sendQuestionAgain(as('commissioner', 'Elm'), { id, ...question, text: words })
    clerk.clock.forward(1)
    await expect(reviewSubmission(clerk, { id, step: 'open', seenAt: read })).rejects.toEqual(
      told('Elm changed this question at 9:43 AM. It is with the clerk. Please read it again, then decide.'),
    )
    const { number } = await reviewSubmission(clerk, { id, step: 'open', seenAt: clerk.clock.now() })
    expect((await getQuestionForPublic(db, number!, clerk.clock.now())).text).toBe(words)
  })

  it('is declined with a reason, or withdrawn, and then nothing more happens to it', async () => {
    const { id } = await send()
    clerk.clock.forward(1)
    await expect(reviewSubmission(clerk, { id, step: 'decline' })).rejects.toThrow('why it is declined')
    await reviewSubmission(clerk, { id, step: 'decline', text: 'It names a private person.' })
    expect(await own()).toMatchObject([{ state: 'declined', declinedWhy: 'It names a private person.' }])
    clerk.clock.forward(1)
    const elm = as('commissioner', 'Elm')
    await expect(withdrawSubmission(elm, { id })).rejects.toEqual(
      told('Dana Rivers declined this question at 9:42 AM. It was not published.'),
    )
    const other = await send()
    clerk.clock.forward(1)
    await withdrawSubmission(elm, { id: other.id })
    await expect(reviewSubmission(clerk, { id: other.id, step: 'open' })).rejects.toThrow('Elm withdrew')
    expect(await db.selectFrom('question').select('id').execute()).toEqual([])
  })

  it('N1: goes to no member, and no other member reads, changes or withdraws it', async () => {
    const elm = as('commissioner', 'Elm')
    for (const addressee of ['Commissioner Fir', 'the chair', 'All members']) {
      await expect(submitQuestion(elm, { ...question, addressee })).rejects.toEqual(
        expect.objectContaining({ kind: 'rule-refused', section: 'Government Code 54952.2(b)' }),
      )
    }
    const { id } = await send()
    for (const other of [as('commissioner', 'Fir'), as('chair', 'Alder')]) {
      await expect(getSubmission(db, other.actor, id)).rejects.toThrow('We can’t find that question.')
      await expect(withdrawSubmission(other, { id })).rejects.toThrow('We can’t find that question.')
      await expect(sendQuestionAgain(other, { id, ...question })).rejects.toThrow('We can’t find')
      await expect(reviewSubmission(other, { id, step: 'open' })).rejects.toThrow('may not do this')
      expect(await listOwnSubmissions(db, other.actor.personId!, null)).toEqual([])
    }
    await expect(submitQuestion(clerk, question)).rejects.toThrow('may not do this')
    const outside = { ...elm, actor: { ...elm.actor, personId: null } }
    await expect(submitQuestion(outside, question)).rejects.toThrow('Only a commissioner in office')
    expect(await getSubmission(db, elm.actor, id)).toMatchObject({ state: 'waiting' })
  })
})
