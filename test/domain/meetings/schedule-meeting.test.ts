import type { Kysely } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import { listSettledApprovals } from '#app/domain/agenda/approvals/settled-approvals.server.ts'
import { newId, type CommandContext } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { cancelMeeting } from '#app/domain/meetings/cancel-meeting.server.ts'
import { changeMeeting } from '#app/domain/meetings/change-meeting.server.ts'
import type { ScheduleMeetingInput } from '#app/domain/meetings/forms.ts'
import { getMeeting, getMeetingProposal, listMeetings } from '#app/domain/meetings/queries.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { minutesOf } from '#test/setup/minutes.ts'

const december: ScheduleMeetingInput = { kind: 'regular', heldOn: '2026-12-10', time: '18:00' }

/** Takes a meeting through its evening, as the desk does, with what became of each item by title. */
async function hold(
  db: Kysely<Database>,
  meetingId: string,
  outcomes: Record<string, 'heard' | 'continued' | 'not-reached'>,
) {
  await db
    .updateTable('meeting')
    .set({ convened: 1, adjourned: 1, adjournedAt: '2026-11-13T04:30:00.000Z' })
    .where('id', '=', meetingId)
    .execute()
  await db.updateTable('agendaItem').set({ outcome: 'heard' }).where('meetingId', '=', meetingId).execute()
  for (const [title, outcome] of Object.entries(outcomes)) {
    await db
      .updateTable('agendaItem')
      .set({ outcome })
      .where('meetingId', '=', meetingId)
      .where('title', '=', title)
      .execute()
  }
}

