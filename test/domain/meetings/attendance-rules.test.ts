import { afterEach, beforeEach, expect, test } from 'vitest'
import { callRoll, recordArrival } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, type Evening } from '#test/setup/meeting.ts'

onBothEngines((newStore) => {
  let evening: Evening
  beforeEach(async () => {
    evening = await anEvening(await newStore(), {
      present: ['Alder', 'Birch', 'Elm', 'Fir', 'Hazel', 'Maple'],
    })
  })
  afterEach(() => evening.db.destroy())

  test('the roll is called once for each member', async () => {
    const { context, meetingId, people } = evening
    const entries = [{ personId: people.Linden, standing: 'present' as const }]
    await expect(callRoll(context, { meetingId, entries })).rejects.toMatchObject({
      code: 'already-on-the-roll',
    })
  })

  test('a member arrives who is not there, and not twice', async () => {
    const { context, meetingId, people } = evening
    await expect(recordArrival(context, { meetingId, personId: people.Alder })).rejects.toMatchObject({
      code: 'already-present',
    })
    context.clock.forward(5)
    await recordArrival(context, { meetingId, personId: people.Linden })
    await expect(recordArrival(context, { meetingId, personId: people.Linden })).rejects.toMatchObject({
      code: 'already-present',
    })
  })
})
