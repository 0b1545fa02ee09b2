import { describe, expect, it } from 'vitest'
import type { WrittenCounts } from '#app/domain/meeting-record/record-parts.ts'
import type { AnswerDisposition, MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { differencesBetween } from '#app/domain/editions/differences.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { approvedFrom, composeMinutes } from '#app/domain/minutes/compose-minutes.ts'
import type { Adoption, MinutesFacts } from '#app/domain/minutes/minutes-facts.ts'
import {
  called,
  evening,
  item,
  meetingRecord,
  motion,
  origin,
  person,
  question,
  stay,
  votes,
} from '#test/factories/meeting-record.ts'
import { trees } from '#test/setup/meeting.ts'

const facts: Omit<MinutesFacts, 'record'> = {
  notes: [],
  approval: null,
  correction: null,
  preparedBy: 'Dana Rivers, clerk, October 20, 2026',
  basisLine: null,
}
const compose = (record: MeetingRecord, more: Partial<MinutesFacts> = {}) =>
  composeMinutes({ record, ...facts, ...more })

/** What stands under a heading in the margin, a line each. */
function under(record: MeetingRecord, heading: string, more: Partial<MinutesFacts> = {}): string[] {
  return linesOf(compose(record, more))
    .filter((line) => line.under === heading)
    .map((line) => line.text)
}

const presentation = item({ number: '5.A', kind: 'presentation', title: 'Training' })
const reporting = item({ number: '7.A', kind: 'action', title: 'Reporting form' })

describe('the opening and the roll', () => {
  it('tells who opened it, when and where', () => {
    expect(under(meetingRecord(), 'Opening')).toEqual([
      'Chair A. Alder called the regular meeting to order at 6:02 PM at City Hall, Council Chamber.',
    ])
  })

  it('tells of late arrivals, departures, remote members with their provision, staff and the quorum', () => {
    const record = meetingRecord({
      attendance: [
        ...trees
          .slice(0, 8)
          .map((name) =>
            name === 'Elm' ? stay(name, { departed: true, departedAt: evening('20:01') }) : stay(name),
          ),
        stay('Linden', { atRollCall: false, arrivedAt: evening('18:21') }),
        stay('Maple', {
          mode: 'remote',
          provision: 'just-cause',
          audioAndVideo: true,
          adultsPresent: 'her sister, family',
        }),
        stay('Poplar', { standing: 'absent' }),
      ],
      staff: [
        {
          id: 's',
          name: 'Sam Stone',
          title: 'Lieutenant',
          organization: 'Pasadena Police Department',
          personId: null,
          ...origin,
        },
      ],
    })
    const said = under(record, 'Roll call')
    expect(said[0]).toBe(
      'Present: Chair A. Alder; Vice Chair Á. Álamo; Commissioners B. Birch, C. Cedro, E. Elm, F. Fir, H. Hazel, J. Juniper, M. Maple.',
    )
    expect(said).toContain('Absent: Commissioner P. Poplar.')
    expect(said).toContain('Commissioner Linden joined the meeting at 6:21 PM.')
    expect(said).toContain('Commissioner Elm left the meeting at 8:01 PM.')
    expect(said).toContain('Commissioner Maple participated by audio and video.')
    expect(said).toContain(
      'Commissioner Maple disclosed which other adults were in the room: her sister, family.',
    )
    expect(said).toContain('Staff: Lieutenant Sam Stone, Pasadena Police Department.')
    expect(said.at(-1)).toBe('9 of 11 present at the roll call; 6 are a quorum.')
  })

  it('claims nothing of a roll that was not recorded', () => {
    const known = meetingRecord({ attendance: [stay('Fir', { atRollCall: false })] })
    const said = under(known, 'Roll call')
    expect(said.slice(0, 2)).toEqual([
      'The roll call is not recorded.',
      'Recorded as present: Commissioner F. Fir.',
    ])
    expect(said.join(' ')).not.toMatch(/joined|Absent: none|No one|are a quorum/)
    expect(said[2]).toMatch(/^Whether Chair Alder, .* attended is not recorded\.$/)
  })
})

describe('an item', () => {
  it('tells how much was written, with which positions, late, withdrawn and set aside', () => {
    const words = (written: Partial<WrittenCounts>) => {
      const counts = { received: 0, late: 0, withdrawn: 0, setAside: 0, waiting: 0 }
      const positions = { support: 0, oppose: 0, neither: 0, none: written.received ?? 0 }
      const record = meetingRecord({
        items: [
          item({
            number: '7.A',
            kind: 'action',
            title: 'A letter',
            written: { ...counts, positions, ...written },
          }),
        ],
      })
      return JSON.stringify(compose(record))
    }
    const positions = { support: 3, oppose: 8, neither: 0, none: 1 }
    expect(words({ received: 12, late: 2, withdrawn: 1, setAside: 1, positions })).toContain(
      'Twelve written comments were received: 3 in support, 8 opposed, 1 no position given. Two of them came after the deadline. One was withdrawn by the author. One was set aside by the clerk.',
    )
    expect(words({ received: 1 })).toContain('One written comment was received.')
    expect(words({ withdrawn: 2 })).toContain(
      'No written comments were received. Two were withdrawn by the author.',
    )
    expect(words({ waiting: 3 })).not.toContain('written comment')
  })

  it('names speakers as they chose, with interpreter and stance', () => {
    const speaker = { spokeAt: null, ...origin }
    const record = meetingRecord({
      items: [
        item({
          number: '2',
          kind: 'general-comment',
          title: 'Public comment',
          comment: called,
          speakers: [
            { id: '1', displayName: 'Wren Finch', stance: 'support', interpreter: null, ...speaker },
            { id: '2', displayName: 'Martín Gorrión', stance: null, interpreter: 'Spanish', ...speaker },
            { id: '3', displayName: null, stance: null, interpreter: 'Armenian', ...speaker },
          ],
        }),
      ],
    })
    expect(under(record, 'Public comment')).toContain(
      'Public comment was called. Three people spoke: Wren Finch, in support; Martín Gorrión, with an interpreter; a speaker who did not give a name, with an interpreter.',
    )
  })

  it('tells presentations on behalf, recusals, questions with each disposition, and what comes back', () => {
    const answer = (disposition: AnswerDisposition, onBehalfOf: string | null = null) => ({
      id: disposition,
      meetingId: 'meeting',
      answerer: 'Lieutenant Stone',
      answererId: null,
      onBehalfOf,
      text: 'Words of the answer',
      disposition,
      answeredAt: null,
      ...origin,
    })
    const all: AnswerDisposition[] = ['answered', 'part', 'declined', 'for-someone-absent', 'will-return']
    const record = meetingRecord({
      items: [
        {
          ...presentation,
          presentations: [
            {
              id: 'p',
              givenBy: 'Sam Stone',
              personId: null,
              title: 'Lieutenant',
              organization: 'Pasadena Police Department',
              onBehalfOf: 'Chief Harris',
              givenAt: null,
              summary: 'The training of 2026.',
              ...origin,
            },
          ],
          recusals: [
            {
              id: 'r',
              person: person('Linden'),
              since: evening('19:31'),
              reason: 'her firm printed the form.',
              leftRoom: true,
              leftRoomAt: evening('19:31'),
              returned: true,
              returnedAt: null,
              ...origin,
            },
          ],
          questions: [
            ...all.map((disposition, index) =>
              question({
                number: `2026-00${index + 1}`,
                answers: [answer(disposition, index === 3 ? 'Chief Harris' : null)],
              }),
            ),
            question({ number: '2026-006', asker: null, askerName: null }),
          ],
          followUps: [
            {
              id: 'f',
              number: '2026-002',
              kind: 'question',
              title: 'Officers yet to be trained',
              owed: 'Officers yet to be trained',
              owedBy: 'Police Department',
              questionId: 'question-2026-005',
              motionId: null,
              dueOn: '2026-12-10',
              dueKind: 'agreed',
              dueComputation: null,
              openedOn: '2026-10-08',
              openedAt: null,
              ...origin,
            },
          ],
        },
      ],
    })
    const said = under(record, 'Presentations')
    expect(said).toContain(
      'Presented by Lieutenant Sam Stone, Pasadena Police Department, on behalf of Chief Harris.',
    )
    expect(said).toContain('The training of 2026.')
    expect(said).toContain(
      'Commissioner Linden recused (the reason given: her firm printed the form) and left the room at 7:31 PM. Commissioner Linden returned (time not recorded).',
    )
    const states = said.flatMap((line) => /^Question 2026-00\d \((.*?)\):/.exec(line)?.[1] ?? [])
    expect(states).toEqual([
      'Answered in the room',
      'Answered in part',
      'Declined',
      'Answered for someone absent',
      'Reports requested',
      'Not answered',
    ])
    expect(said).toContain(
      'Lieutenant Stone, for Chief Harris: Words of the answer. Answered on behalf of someone absent, who is asked to confirm it.',
    )
    expect(said.join(' ')).toContain('Asked of Lieutenant Stone; who asked is not recorded:')
    expect(under(record, 'Reports requested')).toContain(
      'Officers yet to be trained (Follow-up 2026-002, to Question 2026-005) · Police Department · December 10, 2026, agreed',
    )
    const short = under(record, 'Presentations', {
      notes: [{ itemId: presentation.id, narrative: 'The clerk’s words.\n\nAnd more.', detail: 'action' }],
    })
    expect(short).toEqual(
      expect.arrayContaining(['The clerk’s words.', 'And more.', 'Lieutenant Stone: answered.']),
    )
    expect(short).not.toContain('The training of 2026.')
  })

  it('tells a motion with an amendment lost, the main question carried, and everyone by name', () => {
    const amendment = motion({
      id: 'a',
      parentId: 'm',
      position: 2,
      kind: 'amendment',
      text: 'to replace “30 days” by “60 days”',
      mover: person('Maple'),
      seconder: person('Álamo'),
      votes: votes({
        Alder: 'no',
        Birch: 'no',
        Cedro: 'no',
        Fir: 'no',
        Juniper: 'no',
        Hazel: 'no',
        Linden: 'recused',
        Poplar: 'absent',
      }),
    })
    const main = motion({
      id: 'm',
      text: 'Ask the department to publish each participation within 30 days',
      votes: votes({ Maple: 'no', Hazel: 'abstain', Linden: 'recused', Poplar: 'absent' }),
      amendments: [amendment],
    })
    const said = under(
      meetingRecord({ items: [{ ...reporting, comment: called, motions: [main] }] }),
      'Discussion and action',
    )
    const order = [
      'It was moved by Commissioner Fir, seconded by Commissioner Birch, to ask the department to publish each participation within 30 days.',
      'Amendment',
      'Failed, 3–6',
      'Main motion',
      'Passed, 7–1',
    ].map((line) => said.indexOf(line))
    expect(order.every((place, index) => place > (order[index - 1] ?? -1))).toBe(true)
    expect(said).toContain('Aye 7: Alder, Álamo, Birch, Cedro, Elm, Fir, Juniper')
    expect(said).toContain('No 1: Maple')
    expect(said).toContain('Abstain 1: Hazel')
    expect(said).toContain('Recused 1: Linden')
    expect(said).toContain('Absent 1: Poplar')
  })

  it('tells a tie as lost, a withdrawal, a vote nobody recorded and a finding off the agenda', () => {
    const noes = Object.fromEntries(trees.slice(5, 10).map((name) => [name, 'no' as const]))
    const motions = [
      motion({ id: 't', text: 'Adopt it', votes: votes({ ...noes, Poplar: 'absent' }) }),
      motion({ id: 'w', text: 'Adopt it later', withdrawn: true, voteClosed: false, votes: [] }),
      motion({ id: 'u', text: 'Adopt it never', seconder: null, voteClosed: false, votes: [] }),
      motion({
        id: 'f',
        kind: 'off-agenda-finding',
        text: 'the need came up after the posting',
        offAgendaException: 'immediate-need',
        votes: votes({ Fir: 'no' }),
      }),
    ]
    const said = under(meetingRecord({ items: [{ ...reporting, motions }] }), 'Discussion and action')
    expect(said).toContain('Failed, 5–5')
    expect(said).toContain('The motion was withdrawn.')
    expect(said).toContain('No vote on this motion is recorded.')
    expect(said.join(' ')).toContain('(Not recorded: who seconded it.)')
    expect(said).toContain('Passed, 10–1')
    expect(said).toContain('Public comment on this item is not recorded.')
  })

  it.each([
    ['continued', 'The item was continued to a later meeting.'],
    ['not-reached', 'The item was not reached.'],
    ['withdrawn', 'The item was withdrawn from the agenda.'],
  ] as const)('says that it was %s', (outcome, sentence) => {
    const record = meetingRecord({ items: [{ ...reporting, opened: false, outcome }] })
    expect(under(record, 'Discussion and action')).toContain(sentence)
  })
})

describe('what nobody recorded', () => {
  it('is said to be missing from the sources of a reported meeting, and nothing is filled in', () => {
    const record = meetingRecord({
      meeting: {
        basis: 'reported',
        source: 'report 001',
        startsAt: null,
        place: null,
        convened: false,
        calledToOrderAt: null,
        calledToOrderBy: null,
        adjourned: false,
        adjournedAt: null,
        adjournedTo: null,
        adjournedBy: null,
      },
      attendance: [],
      items: [{ ...presentation, opened: false, outcome: null, posted: null }],
    })
    const document = compose(record, { preparedBy: null })
    expect(document.lines).toEqual(['Thursday, October 8, 2026', 'Regular meeting'])
    expect(linesOf(document).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Who called the regular meeting to order, and at what time, is not recorded in the sources.',
        'The roll call is not recorded in the sources.',
        'What was done on this item is not recorded in the sources.',
        'The adjournment is not recorded in the sources.',
      ]),
    )
    expect(JSON.stringify(document)).not.toMatch(/\d:\d\d [AP]M/)
  })

  it('is said of a single time in a meeting kept here', () => {
    const record = meetingRecord({ meeting: { calledToOrderAt: null, adjournedAt: null, adjournedTo: null } })
    expect(under(record, 'Opening')[0]).toMatch(
      /to order at City Hall, Council Chamber\. The time is not recorded\.$/,
    )
    expect(under(record, 'Adjournment')).toEqual(['The meeting adjourned. The time is not recorded.'])
  })
})