async function publishAgenda(db: Kysely<Database>, meetingId: string, at: string) {
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
      frozenAt: at,
      frozenBy: 'Dana Rivers',
      publicAt: at,
      adoptingMotionId: null,
    })
    .execute()
}

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let context: CommandContext & ReturnType<typeof aContext>
  const open = async () => {
    db = await newStore()
    context = aContext(db, { at: '2026-11-20T17:41:00.000Z' })
  }
  afterEach(() => db.destroy())

  test('a regular meeting begins with the usual order', async () => {
    await open()
    const { id, slug } = await scheduleMeeting(context, { ...december, place: 'City Hall' })
    expect(slug).toBe('2026-12-10')
    expect(await getMeeting(db, slug)).toMatchObject({
      startsAt: '2026-12-11T02:00:00.000Z',
      place: 'City Hall',
    })
    const { items } = await getAgenda(db, id)
    expect(items.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 call-to-order',
      '2 general-comment',
      '3 minutes-approval',
      '4 staff-report',
      '5 presentation',
      '6 auditor-report',
      '7 heading',
      '8 outstanding',
      '9 future-agenda',
      '10 commissioner-comments',
      '11 adjournment',
    ])
    expect((await checkChain(db)).findings).toEqual([])
  })

  test('a special meeting begins with the frame alone', async () => {
    await open()
    const { id } = await scheduleMeeting(context, { ...december, kind: 'special', purpose: 'The letter' })
    const { items } = await getAgenda(db, id)
    expect(items.map(({ kind }) => kind)).toEqual(['call-to-order', 'adjournment'])
  })

  test('what was continued and not reached comes along once, with presenters and files, and the minutes to approve', async () => {
    await open()
    const past = { ...context, clock: aContext(db, { at: '2026-10-20T17:00:00.000Z' }).clock }
    const november = await scheduleMeeting(past, { kind: 'regular', heldOn: '2026-11-12', time: '18:00' })
    const { items } = await getAgenda(db, november.id)
    const heading = items.find((item) => item.kind === 'heading')!
    const letter = await addItem(past, {
      meetingId: november.id,
      parentId: heading.id,
      kind: 'action',
      title: 'Letter to the director of ICE',
      minutesAllotted: 20,
      presenters: [{ name: 'Jun Maple', title: 'Commissioner' }],
    })
    await addItem(past, {
      meetingId: november.id,
      parentId: heading.id,
      kind: 'discussion',
      title: 'Training calendar',
    })
    await db
      .insertInto('file')
      .values({ sha256: 'a'.repeat(64), byteSize: 0, mediaType: 'application/pdf', storedAt: 'x' })
      .execute()
    await db
      .insertInto('attachment')
      .values({
        id: newId(),
        itemId: letter.id,
        sha256: 'a'.repeat(64),
        fileName: 'letter.pdf',
        title: 'Letter',
        mediaType: 'application/pdf',
        pageCount: 1,
        position: 1,
        addedAt: 'x',
        distributedAt: null,
        removedAt: null,
      })
      .execute()
    await hold(db, november.id, { 'Letter to the director of ICE': 'continued' })

    const next = await scheduleMeeting(context, december)
    const agenda = await getAgenda(db, next.id)
    const approval = agenda.items.find((item) => item.kind === 'minutes-approval')
    expect(approval).toMatchObject({
      approvesMeetingId: november.id,
      title: 'Approval of the minutes of the regular meeting of November 12, 2026',
    })
    const carried = agenda.inOrder.filter((item) => item.originItemId !== null)
    expect(carried).toHaveLength(1)
    expect(carried[0]).toMatchObject({
      number: '7.A',
      title: 'Letter to the director of ICE',
      originItemId: letter.id,
      minutesAllotted: 20,
    })
    expect(carried[0]!.presenters).toMatchObject([{ name: 'Jun Maple', title: 'Commissioner' }])
    expect(carried[0]!.attachments).toMatchObject([
      { title: 'Letter', fileName: 'letter.pdf', distributedAt: null },
    ])

    const january = await scheduleMeeting(context, { ...december, heldOn: '2027-01-14' })
    const later = await getAgenda(db, january.id)
    expect(later.inOrder.filter((item) => item.originItemId !== null)).toEqual([])
  })

  test('nothing comes along when it is not wanted', async () => {
    await open()
    const past = { ...context, clock: aContext(db, { at: '2026-10-20T17:00:00.000Z' }).clock }
    const november = await scheduleMeeting(past, { kind: 'regular', heldOn: '2026-11-12', time: '18:00' })
    await addItem(past, { meetingId: november.id, kind: 'action', title: 'A letter' })
    await hold(db, november.id, { 'A letter': 'continued' })
    const next = await scheduleMeeting(context, { ...december, carryOver: 'no' })
    const { inOrder } = await getAgenda(db, next.id)
    expect(inOrder.map((item) => item.title)).not.toContain('A letter')
  })

  test('two sets of minutes that wait stand one under the other', async () => {
    await open()
    const early = { ...context, clock: aContext(db, { at: '2026-09-01T17:00:00.000Z' }).clock }
    const october = await scheduleMeeting(early, { kind: 'regular', heldOn: '2026-10-08', time: '18:00' })
    const november = await scheduleMeeting(early, { kind: 'regular', heldOn: '2026-11-12', time: '18:00' })
    await hold(db, october.id, {})
    await hold(db, november.id, {})
    await db
      .insertInto('edition')
      .values({
        id: newId(),
        meetingId: october.id,
        series: 'minutes',
        number: 1,
        stage: 'draft',
        document: '{}',
        documentHash: '1'.repeat(64),
        differences: null,
        reason: null,
        frozenAt: 'x',
        frozenBy: 'x',
        publicAt: null,
        adoptingMotionId: null,
      })
      .execute()
    const { id } = await scheduleMeeting(context, december)
    const approval = (await getAgenda(db, id)).items.find((item) => item.kind === 'minutes-approval')!
    expect(approval.approvesMeetingId).toBeNull()
    expect(approval.children.map((child) => [child.number, child.approvesMeetingId])).toEqual([
      ['3.A', october.id],
      ['3.B', november.id],
    ])
    expect(await settledOf(id)).toEqual([])

    const january = { kind: 'regular', heldOn: '2027-01-14', time: '18:00' } as const
    const later = await scheduleMeeting(context, january)
    const again = (await getAgenda(db, later.id)).items.find((item) => item.kind === 'minutes-approval')!
    expect(again).toMatchObject({ approvesMeetingId: null, children: [] })

    await minutesOf(db, october.id, 'approved', 2)
    expect(await settledOf(id)).toEqual([
      { itemId: approval.children[0]!.id, number: '3.A', sentence: expect.stringContaining('October 8') },
    ])
    await db.updateTable('meeting').set({ cancelledAt: context.clock.now() }).where('id', '=', id).execute()
    const after = await scheduleMeeting(context, { ...january, heldOn: '2027-01-21' })
    const free = (await getAgenda(db, after.id)).items.find((item) => item.kind === 'minutes-approval')!
    expect(free.approvesMeetingId).toBe(november.id)
    await addItem(context, { meetingId: later.id, kind: 'discussion', title: 'Minutes again' })
    await db
      .updateTable('agendaItem')
      .set({ approvesMeetingId: november.id })
      .where('title', '=', 'Minutes again')
      .execute()
    expect(await settledOf(after.id)).toMatchObject([
      { itemId: free.id, sentence: expect.stringContaining('January 14') },
    ])
    expect(await settledOf(later.id)).toEqual([])
  })

  async function settledOf(id: string) {
    const { heldOn } = await db
      .selectFrom('meeting')
      .select('heldOn')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return listSettledApprovals(db, { id, heldOn }, (await getAgenda(db, id)).inOrder, '2026-11-20')
  }

  test('a second meeting on a day takes its kind into its address, and no address comes twice', async () => {
    await open()
    const slugs = []
    for (const kind of ['regular', 'special', 'special', 'emergency'] as const) {
      slugs.push((await scheduleMeeting(context, { ...december, kind })).slug)
    }
    expect(slugs).toEqual([
      '2026-12-10',
      '2026-12-10-special',
      '2026-12-10-special-2',
      '2026-12-10-emergency',
    ])
    const first = await getMeeting(db, '2026-12-10')
    await changeMeeting(context, { meetingId: first.id, heldOn: '2026-12-17', time: '18:00' })
    const another = await scheduleMeeting(context, december)
    expect(another.slug).toBe('2026-12-10-regular')
    const back = await changeMeeting(context, { meetingId: first.id, heldOn: '2026-12-10', time: '18:00' })
    expect(back.slug).toBe('2026-12-10')
  })

  test('only a past meeting may be without a time', async () => {
    await open()
    await expect(scheduleMeeting(context, { kind: 'regular', heldOn: '2026-11-20' })).rejects.toMatchObject({
      fields: { time: expect.stringContaining('Enter the time') },
    })
    const reported = { ...context, basis: { basis: 'reported' as const, source: 'report 000' } }
    const { slug, id } = await scheduleMeeting(reported, {
      kind: 'regular',
      heldOn: '2025-08-14',
      agenda: 'empty',
    })
    expect(await getMeeting(db, slug)).toMatchObject({
      startsAt: null,
      basis: 'reported',
      source: 'report 000',
    })
    expect((await getAgenda(db, id)).items).toEqual([])
  })

  test('a time that the clocks skip is refused', async () => {
    await open()
    await expect(
      scheduleMeeting(context, { kind: 'regular', heldOn: '2027-03-14', time: '02:30' }),
    ).rejects.toMatchObject({ fields: { time: expect.stringContaining('does not exist') } })
  })

  test('an adjourned meeting names the one before and takes up what that left', async () => {
    await open()
    await expect(scheduleMeeting(context, { ...december, kind: 'adjourned' })).rejects.toMatchObject({
      fields: { adjournedFromId: 'Choose the meeting that was adjourned' },
    })
    const past = { ...context, clock: aContext(db, { at: '2026-10-20T17:00:00.000Z' }).clock }
    const november = await scheduleMeeting(past, { kind: 'regular', heldOn: '2026-11-12', time: '18:00' })
    await hold(db, november.id, { 'Report of the Independent Police Auditor': 'not-reached' })
    const { id } = await scheduleMeeting(context, {
      ...december,
      kind: 'adjourned',
      adjournedFromId: november.id,
    })
    const { inOrder } = await getAgenda(db, id)
    const auditor = inOrder.filter((item) => item.kind === 'auditor-report')
    expect(auditor).toHaveLength(1)
    expect(auditor[0]!.originItemId).not.toBeNull()
  })

  test('the next regular dates are those without a meeting, holidays flagged', async () => {
    await open()
    await setSetting(context, {
      key: 'regularSchedule',
      value: { nth: 2, weekday: 4, time: '18:00', monthsOff: [] },
      effectiveOn: '2026-11-20',
    })
    await db
      .insertInto('holiday')
      .values({ onDate: '2027-02-11', name: 'Founders Day', keptBy: 'city' })
      .execute()
    await scheduleMeeting(context, december)
    const { regularDates } = await getMeetingProposal(db, context.clock.now(), 2)
    expect(regularDates).toMatchObject([
      { date: '2027-01-14', time: '18:00', holiday: null },
      { date: '2027-02-11', holiday: 'Founders Day' },
    ])
  })

  test('after an agenda is published its date stays, its place may change', async () => {
    await open()
    const { id } = await scheduleMeeting(context, december)
    await publishAgenda(db, id, context.clock.now())
    await expect(
      changeMeeting(context, { meetingId: id, heldOn: '2026-12-10', time: '19:00' }),
    ).rejects.toMatchObject({ code: 'noticed' })
    await changeMeeting(context, { meetingId: id, heldOn: '2026-12-10', time: '18:00', place: 'Room 249' })
    expect((await listMeetings(db))[0]).toMatchObject({
      place: 'Room 249',
      publishedAt: context.clock.now(),
      agendaEditions: 1,
      items: 11,
    })
    await expect(cancelMeeting(context, { meetingId: id, reason: 'Ill' })).rejects.toMatchObject({
      code: 'noticed',
    })
  })

  test('an unpublished meeting is given up without a notice, and then stays as it is', async () => {
    await open()
    const { id } = await scheduleMeeting(context, { ...december, heldOn: '2026-12-11' })
    await cancelMeeting(context, { meetingId: id, reason: 'No business' })
    await expect(
      changeMeeting(context, { meetingId: id, heldOn: '2026-12-12', time: '18:00' }),
    ).rejects.toMatchObject({ code: 'meeting-cancelled' })
    await expect(addItem(context, { meetingId: id, kind: 'action', title: 'Late' })).rejects.toMatchObject({
      code: 'meeting-cancelled',
    })
  })

  test('a regular meeting on the schedule is canceled by a notice, published or not; any other is given up', async () => {
    await open()
    await setSetting(context, {
      key: 'regularSchedule',
      value: { nth: 2, weekday: 4, time: '18:00', monthsOff: [] },
      effectiveOn: '2026-11-20',
    })
    const onSchedule = await scheduleMeeting(context, december)
    const cancel = (meetingId: string) => cancelMeeting(context, { meetingId, reason: 'No business' })
    await expect(cancel(onSchedule.id)).rejects.toMatchObject({ code: 'on-schedule' })
    const others = [
      { ...december, heldOn: '2026-12-11' },
      { ...december, kind: 'special', purpose: 'The letter' } as const,
    ]
    for (const other of others) {
      const { id } = await scheduleMeeting(context, other)
      await expect(cancel(id)).resolves.toBeTruthy()
    }
  })
})
