import { describe, expect, it, test } from 'vitest'
import { noticeDeadline } from '#app/domain/notices/notice-clock.ts'
import {
  receiptStates,
  specialItemsVerdict,
  specialNoticeVerdict,
  type NoticeReceipt,
} from '#app/domain/notices/special-notice.ts'
import { givingOutVerdict, lateWriting } from '#app/domain/notices/late-writing.ts'
import { deliveredVerdict } from '#app/domain/notices/receipts.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { zone } from '#test/domain/zone.ts'

const startsAt = '2026-12-11T02:00:00.000Z'
const special = noticeDeadline({ kind: 'special', startsAt, zone })
const regular = noticeDeadline({ kind: 'regular', startsAt, zone })
const secondAfter = (instant: string): string => new Date(Date.parse(instant) + 1000).toISOString()
const secondBefore = (instant: string): string => new Date(Date.parse(instant) - 1000).toISOString()

const receipt = (change: Partial<NoticeReceipt>): NoticeReceipt => ({
  recipient: 'Alder',
  recipientKind: 'member',
  receivedAt: null,
  waivedInWritingAt: null,
  presentAtConvening: null,
  ...change,
})

describe('E2: receipt of a special meeting’s notice', () => {
  test.each<[string, Partial<NoticeReceipt>, string]>([
    ['received exactly 24 hours before', { receivedAt: special.deadline }, 'in-time'],
    ['received a second later', { receivedAt: secondAfter(special.deadline) }, 'late'],
    ['not received', {}, 'waiting'],
    ['waived as the meeting begins', { waivedInWritingAt: startsAt }, 'waived'],
    ['waived a second later', { waivedInWritingAt: secondAfter(startsAt) }, 'waiting'],
    [
      'late and waived',
      { receivedAt: secondAfter(special.deadline), waivedInWritingAt: special.deadline },
      'waived',
    ],
    ['late and present', { receivedAt: secondAfter(special.deadline), presentAtConvening: true }, 'present'],
    ['absent', { presentAtConvening: false }, 'waiting'],
    ['media can’t waive', { recipientKind: 'media', waivedInWritingAt: special.deadline }, 'waiting'],
    [
      'media are not made good by being there',
      { recipientKind: 'media', presentAtConvening: true },
      'waiting',
    ],
  ])('%s', (_, change, state) => {
    expect(receiptStates(special, [receipt(change)])[0]?.state).toBe(state)
  })

  it('is needed from every member and every station that asked', () => {
    const good = receipt({ receivedAt: special.deadline })
    const station = receipt({ recipient: 'KPCC', recipientKind: 'media' })
    expect(specialNoticeVerdict(special, [good], 1, special.deadline)).toEqual({ ok: true })
    expect(specialNoticeVerdict(special, [good], 2, special.deadline)).toMatchObject({
      code: 'members-missing',
    })
    expect(specialNoticeVerdict(special, [good, station], 1, special.deadline)).toMatchObject({
      code: 'not-yet-received',
      sentence: 'To be received by Wednesday, December 9, 2026, 6:00 PM: KPCC.',
    })
    expect(specialNoticeVerdict(special, [good, station], 1, secondAfter(special.deadline))).toMatchObject({
      code: 'not-received',
      section: 'Government Code 54956(a)',
    })
  })

  it('locks the items at 24 hours, and only those of a special meeting', () => {
    expect(specialItemsVerdict(special, special.deadline)).toEqual({ ok: true })
    expect(specialItemsVerdict(special, secondAfter(special.deadline))).toMatchObject({
      code: 'items-locked',
    })
    expect(specialItemsVerdict(regular, startsAt)).toEqual({ ok: true })
  })
})

describe('E8: late writings', () => {
  const writing = (distributedAt: string, preparedByCity = true) =>
    lateWriting({ clock: regular, distributedAt, preparedByCity })

  it('is late from a second after the deadline until the meeting begins', () => {
    expect(writing(regular.deadline).when).toBe('with-agenda')
    expect(writing(secondAfter(regular.deadline))).toMatchObject({
      when: 'late',
      section: 'Government Code 54957.5(b)',
    })
    expect(writing(secondBefore(startsAt)).when).toBe('late')
    expect(writing(startsAt).when).toBe('at-meeting')
  })

  it('is public in the same moment; at the meeting the city’s at once, another’s after it', () => {
    const late = addHours(startsAt, -5)
    expect(writing(late).publicBy).toBe(late)
    expect(writing(startsAt)).toMatchObject({ publicBy: startsAt, section: 'Government Code 54957.5(c)' })
    expect(writing(startsAt, false).publicBy).toBeNull()
  })
})

test('E2: only the notice of a special meeting is delivered', () => {
  const delivered = (['regular', 'special', 'emergency', 'adjourned'] as const).filter(
    (kind) => deliveredVerdict(kind).ok,
  )
  expect(delivered).toEqual(['special'])
})

describe('E8: a paper is given out by itself', () => {
  const paper = { title: 'Chart', distributedAt: null, standsOn: 'agenda' } as const
  test.each([
    ['added to a published item', {}, null, undefined],
    [
      'of an item that is on no agenda',
      { standsOn: 'none' },
      'not-on-the-agenda',
      'Government Code 54957.5(b)',
    ],
    ['that is in the packet', { standsOn: 'edition' }, 'already-public', ''],
    ['given out before', { distributedAt: startsAt }, 'already-public', 'Government Code 54957.5(b)'],
    [
      'given out before, in the packet',
      { distributedAt: startsAt, standsOn: 'edition' },
      'already-public',
      'Government Code 54957.5(b)',
    ],
  ] as const)('%s', (_, change, code, section) => {
    expect(givingOutVerdict({ ...paper, ...change })).toMatchObject(code ? { code, section } : { ok: true })
  })
})
