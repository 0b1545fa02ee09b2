import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { followUpEntryKinds } from '#app/domain/meeting-record/entry-kinds.ts'
import {
  followUpEntryVerdict,
  followUpState,
  type FollowUpEvent,
} from '#app/domain/follow-ups/follow-up-state.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission } from '#test/setup/meeting.ts'

const events = (...kinds: FollowUpEvent['kind'][]): FollowUpEvent[] =>
  kinds.map((kind, index) => ({
    id: String(index),
    kind,
    on: `2026-10-${String(index + 1).padStart(2, '0')}`,
    precision: 'day',
    recordedAt: `2026-10-08T01:${String(index).padStart(2, '0')}:00.000Z`,
    correctsId: null,
  }))

describe('where a follow-up stands', () => {
  test.each([
    [[], 'open'],
    [['letter-sent'], 'open'],
    [['letter-sent', 'acknowledged', 'reminder', 'heard'], 'open'],
    [['letter-sent', 'reply'], 'replied'],
    [['letter-sent', 'reply', 'not-enough'], 'open'],
    [['letter-sent', 'reply', 'resent'], 'open'],
    [['reply', 'closed'], 'closed'],
    [['closed', 'reply'], 'closed'],
    [['closed', 'reopened'], 'open'],
  ] as const)('%j: %s', (kinds, state) => {
    expect(followUpState(events(...kinds)).state).toBe(state)
  })

  test('a reply alone never closes it, and what was corrected does not count', () => {
    const kind = fc.constantFrom(...followUpEntryKinds)
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 15 }), (kinds) => {
        const told = followUpState(events(...kinds))
        if (!kinds.includes('closed')) expect(told.state).not.toBe('closed')
        expect(told.settledOn !== null).toBe(told.state === 'closed')
        const all = events(...kinds)
        const corrected = all.map((event) => ({
          ...event,
          id: `c${event.id}`,
          kind: 'correction' as const,
          correctsId: event.id,
        }))
        expect(followUpState([...all, ...corrected])).toEqual(followUpState([]))
      }),
    )
  })

  test('it is reported unanswered on the last day a meeting heard of it while it was open', () => {
    expect(followUpState(events('letter-sent', 'heard', 'reported', 'reply', 'heard')).reportedOn).toBe(
      '2026-10-03',
    )
  })

  test.each([
    ['open', 'not-enough', false],
    ['replied', 'not-enough', true],
    ['closed', 'reply', false],
    ['closed', 'correction', true],
    ['closed', 'reopened', true],
    ['open', 'reopened', false],
  ] as const)('%s, %s: %s', (state, kind, ok) => {
    expect(followUpEntryVerdict(state, kind).ok).toBe(ok)
  })
})

