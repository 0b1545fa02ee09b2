import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkSeals } from '#app/domain/audit-log/check-seals.server.ts'
import { markOf } from '#app/domain/commands/as-read.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { loadFollowUp } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { titledFields, titleFollowUp } from '#app/domain/follow-ups/title-follow-up.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { titleQuestion } from '#app/domain/questions/title-question.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission } from '#test/setup/meeting.ts'

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  const nothing = markOf({ title: null, sourceNote: null })

  it('a question is called by its title, and by its first words without one; the note is never public', async () => {
    const context = aContext(db)
    const { Elm } = await aCommission(db)
    const { number } = await askBetween(context, {
      askerId: Elm,
      addressee: 'Police Department',
      text: 'How many officers have not yet completed the training that the policy asks for?',
    })
    const page = () => getQuestionForPublic(db, number, context.clock.now())
    expect((await page()).title).toBe('How many officers have not yet completed…')
    const given = { number, title: 'Officers not yet trained', sourceNote: 'Unprinted note' }
    await titleQuestion(context, { ...given, read: nothing })
    expect(await page()).toMatchObject({
      title: 'Officers not yet trained',
      text: expect.stringContaining('How many'),
    })
    expect(JSON.stringify(await page())).not.toContain('Unprinted')
    await expect(titleQuestion(context, { ...given, title: 'Mine', read: nothing })).rejects.toThrow(
      'Someone else changed this',
    )
    await expect(
      titleQuestion(context, {
        number,
        read: nothing,
        title: 'one two three four five six seven eight nine',
      }),
    ).rejects.toMatchObject({ fields: { title: 'Use 8 words or fewer. This title has 9.' } })
    const chair = { ...context, actor: { ...context.actor, role: 'chair' as const } }
    await expect(titleQuestion(chair, { ...given, read: nothing })).rejects.toThrow('may not')
    const entry = await db
      .selectFrom('recordEntry')
      .select(['action', 'after'])
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry.action).toBe('question.title')
    expect(entry.after).toContain('Officers not yet trained')
  })

  it('the facts of a letter change with its title, those of another matter do not, and the seals hold', async () => {
    const context = aContext(db)
    const open = async (kind: 'letter' | 'request') => {
      const { number } = await openBetween(context, { kind, owed: 'A reply', owedBy: 'Director of ICE' })
      const row = await loadFollowUp(db, { number })
      await titleFollowUp(context, {
        number,
        read: markOf(titledFields(row)),
        title: 'Letter to ICE',
        letterFrom: 'Police Chief Gene Harris',
        letterAsks: 'that it be told of raids',
        sourceNote: 'Unprinted note',
      })
      return getFollowUpForPublic(db, number, context.clock.now())
    }
    const letter = await open('letter')
    expect(letter).toMatchObject({
      title: 'Letter to ICE',
      owed: 'A reply',
      letterFrom: 'Police Chief Gene Harris',
      letterAsks: 'that it be told of raids',
    })
    expect(JSON.stringify(letter)).not.toContain('Unprinted')
    expect(await open('request')).toMatchObject({
      title: 'Letter to ICE',
      letterFrom: null,
      letterAsks: null,
    })
    expect((await checkSeals(db)).findings).toEqual([])
  })
})
