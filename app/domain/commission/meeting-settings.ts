import {
  type SettingDescription,
  text,
  twoLanguages,
  number,
  nthChoices,
  numbered,
} from './setting-fields.ts'
import { monthNames, weekdayNames } from '../time/civil-date.ts'
import type { SettingKey } from './settings.ts'

export const meetingSettings = {
  name: {
    group: 'commission',
    label: 'Name',
    purpose: 'Appears at the top of every page, agenda and set of minutes.',
    fields: [{ path: 'value', label: 'Name', kind: 'text' }],
  },
  city: { group: 'commission', label: 'City', purpose: 'Appears above the name.', fields: text('City') },
  departmentName: {
    group: 'commission',
    label: 'Department',
    purpose:
      'The department that the commission oversees: a question at the desk is asked of it unless another is named.',
    fields: [{ path: 'value', label: 'Name of the department', kind: 'text' }],
  },
  timeZone: {
    group: 'commission',
    label: 'Time zone',
    purpose: 'Every time is shown, and every deadline computed, in this zone.',
    fields: [{ path: 'value', label: 'Time zone', kind: 'text', hint: 'For example America/Los_Angeles' }],
  },
  webAddress: {
    group: 'commission',
    label: 'Web address',
    purpose: 'Printed on every agenda.',
    fields: [{ path: 'value', label: 'Web address', kind: 'web-address', optional: true }],
  },
  contacts: {
    group: 'commission',
    label: 'The clerk',
    purpose: 'The contact for the public. Printed on agendas and shown on public pages.',
    fields: [
      { path: 'value.clerkName', label: 'Name', kind: 'text', optional: true },
      { path: 'value.email', label: 'E-mail of the office', kind: 'email', optional: true },
      { path: 'value.phone', label: 'Phone of the office', kind: 'phone', optional: true },
      { path: 'value.office', label: 'Address of the office', kind: 'text', optional: true },
    ],
  },
  inventedLine: {
    group: 'commission',
    label: 'Line on example data',
    purpose: 'For demonstrations only: appears on pages with sample data. Leave empty for a real commission.',
    demonstrationOnly: true,
    fields: text('Line', 'Leave empty for a real commission.'),
  },
  regularSchedule: {
    group: 'meetings',
    label: 'Regular schedule',
    purpose: 'The next regular date is proposed from it.',
    section: 'Government Code 54954(a)',
    fields: [
      { path: 'value.nth', label: 'Week of the month', kind: 'choice', choices: nthChoices },
      { path: 'value.weekday', label: 'Day', kind: 'choice', choices: numbered(weekdayNames) },
      { path: 'value.time', label: 'Time', kind: 'time' },
      {
        path: 'value.monthsOff',
        label: 'Months without a meeting',
        kind: 'choices',
        choices: numbered(monthNames),
        optional: true,
      },
    ],
  },
  meetingPlace: {
    group: 'meetings',
    label: 'Place of regular meetings',
    purpose: 'Proposed for each new meeting.',
    section: 'Government Code 54954(a)',
    fields: text('Place'),
  },
  plannedMinutes: {
    group: 'meetings',
    label: 'Planned length',
    purpose: 'Compared with the total time of the agenda items.',
    fields: [number('Minutes', 15, 720)],
  },
  meetingsPerYear: {
    group: 'meetings',
    label: 'Regular meetings expected in a year',
    purpose: 'Decides how many meetings a year a member may join remotely for just cause.',
    section: 'Government Code 54953.8.3',
    fields: [number('Meetings', 1, 366)],
  },
  remoteAccess: {
    group: 'meetings',
    label: 'How to join remotely, for the agenda',
    purpose: 'Printed on the agenda where the public can take part by video or phone.',
    fields: [{ path: 'value', label: 'Words for the agenda', kind: 'long-text', optional: true }],
  },
  remoteJoin: {
    group: 'meetings',
    label: 'Joining by video or phone',
    purpose: 'Told to everyone who signs up to speak by video or phone, in their language.',
    fields: [
      { path: 'value.link', label: 'Video link', kind: 'web-address', optional: true },
      { path: 'value.phone', label: 'Phone number', kind: 'phone', optional: true },
      { path: 'value.code', label: 'Meeting code', kind: 'text', optional: true },
      {
        path: 'value.raiseHand',
        label: 'Phone keys to raise a hand',
        kind: 'text',
        hint: 'For example *9',
        optional: true,
      },
      {
        path: 'value.unmute',
        label: 'Phone keys to unmute',
        kind: 'text',
        hint: 'For example *6',
        optional: true,
      },
    ],
  },
  noticeHours: {
    group: 'notice',
    label: 'Notice',
    purpose:
      'How long before a meeting the agenda must be posted. You can choose a longer notice but not a shorter one.',
    section: 'Government Code 54954.2(a), 54956(a)',
    fields: [
      number('Regular meeting, hours', 72, 720, 'value.regular'),
      number('Special meeting, hours', 24, 720, 'value.special'),
    ],
  },
  postingPlaces: {
    group: 'notice',
    label: 'Posting places',
    purpose: 'Where paper agendas are posted. A place counts only if anyone can read it day and night.',
    section: 'Government Code 54954.2(a)',
    fields: [{ path: 'value', label: 'Places', kind: 'places', optional: true }],
  },
  lateWritingsAddress: {
    group: 'notice',
    label: 'Office where late writings can be read',
    purpose: 'Printed on every agenda.',
    section: 'Government Code 54957.5(b)',
    fields: text('Address'),
  },
  disabilityRequest: {
    group: 'notice',
    label: 'How to ask for a disability accommodation',
    purpose: 'Printed on every agenda.',
    section: 'Government Code 54954.2(a)(1)',
    fields: twoLanguages,
  },
  translation: {
    group: 'notice',
    label: 'How to ask for an interpreter',
    purpose: 'Printed on every agenda.',
    fields: twoLanguages,
  },
} satisfies Partial<Record<SettingKey, SettingDescription>>
