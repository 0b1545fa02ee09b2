import { describe, expect, test } from 'vitest'
import { agendaOpenVerdict, courseRefusal } from '#app/domain/notices/course-of-posting.ts'

const instant = '2026-12-11T02:00:00.000Z'
const toCome = { cancelledAt: null, convened: 0, adjourned: 0, adjournedAt: null } as const

describe('the course of a meeting', () => {
  test.each([
    ['to come', {}, null],
    ['cancelled', { cancelledAt: instant }, 'cancelled'],
    ['sitting', { convened: 1 }, 'already-held'],
    ['adjourned without being called to order', { adjourned: 1 }, 'already-held'],
  ] as const)('%s: its agenda is published or not', (_, change, code) => {
    expect(courseRefusal({ ...toCome, ...change })?.ok ?? true).toBe(code === null)
    expect(courseRefusal({ ...toCome, ...change })).toEqual(
      code === null ? null : expect.objectContaining({ code }),
    )
  })

  test.each([
    ['to come', {}, null],
    ['sitting', { convened: 1 }, null],
    ['cancelled', { cancelledAt: instant }, 'meeting-cancelled'],
    ['adjourned', { convened: 1, adjourned: 1, adjournedAt: instant }, 'meeting-over'],
    ['adjourned, the time not recorded', { convened: 1, adjourned: 1 }, 'meeting-over'],
    ['canceled and adjourned', { cancelledAt: instant, adjourned: 1 }, 'meeting-cancelled'],
  ] as const)('%s: its agenda is written or not', (_, change, code) => {
    expect(agendaOpenVerdict({ ...toCome, ...change })).toMatchObject(code ? { code } : { ok: true })
  })
})
