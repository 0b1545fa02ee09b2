import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { copyItems } from '#app/domain/agenda/copy-items.server.ts'
import type { MoveItemInput } from '#app/domain/agenda/forms.ts'
import type { TheirItem } from '#app/domain/agenda/item-content.ts'
import { moveItem } from '#app/domain/agenda/move-item.server.ts'
import { entryOf, getAgenda, listAgendaChanges } from '#app/domain/agenda/queries.server.ts'
import { removeItem, restoreItem } from '#app/domain/meetings/remove-item.server.ts'
import { newId, type CommandContext } from '#app/domain/commands/command.server.ts'
import { Conflict } from '#app/domain/errors.ts'
import { callComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let context: CommandContext & ReturnType<typeof aContext>
  let meetingId: string

  /** An agenda "1 Alpha, 2 Beta, 2.A Gamma, 2.B Delta, 3 Omega". */
  const open = async (kind: 'regular' | 'special' = 'regular') => {
    db = await newStore()
    context = aContext(db)
    const meeting = await scheduleMeeting(context, {
      kind,
      heldOn: '2026-12-10',
      time: '18:00',
      agenda: 'empty',
    })
    meetingId = meeting.id
    await addItem(context, { meetingId, kind: 'call-to-order', title: 'Alpha', minutesAllotted: 2 })
    const beta = await addItem(context, { meetingId, kind: 'heading', title: 'Beta', minutesAllotted: 60 })
    await addItem(context, {
      meetingId,
      parentId: beta.id,
      kind: 'action',
      title: 'Gamma',
      minutesAllotted: 25,
    })
    await addItem(context, { meetingId, parentId: beta.id, kind: 'discussion', title: 'Delta' })
    await addItem(context, { meetingId, kind: 'adjournment', title: 'Omega' })
  }
  afterEach(() => db.destroy())

  const printed = async (id = meetingId) =>
    (await getAgenda(db, id)).inOrder.map(({ number, title }) => `${number} ${title}`)
  const idOf = async (title: string) =>
    (await getAgenda(db, meetingId)).inOrder.find((item) => item.title === title)!.id

  test('a new item stands before the adjournment, or last under its parent', async () => {
    await open()
    await addItem(context, { meetingId, kind: 'action', title: 'Epsilon' })
    await addItem(context, {
      meetingId,
      parentId: await idOf('Beta'),
      kind: 'presentation',
      title: 'Zeta',
      presenters: [{ name: 'Sam Stone', title: 'Lieutenant', organization: 'Pasadena Police Department' }],
    })
    expect(await printed()).toEqual([
      '1 Alpha',
      '2 Beta',
      '2.A Gamma',
      '2.B Delta',
      '2.C Zeta',
      '3 Epsilon',
      '4 Omega',
    ])
    const agenda = await getAgenda(db, meetingId)
    expect(agenda.inOrder[4]!.presenters).toMatchObject([
      { name: 'Sam Stone', title: 'Lieutenant', organization: 'Pasadena Police Department', position: 1 },
    ])
    expect(agenda.allottedMinutes).toBe(27)
  })

  test.each<[string, (ids: Record<string, string>) => MoveItemInput, string[]]>([
    [
      'up',
      (id) => ({ itemId: id.Beta!, direction: 'up' }),
      ['1 Beta', '1.A Gamma', '1.B Delta', '2 Alpha', '3 Omega'],
    ],
    [
      'down among those beside it',
      (id) => ({ itemId: id.Gamma!, direction: 'down' }),
      ['1 Alpha', '2 Beta', '2.A Delta', '2.B Gamma', '3 Omega'],
    ],
    [
      'no further than the end',
      (id) => ({ itemId: id.Delta!, direction: 'down' }),
      ['1 Alpha', '2 Beta', '2.A Gamma', '2.B Delta', '3 Omega'],
    ],
    [
      'out',
      (id) => ({ itemId: id.Gamma!, direction: 'out' }),
      ['1 Alpha', '2 Beta', '2.A Delta', '3 Gamma', '4 Omega'],
    ],
    [
      'in',
      (id) => ({ itemId: id.Omega!, direction: 'in' }),
      ['1 Alpha', '2 Beta', '2.A Gamma', '2.B Delta', '2.C Omega'],
    ],
    [
      'to before another',
      (id) => ({ itemId: id.Omega!, beforeId: id.Gamma! }),
      ['1 Alpha', '2 Beta', '2.A Omega', '2.B Gamma', '2.C Delta'],
    ],
    [
      'to after another',
      (id) => ({ itemId: id.Gamma!, afterId: id.Omega! }),
      ['1 Alpha', '2 Beta', '2.A Delta', '3 Omega', '4 Gamma'],
    ],
  ])('an item moves %s', async (_way, input, expected) => {
    await open()
    const { inOrder } = await getAgenda(db, meetingId)
    await moveItem(context, input(Object.fromEntries(inOrder.map((item) => [item.title, item.id]))))
    expect(await printed()).toEqual(expected)
  })

  test('no row of moves loses an item or puts one under itself', async () => {
    await open()
    const all = (await getAgenda(db, meetingId)).inOrder.map((item) => item.id)
    const index = fc.nat(all.length - 1)
    const moves = fc.array(
      fc.oneof(
        fc.record({ at: index, direction: fc.constantFrom('up', 'down', 'in', 'out') }),
        fc.record({ at: index, before: index }),
        fc.record({ at: index, after: index }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(moves, async (row) => {
        for (const move of row) {
          const itemId = all[move.at]!
          if ('direction' in move) await moveItem(context, { itemId, direction: move.direction as 'up' })
          else if ('before' in move) await moveItem(context, { itemId, beforeId: all[move.before]! })
          else await moveItem(context, { itemId, afterId: all[move.after]! })
        }
        const { inOrder, items } = await getAgenda(db, meetingId)
        expect(inOrder.map((item) => item.id).toSorted()).toEqual(all.toSorted())
        expect(items.flatMap((item) => item.children.flatMap((child) => child.children))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test('the second of two people sees both versions, and nothing of the first is overwritten', async () => {
    await open()
    const itemId = await idOf('Gamma')
    const first = { itemId, version: 1, kind: 'action' as const, title: 'Gamma', minutesAllotted: 20 }
    expect(await changeItem({ ...context, actor: { ...context.actor, name: 'Front desk' } }, first)).toEqual({
      version: 2,
    })
    const second = {
      ...first,
      minutesAllotted: 25,
      description: 'A letter',
      presenters: [{ name: 'Jun Maple' }],
    }
    const refused = await changeItem(context, second).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Conflict)
    const theirs = (refused as Conflict).theirs as TheirItem
    expect(theirs).toMatchObject({
      version: 2,
      minutesAllotted: 20,
      description: null,
      presenters: [],
      changedBy: 'Front desk',
    })
    const stored = entryOf(await getAgenda(db, meetingId), itemId)
    expect(stored).toMatchObject({ minutesAllotted: 20, description: null, version: 2 })
    expect(await changeItem(context, { ...second, version: theirs.version })).toEqual({ version: 3 })
    expect(entryOf(await getAgenda(db, meetingId), itemId)).toMatchObject({
      minutesAllotted: 25,
      description: 'A letter',
      presenters: [{ name: 'Jun Maple' }],
    })
  })

  test('two people who say the same are in no conflict', async () => {
    await open()
    const itemId = await idOf('Gamma')
    const same = { itemId, version: 1, kind: 'action' as const, title: 'Gamma Two' }
    await changeItem(context, same)
    expect(await changeItem(context, same)).toEqual({ version: 2 })
  })

  test('presenters left out stay', async () => {
    await open()
    const itemId = await idOf('Gamma')
    const base = { itemId, kind: 'action' as const, title: 'Gamma' }
    await changeItem(context, { ...base, version: 1, presenters: [{ name: 'Mara Flint' }] })
    await changeItem(context, { ...base, version: 2, title: 'Gamma again' })
    expect(entryOf(await getAgenda(db, meetingId), itemId).presenters).toMatchObject([{ name: 'Mara Flint' }])
  })

  test('a removed item goes with those under it, and comes back to its place with them', async () => {
    await open()
    const before = await printed()
    const gamma = await idOf('Gamma')
    const beta = await idOf('Beta')
    await removeItem(context, { itemId: gamma })
    context.clock.forward(1)
    await removeItem(context, { itemId: beta })
    expect(await printed()).toEqual(['1 Alpha', '2 Omega'])
    await expect(removeItem(context, { itemId: beta })).rejects.toThrow('no longer on the agenda')
    await restoreItem(context, { itemId: beta })
    expect(await printed()).toEqual(['1 Alpha', '2 Beta', '2.A Delta', '3 Omega'])
    await restoreItem(context, { itemId: gamma })
    expect(await printed()).toEqual(before)
    await expect(restoreItem(context, { itemId: gamma })).rejects.toThrow('no removed item')
  })

  test('an item with recorded facts stays, however they were recorded, until they are taken back at the desk', async () => {
    await open()
    const [beta, gamma] = [await idOf('Beta'), await idOf('Gamma')]
    context.clock.set('2026-12-11T02:00:00.000Z')
    await callToOrder(context, { meetingId })
    await recordNoSpeakers(context, { itemId: gamma, at: null })
    const refused = (sentence: string) =>
      expect.objectContaining({ code: 'item-has-facts', message: sentence })
    await expect(removeItem(context, { itemId: gamma })).rejects.toEqual(
      refused(
        'Item 2.A had no one to comment. To remove it, correct the course of the item at the desk first.',
      ),
    )
    const course = { noSpeakersAt: { happened: false, at: null } }
    await correctFact(context, { kind: 'item', id: gamma, changes: course, reason: 'Another item.' })
    await callComment(context, { itemId: gamma, at: null })
    await recordSpeaker(context, { itemId: gamma, at: null })
    const uncalled = { commentCalledAt: { happened: false, at: null } }
    await correctFact(context, { kind: 'item', id: gamma, changes: uncalled, reason: 'Another item.' })
    await recordStatement(context, { meetingId, itemId: gamma, speaker: 'Mara Flint', text: 'Thank you.' })
    // The heading holds nothing itself, but would take the item under it along.
    await expect(removeItem(context, { itemId: beta })).rejects.toEqual(
      refused(
        'Item 2.A has 1 statement and 1 speaker recorded under it. To remove it, strike the recorded facts at the desk first.',
      ),
    )
    const record = await getMeetingRecord(db, meetingId)
    const item = record.items.find(({ id }) => id === gamma)!
    const struck = [
      { kind: 'speaker', id: item.speakers[0]!.id },
      { kind: 'statement', id: item.statements[0]!.id },
    ]
    for (const fact of struck) await strikeFact(context, { ...fact, reason: 'Another item.' })
    await openItem(context, { itemId: gamma, at: null })
    await expect(removeItem(context, { itemId: gamma })).rejects.toThrow('Item 2.A was taken up. To remove')
    const unopened = { openedAt: { happened: false, at: null } }
    await correctFact(context, { kind: 'item', id: gamma, changes: unopened, reason: 'Another item.' })
    await removeItem(context, { itemId: gamma })
    expect(await printed()).toEqual(['1 Alpha', '2 Beta', '2.A Delta', '3 Omega'])
  })

  test('an item whose parent is gone comes back on its own', async () => {
    await open()
    const [gamma, beta] = [await idOf('Gamma'), await idOf('Beta')]
    await removeItem(context, { itemId: gamma })
    await removeItem(context, { itemId: beta })
    await restoreItem(context, { itemId: gamma })
    expect(await printed()).toEqual(['1 Alpha', '2 Omega', '3 Gamma'])
  })

  test('items of an earlier meeting are copied with their presenters, before the adjournment', async () => {
    await open()
    await changeItem(context, {
      itemId: await idOf('Gamma'),
      version: 1,
      kind: 'action',
      title: 'Gamma',
      presenters: [{ name: 'Mara Flint' }],
    })
    const next = await scheduleMeeting(context, { kind: 'special', heldOn: '2026-12-17', time: '18:00' })
    const [beta, gamma, delta] = [await idOf('Beta'), await idOf('Gamma'), await idOf('Delta')]
    await copyItems(context, { meetingId: next.id, fromMeetingId: meetingId, itemIds: [gamma, beta] })
    await copyItems(context, { meetingId: next.id, fromMeetingId: meetingId, itemIds: [delta] })
    expect(await printed(next.id)).toEqual([
      '1 Call to order and roll call',
      '2 Beta',
      '2.A Gamma',
      '3 Delta',
      '4 Adjournment',
    ])
    const copy = (await getAgenda(db, next.id)).inOrder[2]!
    expect(copy).toMatchObject({ originItemId: gamma, presenters: [{ name: 'Mara Flint' }] })
    expect(await printed()).toHaveLength(5)
  })

  test('a special meeting’s items are locked 24 hours before, once they were noticed', async () => {
    await open('special')
    const add = () => addItem(context, { meetingId, kind: 'action', title: 'Late' })
    context.clock.set('2026-12-10T02:00:00.000Z')
    await add()
    context.clock.set('2026-12-10T02:00:00.001Z')
    await add()
    await db
      .insertInto('edition')
      .values({
        id: newId(),
        meetingId,
        series: 'agenda',
        number: 1,
        stage: 'published',
        document: '{}',
        documentHash: '0'.repeat(64),
        differences: null,
        reason: null,
        frozenAt: context.clock.now(),
        frozenBy: 'Dana Rivers',
        publicAt: context.clock.now(),
        adoptingMotionId: null,
      })
      .execute()
    await expect(add()).rejects.toMatchObject({ code: 'items-locked', section: 'Government Code 54956(a)' })
    context.clock.set('2026-12-10T02:00:00.000Z')
    await add()
  })

  test('nobody but a clerk changes an agenda, and each change is on the record', async () => {
    await open()
    const commissioner = { ...context, actor: { ...context.actor, role: 'chair' as const } }
    await expect(addItem(commissioner, { meetingId, kind: 'action', title: 'X' })).rejects.toThrow('may not')
    const [last] = await listAgendaChanges(db, meetingId, 1)
    expect(last).toMatchObject({ summary: 'Added the item Omega', actorName: 'Dana Rivers' })
    expect((await checkChain(db)).findings).toEqual([])
  })
})
