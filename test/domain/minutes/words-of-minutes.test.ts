import { describe, expect, it } from 'vitest'
import { linesOf } from '#app/domain/editions/lines.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { composeMinutes } from '#app/domain/minutes/compose-minutes.ts'
import { sentence } from '#app/domain/minutes/naming.ts'
import {
  evening,
  item,
  meetingRecord,
  origin,
  question,
  roster,
  stay,
} from '#test/factories/meeting-record.ts'
import { trees } from '#test/setup/meeting.ts'

const none = { notes: [], approval: null, correction: null, preparedBy: null, basisLine: null }
function under(record: MeetingRecord, heading: string): string[] {
  return linesOf(composeMinutes({ record, ...none })).flatMap((line) =>
    line.under === heading ? [line.text] : [],
  )
}

describe('the roll', () => {
  it('names members by their seats, whatever the order in which they were entered', () => {
    const seats = roster()
    const attendance = trees.toReversed().map((name) => stay(name))
    const [present] = under(meetingRecord({ attendance }), 'Roll call')
    const named = present!.replaceAll(/Present: |Commissioners |Vice |Chair |\.$/g, '').split(/[;,] /)
    expect(named).toEqual(seats.map((member) => member.name))
  })

  it('tells arrivals and departures in the order of time, those without a time last', () => {
    const attendance = [
      stay('Elm', { departed: true, departedAt: evening('20:30') }),
      stay('Birch', { departed: true }),
      stay('Hazel', { atRollCall: false, arrivedAt: evening('18:21') }),
      stay('Fir', { departed: true, departedAt: evening('18:40') }),
      stay('Fir', { atRollCall: false, arrivedAt: evening('19:05') }),
    ]
    const said = under(meetingRecord({ attendance }), 'Roll call')
    expect(said.filter((line) => /(joined|left) the meeting/.test(line))).toEqual([
      'Commissioner Hazel joined the meeting at 6:21 PM.',
      'Commissioner Fir left the meeting at 6:40 PM.',
      'Commissioner Fir joined the meeting at 7:05 PM.',
      'Commissioner Elm left the meeting at 8:30 PM.',
      'Commissioner Birch left the meeting; the time is not recorded.',
    ])
  })

  it.each([
    ['nobody', 'Commissioner Maple disclosed that no other adult was in the room.'],
    ['No one else.', 'Commissioner Maple disclosed that no other adult was in the room.'],
    ['no other adults', 'Commissioner Maple disclosed that no other adult was in the room.'],
    [
      'her sister, family',
      'Commissioner Maple disclosed which other adults were in the room: her sister, family.',
    ],
    [
      'None of them family',
      'Commissioner Maple disclosed which other adults were in the room: None of them family.',
    ],
    [null, 'Whether Commissioner Maple disclosed adults in the room is not recorded.'],
  ])('says of %s in the room what was disclosed', (adultsPresent, words) => {
    const remote = stay('Maple', { mode: 'remote', provision: 'just-cause', adultsPresent })
    expect(under(meetingRecord({ attendance: [remote] }), 'Roll call')).toContain(words)
  })
})

describe('whoever is asked', () => {
  it.each([
    ['Police Department', 'the Police Department'],
    ['Pasadena Police Department', 'the Pasadena Police Department'],
    ['department', 'the department'],
    ['Department of Homeland Security', 'the Department of Homeland Security'],
    ['City of Pasadena', 'the City of Pasadena'],
    ['Independent Police Auditor', 'the Independent Police Auditor'],
    ['Police Chief', 'the Police Chief'],
    ['the Police Department', 'the Police Department'],
    ['The Police Department', 'the Police Department'],
    ['our liaison', 'our liaison'],
    ['Police Chief Gene Harris', 'Police Chief Gene Harris'],
    ['Independent Police Auditor Mara Flint', 'Independent Police Auditor Mara Flint'],
    ['Lieutenant Stone', 'Lieutenant Stone'],
    ['Cleo Clerk', 'Cleo Clerk'],
    ['ICE', 'ICE'],
    ['staff', 'staff'],
  ])('is called %s as English has it', (addressee, named) => {
    const clerk = { id: 's', name: 'Cleo Clerk', title: null, organization: null, personId: null, ...origin }
    const asked = item({
      number: '5',
      kind: 'presentation',
      title: 'Training',
      questions: [question({ number: '2026-001', addressee, text: 'Why?' })],
    })
    const said = under(meetingRecord({ staff: [clerk], items: [asked] }), 'Presentations')
    expect(said).toContain(`Question 2026-001 (Not answered): Commissioner Juniper asked ${named}: Why?`)
  })
})

it.each([
  ['How many were trained', 'How many were trained.'],
  ['How many were trained?', 'How many were trained?'],
  ['How many were trained? (8%)', 'How many were trained? (8%)'],
  ['Were they trained (8%)?', 'Were they trained (8%)?'],
  ['They were trained (8%)', 'They were trained (8%).'],
  ['They said “Yes.”', 'They said “Yes.”'],
  ['(They said “Yes.”)', '(They said “Yes.”)'],
  ['They said “yes”', 'They said “yes”.'],
])('ends %s once', (text, ended) => {
  expect(sentence(text)).toBe(ended)
})
