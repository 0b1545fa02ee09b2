import { motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'
import { motionsOfItem } from '../meeting-record/votes/motion-tally.ts'
import { formatDateTime, formatTime, type Instant } from '../time/instant.ts'
import type { CorrectableKind } from './correctable-facts.ts'
import { outcomeNames } from '../meeting-record/record-forms.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'

export type FactLine = { kind: CorrectableKind; id: string; what: string; when: string }
export type FactGroup = { id: string; heading: string; itemId: string | null; lines: FactLine[] }

/** Everything that was recorded of a meeting, in groups: the meeting itself, then item by item. */
export function factGroups(record: MeetingRecord): FactGroup[] {
  const { meeting, commission } = record
  const time = (at: Instant | null, words = 'Time not recorded') =>
    at ? formatTime(at, commission.zone) : words
  const started = meeting.convened
    ? `called to order ${time(meeting.calledToOrderAt)}`
    : 'not called to order'
  const to = meeting.adjournedTo ? ` to ${formatDateTime(meeting.adjournedTo, commission.zone)}` : ''
  const ended = meeting.adjourned ? `adjourned ${time(meeting.adjournedAt)}${to}` : 'not adjourned'
  return [
    {
      id: 'meeting',
      heading: 'The meeting',
      itemId: null,
      lines: [
        {
          kind: 'meeting',
          id: meeting.id,
          what: 'Call to order and adjournment',
          when: `${started}, ${ended}`,
        },
        ...record.attendance.map((stay): FactLine => ({
          kind: 'attendance',
          id: stay.id,
          what: `${stay.person.name}, ${stay.standing}`,
          when: stay.atRollCall ? 'At roll call' : time(stay.arrivedAt),
        })),
        ...record.closedSessions.map((one): FactLine => ({
          kind: 'closed-session',
          id: one.id,
          what: 'Closed session',
          when: `${time(one.beganAt)} to ${one.ended ? time(one.endedAt) : 'not back'}`,
        })),
        ...record.staff.map((one): FactLine => ({ kind: 'staff', id: one.id, what: one.name, when: '' })),
        ...record.recesses.map((recess): FactLine => ({
          kind: 'recess',
          id: recess.id,
          what: 'Recess',
          when: `${time(recess.beganAt)} to ${recess.ended ? time(recess.endedAt) : 'not resumed'}`,
        })),
        ...record.questions.map((one): FactLine => ({
          kind: 'question',
          id: one.id,
          what: `Question ${one.number}: ${one.text}`,
          when: time(one.askedAt),
        })),
        ...record.statements.map((one): FactLine => ({
          kind: 'statement',
          id: one.id,
          what: `Statement of ${one.speaker}`,
          when: time(one.madeAt),
        })),
        ...record.followUps.map((one): FactLine => ({
          kind: 'follow-up',
          id: one.id,
          what: `Follow-up ${one.number}: ${one.owed}`,
          when: time(one.openedAt),
        })),
      ],
    },
    ...record.items.map((item): FactGroup => ({
      id: item.id,
      heading: `${item.number}  ${item.title}`,
      itemId: item.id,
      lines: linesOfItem(item, time),
    })),
  ]
}

function linesOfItem(item: ItemRecord, time: (at: Instant | null, words?: string) => string): FactLine[] {
  const course = [
    item.opened ? `opened ${time(item.openedAt)}` : 'not opened',
    item.outcome
      ? `${outcomeNames[item.outcome].toLowerCase()} ${time(item.closedAt, '')}`.trim()
      : 'not closed',
    item.comment.called ? `comment called ${time(item.comment.calledAt)}` : null,
    item.comment.noSpeakers ? 'no one spoke' : null,
  ]
  const line = (kind: CorrectableKind, id: string, what: string, when: string): FactLine => ({
    kind,
    id,
    what,
    when,
  })
  return [
    line('item', item.id, 'Course of the item', course.filter(Boolean).join(', ')),
    ...item.recusals.map((one) =>
      line('recusal', one.id, `Recusal of ${one.person.name}`, time(one.leftRoomAt)),
    ),
    ...(item.pulled
      ? [line('consent-pull', item.pulled.id, 'Taken off the consent calendar', time(item.pulled.pulledAt))]
      : []),
    ...item.presentations.map((one) =>
      line('presentation', one.id, `Presentation by ${one.givenBy}`, time(one.givenAt)),
    ),
    ...item.speakers.map((one) =>
      line('speaker', one.id, one.displayName ?? 'A speaker who gave no name', time(one.spokeAt)),
    ),
    ...item.statements.map((one) =>
      line('statement', one.id, `Statement of ${one.speaker}`, time(one.madeAt)),
    ),
    ...item.questions.flatMap((one) => [
      line('question', one.id, `Question ${one.number}: ${one.text}`, time(one.askedAt)),
      ...one.answers.map((answer) =>
        line('answer', answer.id, `Answer of ${answer.answerer} to ${one.number}`, time(answer.answeredAt)),
      ),
    ]),
    ...motionsOfItem(item).map((one) =>
      line('motion', one.id, `${motionKindFacts[one.kind].label}: ${one.text}`, time(one.madeAt)),
    ),
    ...item.followUps.map((one) =>
      line('follow-up', one.id, `Follow-up ${one.number}: ${one.owed}`, time(one.openedAt)),
    ),
  ]
}
