import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, perform, type Store } from '#app/domain/commands/command.server.ts'
import { listAuditLog, listAuditChoices, auditPage } from '#app/domain/overviews/list-audit-log.server.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, zone } from '#test/setup/meeting.ts'
import { aPerson } from '#test/setup/people.ts'

onBothEngines((newStore) => {
  let db: Store
  let context: ReturnType<typeof aContext>

  beforeEach(async () => {
    db = await newStore()
    context = aContext(db)
  })
  afterEach(() => db.destroy())

  const enter = (
    summary: string,
    draft: {
      kind?: string
      id?: string
      meetingId?: string
      after?: unknown
      before?: unknown
      name?: string
    } = {},
  ) =>
    perform(
      {
        ...context,
        clock: context.clock as TestClock,
        actor: { ...context.actor, name: draft.name ?? 'Dana Rivers' },
      },
      'agenda.add-item',
      async ({ record }) =>
        record({
          subject: { kind: draft.kind ?? 'agenda-item', id: draft.id ?? 'i' },
          meetingId: draft.meetingId,
          summary,
          before: draft.before,
          after: draft.after,
          reason: 'Because',
        }),
    )
  const summaries = async (filter: Parameters<typeof listAuditLog>[1]) =>
    (await listAuditLog(db, filter, zone)).entries.map((entry) => entry.summary)

  test('an entry says who, when, what, why, and names what it points to', async () => {
    const moverId = await aPerson(db, 'Esther Fir')
    const { id: meetingId } = await aMeeting(db, { heldOn: '2026-12-10' })
    await enter('Made a motion', {
      kind: 'motion',
      id: 'm',
      meetingId,
      after: { moverId, text: 'to adjourn' },
    })
    const { entries, next } = await listAuditLog(db, {}, zone)
    expect(next).toBeNull()
    expect(entries).toEqual([
      {
        seq: 1,
        at: '2026-12-04T17:41:00.000Z',
        who: 'Dana Rivers',
        role: 'clerk',
        summary: 'Made a motion',
        reason: 'Because',
        subject: { kind: 'motion', name: 'Motion', id: 'm' },
        meeting: { slug: '2026-12-10-regular', heldOn: '2026-12-10' },
        changes: [
          { label: 'Mover', pieces: [{ text: 'Esther Fir', change: 'added' }] },
          { label: 'Motion', pieces: [{ text: 'to adjourn', change: 'added' }] },
        ],
      },
    ])
  })

  test('is narrowed by meeting, thing, person and date', async () => {
    const { id: meetingId } = await aMeeting(db, { heldOn: '2026-12-10' })
    await enter('One', { meetingId })
    context.clock.forward(24 * 60)
    await enter('Two', { kind: 'item', name: 'Jade Brook' })
    await enter('Three', { kind: 'motion', id: 'm' })
    expect(await summaries({})).toEqual(['Three', 'Two', 'One'])
    expect(await summaries({ meeting: '2026-12-10-regular' })).toEqual(['One'])
    expect(await summaries({ meeting: 'none' })).toEqual([])
    expect(await summaries({ kind: 'agenda-item' })).toEqual(['Two', 'One'])
    expect(await summaries({ kind: 'motion', id: 'm' })).toEqual(['Three'])
    expect(await summaries({ person: 'Jade Brook' })).toEqual(['Two'])
    expect(await summaries({ from: '2026-12-05T08:00:00.000Z' })).toEqual(['Three', 'Two'])
    expect(await summaries({ to: '2026-12-05T08:00:00.000Z' })).toEqual(['One'])
    const choices = await listAuditChoices(db)
    expect(choices).toEqual({
      meetings: [{ slug: '2026-12-10-regular', heldOn: '2026-12-10' }],
      kinds: [
        { kind: 'agenda-item', name: 'Agenda item' },
        { kind: 'motion', name: 'Motion' },
      ],
      people: ['Jade Brook', 'Dana Rivers'],
    })
  })

  test('comes a page at a time, each entry once, also when entries are added between', async () => {
    const total = auditPage + 3
    for (let index = 1; index <= total; index++) await enter(`Entry ${index}`, { id: newId() })
    const first = await listAuditLog(db, {}, zone)
    expect(first.entries).toHaveLength(auditPage)
    expect(first.next).toBe(4)
    await enter('Added between')
    const second = await listAuditLog(db, { before: first.next! }, zone)
    expect(second).toMatchObject({ next: null, entries: [{ seq: 3 }, { seq: 2 }, { seq: 1 }] })
  })
})
