import { describe, expect, test } from 'vitest'
import { mailBudget, mailboxOf, nextMailTo } from '#app/domain/mail/mail-budget.ts'
import { addMinutes } from '#app/domain/time/instant.ts'

const now = '2026-12-08T12:00:00.000Z'
const ago = (minutes: number) => addMinutes(now, -minutes)

describe('mails to one address', () => {
  test.each([
    ['none yet', [], null],
    ['two within the hour', [5, 10], null],
    ['three within the hour', [5, 10, 20], addMinutes(now, 40)],
    ['three, the first an hour ago to the minute', [5, 10, 60], null],
    ['three, the first a minute less than an hour ago', [5, 10, 59], addMinutes(now, 1)],
    ['nine within the day', [70, 140, 210, 280, 350, 420, 490, 560, 630], null],
    ['ten within the day', [70, 140, 210, 280, 350, 420, 490, 560, 630, 700], addMinutes(now, 740)],
    ['ten, the first a day ago', [70, 140, 210, 280, 350, 420, 490, 560, 630, 1440], null],
  ])('%s', (_name, sent, next) => {
    expect(nextMailTo(sent.map(ago), now)).toBe(next)
    expect(nextMailTo(sent.toReversed().map(ago), now)).toBe(next)
  })

  test('are few in an hour and in a day', () => {
    expect(mailBudget.toAddressAnHour).toBe(3)
    expect(mailBudget.toAddressADay).toBe(10)
  })

  test.each([
    ['Wren@Example.org', 'wren@example.org'],
    ['wren+council@example.org', 'wren@example.org'],
    ['w.r.en@googlemail.com', 'wren@gmail.com'],
    ['w.ren@example.org', 'w.ren@example.org'],
  ])('%s lead to one mailbox', (spelling, mailbox) => {
    expect(mailboxOf(spelling)).toBe(mailbox)
  })
})
