import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reminderOn } from '#app/domain/notifications/due-reminder.ts'
import { addDays } from '#app/domain/time/civil-date.ts'

const dueOn = '2026-12-10'

describe('the reminder of a date', () => {
  test.each([
    [8, null],
    [7, 'week'],
    [2, 'week'],
    [1, 'eve'],
    [0, 'eve'],
    [-1, null],
  ] as const)('%i days before: %s', (days, reminder) => {
    expect(reminderOn(addDays(dueOn, -days), dueOn)).toBe(reminder)
  })

  test('is one of each at most, on whichever days the server runs', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (runs) => {
        const days = runs.flatMap((isOn, index) => (isOn ? [addDays('2026-11-25', index)] : []))
        const made = new Set(days.map((day) => reminderOn(day, dueOn)).filter((each) => each !== null))
        expect(made.size).toBeLessThanOrEqual(2)
        if (days.some((day) => day === addDays(dueOn, -1) || day === dueOn)) expect(made).toContain('eve')
      }),
    )
  })
})
