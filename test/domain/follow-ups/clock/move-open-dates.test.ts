import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { addHoliday, addHolidaysOfYear, removeHoliday } from '#app/domain/matters/keep-holidays.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

onBothEngines((newStore) => {
  let db: Store
  let clerk: CommandContext & { clock: TestClock }
  beforeEach(async () => {
    db = await newStore()
    clerk = aContext(db)
  })
  afterEach(() => db.destroy())

  /** A records request of November 27, 2026, due on Monday, December 7. */
  async function aRequest() {
    const opened = await openBetween(clerk, {
      kind: 'request',
      owed: 'The training records',
      owedBy: 'Police Department',
      clockKind: 'public-records',
    })
    await addFollowUpEntry(clerk, { followUpId: opened.id, kind: 'letter-sent', onDate: '2026-11-27' })
    clerk.clock.forward(1)
    return opened
  }
  const due = async (id: string) =>
    (await db.selectFrom('followUp').select('dueOn').where('id', '=', id).executeTakeFirstOrThrow()).dueOn
  const moved = (id: string) =>
    db
      .selectFrom('followUpEntry')
      .select(['text', 'dueOn', 'publicAt'])
      .where('followUpId', '=', id)
      .where('kind', '=', 'moved')
      .orderBy('recordedAt')
      .execute()
  const closedDay = { onDate: '2026-12-07', name: 'City Hall closed', keptBy: ['city' as const] }

  it('a holiday entered on the last day moves it by an entry, and back when it is taken out', async () => {
    const { id, number } = await aRequest()
    expect(await due(id)).toBe('2026-12-07')
    await addHoliday(clerk, closedDay)
    expect(await due(id)).toBe('2026-12-08')
    clerk.clock.forward(1)
    await removeHoliday(clerk, { onDate: closedDay.onDate })
    expect(await due(id)).toBe('2026-12-07')
    expect((await moved(id)).map(({ text }) => text)).toEqual([
      'Moved from December 7, 2026 to December 8, 2026: a holiday was entered, City Hall closed (December 7, 2026).',
      'Moved from December 8, 2026 to December 7, 2026: a holiday was taken out, City Hall closed (December 7, 2026).',
    ])
    const said = await db
      .selectFrom('recordEntry')
      .select('summary')
      .where('subjectKind', '=', 'follow-up')
      .where('summary', 'like', '%moved%')
      .execute()
    expect(said.map(({ summary }) => summary)).toEqual(
      Array(2).fill(`Follow-up ${number}: date moved by a holiday`),
    )
  })

  it('leaves what is closed, what was agreed and what no holiday reaches', async () => {
    const closed = await aRequest()
    await addFollowUpEntry(clerk, { followUpId: closed.id, kind: 'closed', text: 'They came.' })
    const agreed = await aRequest()
    await addFollowUpEntry(clerk, { followUpId: agreed.id, kind: 'extension', dueOn: '2026-12-07' })
    const reached = await aRequest()
    await addHoliday(clerk, { ...closedDay, onDate: '2026-12-04' })
    expect(await moved(reached.id)).toEqual([])
    await addHoliday(clerk, closedDay)
    expect(await moved(closed.id)).toEqual([])
    expect(await moved(agreed.id)).toEqual([])
    expect(await due(agreed.id)).toBe('2026-12-07')
    expect(await moved(reached.id)).toHaveLength(1)
  })

  it('the holidays of a whole year move what they reach', async () => {
    const { id } = await openBetween(clerk, {
      kind: 'request',
      owed: 'The report',
      owedBy: 'Department of Justice',
      clockKind: 'public-records',
    })
    clerk.clock.set('2029-02-04T20:00:00.000Z')
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'letter-sent', onDate: '2029-02-02' })
    expect(await due(id)).toBe('2029-02-12')
    clerk.clock.forward(1)
    await addHolidaysOfYear(clerk, { year: 2029 })
    expect(await due(id)).toBe('2029-02-13')
    expect(await moved(id)).toHaveLength(1)
  })
})
