import { describe, expect, it } from 'vitest'
import type { ItemRecord, MeetingRecord, Recess } from '#app/domain/meeting-record/record-types.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { composeMinutes } from '#app/domain/minutes/compose-minutes.ts'
import {
  called,
  evening,
  item,
  meetingRecord,
  motion,
  origin,
  person,
  question,
} from '#test/factories/meeting-record.ts'

const none = { notes: [], approval: null, correction: null, preparedBy: null, basisLine: null }
const lines = (record: MeetingRecord) => linesOf(composeMinutes({ record, ...none }))
const told = (record: MeetingRecord) => lines(record).map(({ text }) => text)

/** @returns the lines of `sought` in the order in which they stand, by their beginnings */
function orderOf(record: MeetingRecord, sought: readonly string[]): string[] {
  return told(record).flatMap((text) => sought.filter((beginning) => text.startsWith(beginning)))
}

function between(opened: string, closed: string): Pick<ItemRecord, 'openedAt' | 'closedAt'> {
  return { openedAt: evening(opened), closedAt: evening(closed) }
}

describe('a recess', () => {
  const recess = (began: string | null, made: Partial<Recess> = {}): Recess => ({
    id: `recess-${began}`,
    beganAt: began && evening(began),
    endedAt: null,
    ended: true,
    reason: null,
    ...origin,
    ...made,
  })
  const items = [
    item({ number: '1', kind: 'call-to-order', title: 'Call to order', ...between('18:02', '18:05') }),
    item({
      number: '2',
      kind: 'general-comment',
      title: 'Comment',
      comment: called,
      ...between('18:06', '18:20'),
    }),
    item({ number: '3', kind: 'heading', title: 'Action items', ...between('18:20', '19:30') }),
    item({
      number: '3.A',
      kind: 'action',
      title: 'A form',
      parentId: 'item-3',
      ...between('18:20', '18:50'),
    }),
    item({
      number: '3.B',
      kind: 'action',
      title: 'An hour',
      parentId: 'item-3',
      ...between('19:00', '19:30'),
    }),
    item({ number: '4', kind: 'adjournment', title: 'Adjournment', ...between('19:31', '19:40') }),
  ]
  /** The nearest heading in the margin and the lines around the recess. */
  function around(recesses: Recess[], over: ItemRecord[] = items): string[][] {
    const all = lines(meetingRecord({ items: over, recesses }))
    return all.flatMap(({ under, text }, index) =>
      text.startsWith('The commission recessed') ? [[all[index - 1]!.text, under, all[index + 1]!.text]] : [],
    )
  }

  it.each([
    ['before any item', '18:01', 'Opening'],
    ['while the meeting is called to order', '18:04', 'Opening'],
    ['while an item is open', '18:06', 'Public comment'],
    ['when it is closed, before the next', '18:50', 'Recess'],
    ['while the second of two is open', '19:00', 'Discussion and action'],
    ['after the last item', '19:31', 'Recess'],
  ])('%s stands there', (_when, began, under) => {
    expect(around([recess(began)]).map((each) => each[1])).toEqual([under])
  })

  it('between two items stands between them, with its reason and its end', () => {
    const [[before, , after]] = around([recess('18:55')]) as [string[]]
    expect([before, after]).toEqual(['Heard. Nothing else is recorded.', '3.B. An hour'])
    const timed = recess('18:55', { endedAt: evening('18:59'), reason: 'a fire alarm' })
    expect(told(meetingRecord({ items, recesses: [timed] }))).toContain(
      'The commission recessed at 6:55 PM, a fire alarm, and resumed at 6:59 PM.',
    )
  })

  it('whose time nobody recorded stands before the adjournment, and claims no place', () => {
    expect(around([recess(null)]).map((each) => each[1])).toEqual(['Recess'])
    expect(told(meetingRecord({ recesses: [recess(null)] }))).toContain(
      'The commission recessed at a time not recorded and resumed at a time not recorded.',
    )
    const untimed = items.map((each) => ({ ...each, openedAt: null, closedAt: null }))
    expect(around([recess('18:55')], untimed).map((each) => each[1])).toEqual(['Recess'])
  })

  it('within an item follows what had been done by then', () => {
    const asked = question({ number: '2026-001', askedAt: evening('18:30') })
    const main = motion({
      id: 'm',
      text: 'adopt it',
      madeAt: evening('18:40'),
      voteClosedAt: evening('18:48'),
    })
    const form = { ...items[3]!, questions: [asked], motions: [main] }
    const sought = ['Question 2026-001', 'The commission recessed', 'It was moved', 'Passed']
    const order = (began: string) =>
      orderOf(meetingRecord({ items: items.with(3, form), recesses: [recess(began)] }), sought)
    expect(order('18:25')).toEqual(['The commission recessed', 'Question 2026-001', 'It was moved', 'Passed'])
    expect(order('18:30')).toEqual(['Question 2026-001', 'The commission recessed', 'It was moved', 'Passed'])
    expect(order('18:42')).toEqual(['Question 2026-001', 'It was moved', 'The commission recessed', 'Passed'])
    expect(order('18:49')).toEqual(['Question 2026-001', 'It was moved', 'Passed', 'The commission recessed'])
  })
})