describe('draft and approval', () => {
  const adoption: Adoption = {
    heldOn: '2026-11-12',
    itemNumber: '3',
    mover: 'Commissioner Cedro',
    seconder: 'Commissioner Elm',
    result: 'Passed, 10–0',
    how: 'as-presented',
    corrections: null,
  }

  it('changes nothing that was read but the banner, and cites the vote', () => {
    const draft = compose(meetingRecord({ items: [{ ...reporting, comment: called }] }))
    expect(draft.banner).toBe('DRAFT — not approved')
    const approved = approvedFrom(draft, adoption)
    expect(approved.banner).toBeNull()
    expect(approved.sections.slice(0, -1)).toEqual(draft.sections)
    expect(differencesBetween(draft, approved)).toEqual([
      { change: 'removed', under: draft.title, text: 'DRAFT — not approved' },
      {
        change: 'added',
        under: 'Approval',
        text: 'Approved as presented on November 12, 2026, item 3, on the motion of Commissioner Cedro, seconded by Commissioner Elm. Passed, 10–0.',
      },
    ])
  })

  it('names the corrections of minutes approved as corrected, and of minutes amended later', () => {
    const corrected: Adoption = { ...adoption, how: 'as-corrected', corrections: 'Spell Álamo so.' }
    expect(under(meetingRecord(), 'Approval', { approval: corrected })).toEqual([
      'Approved as corrected on November 12, 2026, item 3, on the motion of Commissioner Cedro, seconded by Commissioner Elm. Passed, 10–0. Corrections: Spell Álamo so.',
    ])
    expect(under(meetingRecord(), 'Correction', { correction: corrected })).toEqual([
      'Corrected November 12, 2026, item 3, on the motion of Commissioner Cedro, seconded by Commissioner Elm, to amend what was adopted: Spell Álamo so. Passed, 10–0.',
    ])
  })
})
