import { expect, test } from 'vitest'
import { nextSteps, type StepFacts } from '#app/domain/meetings/next-steps.ts'

const meeting: StepFacts = {
  slug: '2026-12-10',
  kind: 'regular',
  heldOn: '2026-12-10',
  startsAt: '2026-12-11T02:00:00.000Z',
  publishedAt: null,
  postedAt: null,
  agendaEditions: 1,
  postedEdition: null,
  changed: false,
  unpostedNotice: null,
  convened: false,
  adjourned: false,
  cancelled: false,
  reported: false,
  minutesStage: null,
}
const friday = {
  now: '2026-12-04T17:41:00.000Z',
  today: '2026-12-04',
  zone: 'America/Los_Angeles',
  hours: 72,
}
const one = (more: Partial<StepFacts>, when = friday) => nextSteps([{ ...meeting, ...more }], when)

test('an agenda that is not published has its deadline beside it', () => {
  expect(one({})).toMatchObject([
    {
      href: '/clerk/meetings/2026-12-10/agenda',
      what: 'Finish and publish the agenda',
      when: 'On paper by Monday, December 7, 6:00 PM: 3 days 8 hours from now',
      late: false,
    },
  ])
})

test.each([
  ['2026-12-08T02:00:00.000Z', false],
  ['2026-12-08T02:00:00.001Z', true],
])('at %s it is late: %s', (now, late) => {
  expect(one({}, { ...friday, now, today: '2026-12-07' })[0]!.late).toBe(late)
})

test.each<[string, Partial<StepFacts>, string | undefined]>([
  ['published', { publishedAt: friday.now }, 'Post the agenda on paper'],
  [
    'posted, days before',
    { publishedAt: friday.now, postedAt: friday.now, postedEdition: 1 },
    'Get ready for the meeting',
  ],
  [
    'changed since it was posted',
    { publishedAt: friday.now, postedAt: friday.now, postedEdition: 1, changed: true },
    'Publish edition 2: the agenda was changed',
  ],
  [
    'amended on the web alone',
    { publishedAt: friday.now, postedAt: friday.now, agendaEditions: 2, postedEdition: 1 },
    'Post edition 2 on paper',
  ],
  [
    'posted, on its day',
    { heldOn: friday.today, postedAt: friday.now, postedEdition: 1 },
    'Hold the meeting',
  ],
  ['called to order', { convened: true }, 'Continue the meeting'],
  ['adjourned', { convened: true, adjourned: true }, 'Write the minutes'],
  ['adjourned, with a draft', { adjourned: true, minutesStage: 'draft' }, 'Present the minutes'],
  [
    'with minutes presented that no agenda has',
    { adjourned: true, minutesStage: 'presented' },
    'Put the draft minutes on an agenda for approval',
  ],
  [
    'with minutes presented and on an agenda',
    { adjourned: true, minutesStage: 'presented', approval: { slug: 'later', heldOn: '2026-12-10' } },
    'Draft minutes are waiting for approval',
  ],
  [
    'known from reports, with minutes presented',
    { adjourned: true, reported: true, minutesStage: 'presented' },
    undefined,
  ],
  ['with minutes approved', { adjourned: true, minutesStage: 'approved' }, undefined],
  ['cancelled', { cancelled: true }, undefined],
  [
    'canceled, with a notice that does not hang',
    { cancelled: true, unpostedNotice: 'cancellation' },
    'Post the notice of cancellation on paper',
  ],
  [
    'canceled, on the day after',
    { cancelled: true, unpostedNotice: 'cancellation', heldOn: '2026-12-03' },
    undefined,
  ],
  ['past and never begun', { heldOn: '2026-12-03' }, 'Record the meeting, or cancel it'],
  ['known from reports', { heldOn: '2025-08-14', reported: true }, undefined],
  ['without a time', { startsAt: null }, 'Enter the time of the meeting'],
])('a meeting that is %s', (_state, facts, what) => {
  expect(one(facts)[0]?.what).toBe(what)
})

test('the most pressing comes first', () => {
  const january = { ...meeting, slug: 'january', heldOn: '2027-01-14', startsAt: '2027-01-15T02:00:00.000Z' }
  expect(nextSteps([january, meeting], friday).map((step) => step.href)).toEqual([
    '/clerk/meetings/2026-12-10/agenda',
    '/clerk/meetings/january/agenda',
  ])
})

test('what waits says for how many days, and until when', () => {
  const november = { adjourned: true, heldOn: '2026-11-12', minutesStage: 'presented' } as const
  const approval = { slug: '2026-12-10', heldOn: '2026-12-10' }
  expect(one({ ...november, approval })[0]!.when).toBe(
    'On the agenda of Thursday, December 10, 2026, in 6 days. 22 days since the meeting.',
  )
  expect(one({ postedAt: friday.now, postedEdition: 1 })[0]!.when).toMatch(/: 6 days 8 hours from now/)
})
