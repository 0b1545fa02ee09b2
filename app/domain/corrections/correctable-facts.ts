import { dueKindNames, dueKinds } from '../follow-ups/forms.ts'
import { dispositionNames, dispositions } from '../meeting-record/dispositions.ts'
import { outcomeNames, outcomes, stanceNames, stances } from '../meeting-record/record-forms.ts'
import { choose, line, moment, text } from './fact-fields.ts'
import type { FactKind } from './fact-kind.ts'
import { minutesApprovalNames, minutesApprovals } from '../meeting-record/votes/minutes-approval.ts'
import { remoteProvisionFacts, remoteProvisions } from '../meeting-record/remote-attendance.ts'

/** Every fact of a meeting that can be corrected, and how. Votes are corrected by themselves, by name. */
export const factKinds = {
  meeting: {
    table: 'meeting',
    label: 'Call to order and adjournment',
    fields: [
      moment('calledToOrderAt', 'Called to order', 'convened'),
      { column: 'calledToOrderBy', label: 'Called to order by', type: 'member' },
      moment('adjournedAt', 'Adjourned', 'adjourned'),
      { column: 'adjournedTo', label: 'Adjourned to', type: 'day-and-hour' },
      line('adjournedToPlace', 'Place it was adjourned to', 300),
    ],
    order: [
      ['calledToOrderAt', 'adjournedAt'],
      ['adjournedAt', 'adjournedTo'],
    ],
  },
  attendance: {
    table: 'attendance',
    label: 'Presence',
    fields: [
      {
        column: 'standing',
        label: 'Present or absent',
        type: 'choice',
        required: true,
        choices: [
          { value: 'present', label: 'Present' },
          { value: 'absent', label: 'Absent' },
        ],
      },
      {
        column: 'mode',
        label: 'How',
        type: 'choice',
        required: true,
        choices: [
          { value: 'in-person', label: 'In person' },
          { value: 'remote', label: 'Remote' },
        ],
      },
      {
        column: 'provision',
        label: 'Provision for being remote',
        type: 'choice',
        choices: remoteProvisions.map((value) => ({ value, label: remoteProvisionFacts[value].label })),
      },
      { column: 'audioAndVideo', label: 'By audio and video', type: 'yes-no' },
      line('adultsPresent', 'Other adults in the room', 200),
      { column: 'atRollCall', label: 'At roll call', type: 'yes-no', required: true },
      moment('arrivedAt', 'Arrived'),
      moment('departedAt', 'Left', 'departed'),
    ],
    order: [['arrivedAt', 'departedAt']],
    strike: 'delete',
  },
  staff: {
    table: 'staffPresent',
    label: 'Staff present',
    fields: [
      line('name', 'Name', 120, true),
      line('title', 'Title', 120),
      line('organization', 'Organization', 160),
    ],
    strike: 'delete',
  },
  item: {
    table: 'agendaItem',
    label: 'Course of an item',
    fields: [
      moment('openedAt', 'Opened', 'opened'),
      {
        column: 'outcome',
        label: 'Outcome',
        type: 'choice',
        choices: choose(outcomes, outcomeNames),
      },
      moment('closedAt', 'Closed'),
      { column: 'continuedTo', label: 'Continued to', type: 'day-and-hour' },
      line('continuedToPlace', 'Place it was continued to', 300),
      { column: 'hearing', label: 'A hearing that was continued', type: 'yes-no', required: true },
      moment('commentCalledAt', 'Comment called', 'commentCalled'),
      moment('commentClosedAt', 'Comment closed', 'commentClosed'),
      moment('noSpeakersAt', 'No one wished to speak', 'noSpeakers'),
    ],
    order: [
      ['openedAt', 'closedAt'],
      ['closedAt', 'continuedTo'],
      ['commentCalledAt', 'commentClosedAt'],
    ],
  },
  recess: {
    table: 'recess',
    label: 'Recess',
    fields: [moment('beganAt', 'Began'), moment('endedAt', 'Ended', 'ended'), line('reason', 'Reason', 300)],
    order: [['beganAt', 'endedAt']],
    strike: 'delete',
  },
  recusal: {
    table: 'recusal',
    label: 'Recusal',
    fields: [
      text('reason', 'Reason', 500),
      moment('leftRoomAt', 'Left the room', 'leftRoom'),
      moment('returnedAt', 'Returned', 'returned'),
    ],
    order: [['leftRoomAt', 'returnedAt']],
    strike: 'withdrawnAt',
  },
  'closed-session': {
    table: 'closedSession',
    label: 'Closed session',
    fields: [
      moment('beganAt', 'Went in'),
      moment('endedAt', 'Came back'),
      moment('reportedAt', 'Reported'),
      line('action', 'Action reported', 1000),
    ],
    order: [
      ['beganAt', 'endedAt'],
      ['endedAt', 'reportedAt'],
    ],
    strike: 'delete',
  },
  'consent-pull': {
    table: 'consentPull',
    label: 'Item off the consent calendar',
    fields: [
      { column: 'personId', label: 'At the request of', type: 'member' },
      moment('pulledAt', 'Taken off'),
    ],
    strike: 'delete',
  },
  speaker: {
    table: 'speaker',
    label: 'Speaker',
    fields: [
      line('displayName', 'Name the speaker chose', 120),
      { column: 'stance', label: 'Position', type: 'choice', choices: choose(stances, stanceNames) },
      line('interpreter', 'Interpreted from', 60),
      moment('spokeAt', 'Spoke'),
    ],
    strike: 'delete',
  },
  presentation: {
    table: 'presentation',
    label: 'Presentation',
    fields: [
      line('givenBy', 'Given by', 120, true),
      line('title', 'Title', 120),
      line('organization', 'Organization', 160),
      line('onBehalfOf', 'On behalf of', 160),
      text('summary', 'What it said', 4000, false),
      moment('givenAt', 'Given'),
    ],
    strike: 'delete',
  },
  statement: {
    table: 'statement',
    label: 'Statement',
    fields: [line('speaker', 'Speaker', 120, true), text('text', 'Statement'), moment('madeAt', 'Made')],
    strike: 'delete',
  },
  motion: {
    table: 'motion',
    label: 'Motion',
    fields: [
      text('text', 'Motion'),
      text('textAsAmended', 'Motion as amended, where it was', 4000, false),
      { column: 'moverId', label: 'Mover', type: 'member' },
      { column: 'seconderId', label: 'Seconder', type: 'member' },
      moment('madeAt', 'Made'),
      moment('withdrawnAt', 'Withdrawn', 'withdrawn'),
      moment('voteOpenedAt', 'Vote opened'),
      moment('voteClosedAt', 'Vote closed', 'voteClosed'),
      {
        column: 'minutesApproval',
        label: 'Minutes approved',
        type: 'choice',
        choices: choose(minutesApprovals, minutesApprovalNames),
      },
      text('corrections', 'Corrections of the minutes that it names', 4000, false),
    ],
    order: [
      ['madeAt', 'voteOpenedAt'],
      ['voteOpenedAt', 'voteClosedAt'],
    ],
    strike: 'delete',
  },
  question: {
    table: 'question',
    label: 'Question',
    fields: [
      { column: 'askerId', label: 'Asked by', type: 'member' },
      line('asker', 'Asked by someone else', 120),
      line('addressee', 'Asked of', 160, true),
      text('text', 'Question', 2000),
      moment('askedAt', 'Asked'),
    ],
    strike: 'struckAt',
  },
  answer: {
    table: 'answer',
    label: 'Answer',
    fields: [
      line('answerer', 'Answered by', 120, true),
      line('onBehalfOf', 'On behalf of', 160),
      text('text', 'Answer'),
      {
        column: 'disposition',
        label: 'Kind of answer',
        type: 'choice',
        required: true,
        choices: choose(dispositions, dispositionNames),
      },
      moment('answeredAt', 'Answered'),
    ],
    strike: 'delete',
  },
  'follow-up': {
    table: 'followUp',
    label: 'Follow-up',
    fields: [
      text('owed', 'What was requested', 2000),
      line('owedBy', 'Requested from', 160, true),
      { column: 'dueOn', label: 'Due', type: 'date' },
      { column: 'dueKind', label: 'Kind of date', type: 'choice', choices: choose(dueKinds, dueKindNames) },
      line('dueComputation', 'How we counted the date', 500),
    ],
    strike: 'struckAt',
  },
} satisfies Record<string, FactKind>

export type CorrectableKind = keyof typeof factKinds

export function findFactKind(kind: string): FactKind | undefined {
  return Object.hasOwn(factKinds, kind) ? factKinds[kind as CorrectableKind] : undefined
}
