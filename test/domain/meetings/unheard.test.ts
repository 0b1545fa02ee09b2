import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { unheardBy, unheardVerdict } from '#app/domain/meetings/course/unheard-rules.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { minutesFrom } from '#test/setup/minutes.ts'
import type { Database } from '#db/schema.ts'
import { evening, item, meetingRecord } from '#test/factories/meeting-record.ts'
import { untouched } from '#test/factories/turn.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, type Evening } from '#test/setup/meeting.ts'
import { aSpeaker } from '#test/setup/speakers.ts'

const refused = (code: string) => expect.objectContaining({ code })
const now = evening('20:00')
const general = item({ number: '2', kind: 'general-comment', title: 'Public comment', opened: false })
const report = item({ number: '5', kind: 'staff-report', title: 'Report', opened: false, outcome: null })
const sitting = (
  items: MeetingRecord['items'],
  meeting: Partial<MeetingRecord['meeting']> = {},
): MeetingRecord =>
  meetingRecord({ items, meeting: { adjourned: false, adjournedAt: null, adjournedTo: null, ...meeting } })
const judged = (
  record: MeetingRecord,
  { by = 'commission' as const, at = now, reason = null as string | null } = {},
) => {
  const verdict = unheardVerdict(unheardBy(record, { by, moment: undefined, now: at }), reason)
  return verdict.ok ? null : [verdict.code, verdict.section]
}

describe('E5: a meeting that ends before the public was heard stops and asks', () => {
  const law = ['general-comment-unopened', 'Government Code 54954.3(a)']
  const waits = {
    ...report,
    signUps: [{ ...untouched, joinedAt: evening('17:00'), held: false, releasedAt: null }],
  }
  test.each([
    ['regular, never opened', sitting([{ ...general, outcome: null }]), {}, law],
    [
      'adjourned regular, never opened',
      sitting([{ ...general, outcome: null }], { kind: 'adjourned' }),
      {},
      law,
    ],
    ['special, never opened', sitting([{ ...general, outcome: null }], { kind: 'special' }), {}, null],
    ['with a reason', sitting([{ ...general, outcome: null }]), { reason: 'A fire alarm.' }, null],
    ['opened', sitting([{ ...general, opened: true, outcome: 'heard' }]), {}, null],
    ['put off to another meeting', sitting([{ ...general, outcome: 'continued' }]), {}, null],
    ['without a quorum', sitting([{ ...general, outcome: null }, waits]), { by: 'less-than-quorum' }, null],
    [
      'the next day, from paper',
      sitting([{ ...general, outcome: null }]),
      { at: evening('23:00').replace('10-09', '10-11') },
      null,
    ],
    ['people waiting', sitting([waits]), {}, ['speakers-unheard', '']],
    [
      'people waiting at a special meeting',
      sitting([waits], { kind: 'special' }),
      {},
      ['speakers-unheard', ''],
    ],
    ['people waiting on an item that moved', sitting([{ ...waits, outcome: 'continued' }]), {}, null],
  ] as const)('%s', (_, record, how, expected) => {
    expect(judged(record as MeetingRecord, how as never)).toEqual(expected)
  })
})

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let room: Evening
  beforeEach(async () => {
    db = await newStore()
    room = await anEvening(db)
  })
  afterEach(() => db.destroy())

  describe('E5: adjourning with people waiting', () => {
    it('asks, and keeps the reason where minutes, record and receipts find it', async () => {
      const { context, meetingId, items } = room
      await aSpeaker(db, { meetingId, items: [items[0]!] })
      context.clock.forward(1)
      await expect(adjourn(context, { meetingId, by: 'commission' })).rejects.toEqual(
        refused('speakers-unheard'),
      )
      await adjourn(context, { meetingId, by: 'commission', unheardReason: ' The hall closed at nine ' })
      const record = await getMeetingRecord(db, meetingId)
      expect(record.meeting.unheardReason).toBe('The hall closed at nine')
      const minutes = JSON.stringify(minutesFrom(record, 'Dana Rivers'))
      expect(minutes).toContain('The reason given: The hall closed at nine.')
      expect(minutes).toContain('one on item 1')
      const { reason } = await db
        .selectFrom('recordEntry')
        .select('reason')
        .where('action', '=', 'meeting.adjourn')
        .executeTakeFirstOrThrow()
      expect(reason).toBe('The hall closed at nine')
    })

    it('keeps no reason where everyone was heard', async () => {
      const { context, meetingId } = room
      await adjourn(context, { meetingId, by: 'commission', unheardReason: 'None' })
      expect((await getMeetingRecord(db, meetingId)).meeting.unheardReason).toBeNull()
    })
  })
})