describe('the motions of an item', () => {
  const open = { voteClosed: false, votes: [] }
  const main = motion({
    id: 'main',
    text: 'that each report be written',
    madeAt: evening('19:06'),
    voteClosedAt: evening('19:14'),
  })
  const postpone = motion({
    id: 'postpone',
    position: 2,
    kind: 'postpone',
    text: 'to postpone the matter to the next regular meeting',
    mover: person('Hazel'),
    seconder: null,
    madeAt: evening('19:10'),
    withdrawn: true,
    withdrawnAt: evening('19:12'),
    ...open,
  })
  const at = (...motions: (typeof main)[]) =>
    meetingRecord({ items: [item({ number: '7.A', kind: 'action', title: 'Ride-alongs', motions })] })

  it('say what was moved as a sentence, whether its words begin with “that” or with a verb', () => {
    const moved = (text: string) =>
      told(at({ ...main, text })).find((line) => line.startsWith('It was moved'))
    expect(moved('That each report be written')).toMatch(/, that each report be written\.$/)
    expect(moved('thatch the roof')).toMatch(/, to thatch the roof\.$/)
    expect(moved('Write each report')).toMatch(/, to write each report\.$/)
    expect(moved('to write each report')).toMatch(/, to write each report\.$/)
  })

  it('tell of one to postpone, withdrawn while the main motion was pending, before the vote on that', () => {
    const sought = [
      'It was moved',
      'Motion to postpone',
      'The motion was withdrawn.',
      'Main motion',
      'Passed',
    ]
    const order = ['It was moved', 'Motion to postpone', 'It was moved', ...sought.slice(2)]
    expect(orderOf(at(main, postpone), sought)).toEqual(order)
    const untimed = { madeAt: null, voteClosedAt: null, withdrawnAt: null }
    expect(orderOf(at({ ...main, ...untimed }, { ...postpone, ...untimed }), sought)).toEqual(order)
    expect(told(at(main, postpone))).toContain(
      'It was moved by Commissioner Hazel to postpone the matter to the next regular meeting. (Not recorded: who seconded it.)',
    )
  })

  it('tell of one made when the vote had closed after it', () => {
    const recess = motion({
      id: 'recess',
      position: 2,
      kind: 'recess',
      text: 'for ten minutes',
      madeAt: evening('19:14'),
    })
    const sought = ['It was moved', 'Motion to recess', 'Main motion']
    expect(orderOf(at(main, recess), sought)).toEqual(['It was moved', 'It was moved'])
    const during = { ...recess, madeAt: evening('19:13') }
    expect(orderOf(at(main, during), sought)).toEqual([
      'It was moved',
      'Motion to recess',
      'It was moved',
      'Main motion',
    ])
  })

  it('keep a motion to postpone behind the amendment that was made before it', () => {
    const amendment = motion({
      id: 'a',
      parentId: 'main',
      position: 2,
      kind: 'amendment',
      text: 'to strike “written”',
      madeAt: evening('19:07'),
      voteClosedAt: evening('19:09'),
    })
    const sought = ['Amendment', 'Motion to postpone', 'Main motion']
    const amended = { ...main, ...open, voteClosedAt: null, amendments: [amendment] }
    const later = { ...postpone, position: 3 }
    expect(orderOf(at(amended, later), sought)).toEqual(['Amendment', 'Motion to postpone', 'Main motion'])
  })

  it('say why a postponed motion has no vote', () => {
    const pending = { ...main, ...open, voteClosedAt: null }
    const carried = motion({
      ...postpone,
      withdrawn: false,
      withdrawnAt: null,
      voteClosed: true,
      votes: main.votes,
    })
    expect(told(at(pending, carried))).toContain('No vote was taken: the motion to postpone carried.')
    expect(told(at(pending))).toContain('No vote on this motion is recorded.')
  })
})