onBothEngines((newStore) => {
  let db: Store
  let clerk: CommandContext & { clock: TestClock }
  beforeEach(async () => {
    db = await newStore()
    await aCommission(db)
    clerk = aContext(db)
  })
  afterEach(() => db.destroy())
  const status = (id: string) =>
    db
      .selectFrom('followUp')
      .select(['state', 'dueOn', 'dueKind', 'dueComputation', 'sentOn', 'sentPrecision', 'reportedOn'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const letter = () =>
    openBetween(clerk, {
      kind: 'letter',
      owed: 'To be told when ICE has conducted a raid',
      owedBy: 'Director of ICE',
      counterpart: 'Director of ICE',
    })

  it('a plain letter is sent in a month, heard of and answered, and has no date of law (N6)', async () => {
    const { id, number } = await letter()
    expect(number).toBe('2026-001')
    await addFollowUpEntry(clerk, {
      followUpId: id,
      kind: 'letter-sent',
      onDate: '2026-06-01',
      datePrecision: 'month',
    })
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'reported', onDate: '2026-08-14' })
    expect(await status(id)).toEqual({
      state: 'open',
      dueOn: null,
      dueKind: null,
      dueComputation: null,
      sentOn: '2026-06-01',
      sentPrecision: 'month',
      reportedOn: '2026-08-14',
    })
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, {
      followUpId: id,
      kind: 'reply',
      text: 'We will tell you.',
      byWords: 'ICE',
    })
    expect((await status(id)).state).toBe('replied')
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'not-enough', text: 'It names no day.' })
    expect((await status(id)).state).toBe('open')
  })

  it('a request under a statute has its day, its section and how it was computed, and moves when more time is agreed', async () => {
    const { id } = await openBetween(clerk, {
      kind: 'request',
      owed: 'The training records',
      owedBy: 'Police Department',
      clockKind: 'public-records',
    })
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'letter-sent', onDate: '2026-11-02' })
    expect(await status(id)).toMatchObject({ dueOn: '2026-11-12', dueKind: 'statutory' })
    expect((await status(id)).dueComputation).toContain('November 12, 2026')
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'extension', dueOn: '2026-12-01' })
    expect(await status(id)).toMatchObject({ dueOn: '2026-12-01', dueKind: 'agreed' })
  })

  it('a time that a law sets is extended by written notice as far as the law says, and is still the law’s', async () => {
    const { id, number } = await openBetween(clerk, {
      kind: 'request',
      owed: 'The training records',
      owedBy: 'Police Department',
      clockKind: 'public-records',
    })
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'letter-sent', onDate: '2026-11-25' })
    clerk.clock.forward(1)
    const notice = { followUpId: id, kind: 'extended-by-law' as const, text: 'Voluminous records.' }
    const extend = (facts: object) => addFollowUpEntry(clerk, { ...notice, onDate: '2026-12-01', ...facts })
    await expect(extend({})).rejects.toThrow('how many days')
    await expect(extend({ days: 10, onDate: undefined })).rejects.toThrow('date of the written notice')
    await expect(extend({ days: 10, text: '' })).rejects.toThrow('Enter what was said')
    await expect(extend({ days: '1.5' })).rejects.toThrow('whole number')
    await expect(extend({ days: 15 })).rejects.toMatchObject({
      code: 'beyond-limit',
      section: 'Government Code 7922.535(b)',
    })
    const { id: entry } = await extend({ days: 14 })
    expect(await status(id)).toMatchObject({ dueOn: '2026-12-21', dueKind: 'statutory' })
    expect((await status(id)).dueComputation).toContain(
      'extended by 14 calendar days under Government Code 7922.535(b)',
    )
    const told = await getFollowUpForPublic(db, number, clerk.clock.now())
    expect(told.history.at(-1)).toMatchObject({ days: 14, text: 'Voluminous records.' })
    expect(JSON.stringify(told.clock)).toContain('extended by 14 calendar days')
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, {
      followUpId: id,
      kind: 'correction',
      correctsId: entry,
      text: 'Of another request.',
    })
    expect(await status(id)).toMatchObject({ dueOn: '2026-12-07', dueKind: 'statutory' })
    const plain = await letter()
    await expect(extend({ followUpId: plain.id, days: 1 })).rejects.toThrow('No law sets this date')
  })

  it('a correction is an entry too: what it corrects stays and does not count', async () => {
    const { id } = await letter()
    const { id: wrong } = await addFollowUpEntry(clerk, { followUpId: id, kind: 'reply', text: 'Thank you.' })
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, {
      followUpId: id,
      kind: 'correction',
      correctsId: wrong,
      text: 'It was another letter.',
    })
    expect((await status(id)).state).toBe('open')
    expect(await db.selectFrom('followUpEntry').select('kind').execute()).toHaveLength(2)
    await expect(
      addFollowUpEntry(clerk, { followUpId: id, kind: 'correction', correctsId: 'none', text: 'x' }),
    ).rejects.toThrow('no such entry')
    const again = { followUpId: id, kind: 'correction' as const, correctsId: wrong, text: 'Again.' }
    await expect(addFollowUpEntry(clerk, again)).rejects.toThrow('corrected already')
    const { id: correction } = await db
      .selectFrom('followUpEntry')
      .select('id')
      .where('kind', '=', 'correction')
      .executeTakeFirstOrThrow()
    await expect(addFollowUpEntry(clerk, { ...again, correctsId: correction })).rejects.toThrow('stays')
  })

  it('refuses what is to come, what is closed and what lacks its words', async () => {
    const { id } = await letter()
    const add = (facts: object) =>
      addFollowUpEntry(clerk, { followUpId: id, kind: 'update', text: 'x', ...facts })
    await expect(add({ onDate: '2026-12-05' })).rejects.toThrow('in the future')
    await expect(add({ text: '' })).rejects.toThrow('Enter what was said')
    await add({ kind: 'closed', text: 'Accepted by vote' })
    clerk.clock.forward(1)
    await expect(add({})).rejects.toThrow('is closed')
  })
})
