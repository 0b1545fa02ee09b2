import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { departureVerdict, recusalVerdict } from '#app/domain/meetings/attendance/attendance-rules.ts'
import { callRoll, recordArrival } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { evening as at, origin, person, stay } from '#test/factories/meeting-record.ts'
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

describe('a member leaves', () => {
  const late = stay('Elm', { arrivedAt: at('18:30') })
  test.each([
    ['who is not there', undefined, at('19:00'), 'not-present'],
    ['after arriving', late, at('18:31'), null],
    ['as they arrive', late, at('18:30'), null],
    ['before arriving', late, at('18:29'), 'out-of-order'],
    ['at a time nobody recorded', late, null, null],
    ['whose arrival nobody timed', stay('Elm'), at('18:00'), null],
  ])('%s', (_, one, moment, code) => {
    expect(departureVerdict(one, 'E. Elm', moment)).toMatchObject(code ? { code } : { ok: true })
  })
})

test('a member steps back from an item once', () => {
  const recusal = {
    id: 'recusal',
    person: person('Elm'),
    since: null,
    reason: 'A relative',
    leftRoom: false,
    leftRoomAt: null,
    returned: false,
    returnedAt: null,
    ...origin,
  }
  expect(recusalVerdict({ recusals: [recusal], motions: [] }, person('Fir'))).toEqual({ ok: true })
  expect(recusalVerdict({ recusals: [recusal], motions: [] }, person('Elm'))).toMatchObject({
    code: 'already-recused',
    sentence: 'E. Elm is recused on this item already.',
  })
})
