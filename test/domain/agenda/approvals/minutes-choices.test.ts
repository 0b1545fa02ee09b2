import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { copyItems } from '#app/domain/agenda/copy-items.server.ts'
import { entryOf, getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { listMinutesChoices } from '#app/domain/agenda/approvals/minutes-choices.server.ts'
import { minutesOptions } from '#app/domain/agenda/approvals/minutes-options.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, at } from '#test/setup/meeting.ts'
import { minutesOf } from '#test/setup/minutes.ts'

const title = 'Minutes of an earlier meeting'

onBothEngines((newStore) => {
  let db: Store
  let meeting: { id: string; heldOn: string; startsAt: string }
  beforeEach(async () => {
    db = await newStore()
    meeting = { id: (await aMeeting(db)).id, heldOn: '2026-12-10', startsAt: at('2026-12-10', '18:00') }
  })
  afterEach(() => db.destroy())

  /** A meeting of that day with minutes at these stages, oldest first. */
  async function held(heldOn: string, ...stages: ('draft' | 'presented' | 'approved')[]): Promise<string> {
    const { id } = await aMeeting(db, { heldOn })
    for (const [index, stage] of stages.entries()) await minutesOf(db, id, stage, index + 1)
    return id
  }

  it('offers minutes that were presented, then those approved, of this and earlier days', async () => {
    await held('2026-08-13')
    await held('2026-09-10', 'draft')
    await held('2026-10-08', 'presented', 'approved')
    await held('2026-07-09', 'presented')
    await held('2026-11-12', 'draft', 'presented')
    await held('2027-01-14', 'presented')
    await minutesOf(db, meeting.id, 'presented', 1)
    const offered = await listMinutesChoices(db, meeting, null)
    expect(minutesOptions(offered).map(({ label }) => label)).toEqual([
      'Regular meeting, November 12, 2026',
      'Regular meeting, July 9, 2026',
      'Regular meeting, October 8, 2026: approved, to be corrected',
    ])
  })

  describe('an approval of minutes', () => {
    const kind = 'minutes-approval' as const
    const itemOf = async (id: string, meetingId = meeting.id) => entryOf(await getAgenda(db, meetingId), id)

    it('takes minutes that were presented, and no others', async () => {
      const context = aContext(db)
      const november = await held('2026-11-12', 'presented')
      const october = await held('2026-10-08', 'draft')
      const wrong = { kind: 'invalid', fields: { approvesMeetingId: expect.any(String) } }
      const add = (approvesMeetingId: string) =>
        addItem(context, { meetingId: meeting.id, kind, title, approvesMeetingId })
      await expect(add(october)).rejects.toMatchObject(wrong)
      await expect(add(meeting.id)).rejects.toMatchObject(wrong)
      const { id: itemId } = await add(november)
      expect((await itemOf(itemId)).approvesMeetingId).toBe(november)
      const item = { itemId, kind, title, version: 1 }
      await expect(changeItem(context, { ...item, approvesMeetingId: october })).rejects.toMatchObject(wrong)
      await changeItem(context, { ...item, kind: 'action', approvesMeetingId: november })
      expect((await itemOf(itemId)).approvesMeetingId).toBeNull()
    })

    it('keeps what it was given before any draft was presented, and gives nothing of it to a copy', async () => {
      const context = aContext(db)
      const november = await held('2026-11-12')
      const { id: itemId } = await addItem(context, { meetingId: meeting.id, kind, title })
      await db
        .updateTable('agendaItem')
        .set({ approvesMeetingId: november })
        .where('id', '=', itemId)
        .execute()
      expect(await listMinutesChoices(db, meeting, november)).toMatchObject([
        { id: november, approved: false },
      ])
      await changeItem(context, { itemId, kind, title: 'Renamed', version: 1, approvesMeetingId: november })
      expect(await itemOf(itemId)).toMatchObject({ title: 'Renamed', approvesMeetingId: november })
      const { id } = await aMeeting(db, { heldOn: '2027-01-14' })
      const { ids } = await copyItems(context, {
        meetingId: id,
        fromMeetingId: meeting.id,
        itemIds: [itemId],
      })
      expect((await itemOf(ids[0]!, id)).approvesMeetingId).toBeNull()
    })
  })
})
