import { type SettingDescription, twoLanguages, yesNo, number } from './setting-fields.ts'
import { sessionSettings } from './session-settings.ts'
import type { SettingKey } from './settings.ts'

export const conductSettings = {
  quorum: {
    group: 'voting',
    label: 'Quorum',
    purpose: 'How many members must be present to act. A vacant seat still counts as a seat.',
    fields: [
      {
        path: 'value.rule',
        label: 'Rule',
        kind: 'choice',
        choices: [
          { value: 'majority-of-seats', label: 'More than half of the seats' },
          { value: 'number', label: 'A number of members' },
        ],
      },
      {
        ...number('Number of members', 1, 99, 'value.members'),
        optional: true,
        hint: 'Only for the second rule',
      },
    ],
  },
  votingBasis: {
    group: 'voting',
    label: 'Majority of',
    purpose: 'What a motion’s majority is counted from.',
    fields: [
      {
        path: 'value',
        label: 'Counted from',
        kind: 'choice',
        choices: [
          { value: 'present-and-voting', label: 'Members present and voting' },
          { value: 'members-present', label: 'Members present' },
          { value: 'quorum', label: 'A quorum' },
          { value: 'all-seats', label: 'All seats' },
        ],
      },
    ],
  },
  recusedCountForQuorum: {
    group: 'voting',
    label: 'Recused members and the quorum',
    purpose: 'Whether a recused member still counts as present.',
    fields: yesNo('A recused member counts for the quorum'),
  },
  quorumInRoom: {
    group: 'voting',
    label: 'Quorum in the room',
    purpose:
      'While a member is remote for just cause, a quorum meets in one place in the city. General knowledge: ask counsel before you change it.',
    section: 'Government Code 54953.8.3',
    fields: yesNo('A quorum must be in the room while a member is remote for just cause'),
  },
  electionRule: {
    group: 'voting',
    label: 'Who is elected to an office',
    purpose: 'Each member names a person aloud. On a tie no one is elected, and another round follows.',
    section: 'Government Code 54953(c)(1)',
    fields: [
      {
        path: 'value',
        label: 'Elected is',
        kind: 'choice',
        choices: [
          { value: 'majority', label: 'Whoever has more than half of the votes' },
          { value: 'plurality', label: 'Whoever has the most votes' },
        ],
      },
    ],
  },
  ...sessionSettings,
  officerTitles: {
    group: 'voting',
    label: 'Titles of the officers',
    purpose: 'As shown in roll calls, minutes and on public pages.',
    fields: [
      { path: 'value.chair', label: 'Who presides', kind: 'text' },
      { path: 'value.viceChair', label: 'Who stands in', kind: 'text' },
    ],
  },
  secondsPerSpeaker: {
    group: 'comment',
    label: 'Time for a speaker',
    purpose: 'Doubled for a speaker with an interpreter who does not interpret simultaneously.',
    section: 'Government Code 54954.3(b)',
    fields: [number('Seconds', 30, 3600)],
  },
  generalCommentMinutes: {
    group: 'comment',
    label: 'General comment at the beginning',
    purpose: 'Speakers who don’t fit are heard at the end of the meeting.',
    fields: [number('Minutes', 1, 600)],
  },
  writtenComment: {
    group: 'comment',
    label: 'Written comment',
    purpose: 'Later comments are still accepted and marked late.',
    fields: [
      {
        ...number('Most words', 1, 100_000, 'value.wordLimit'),
        optional: true,
        hint: 'Empty means any length',
      },
      { ...number('Hours before the meeting', 0, 168, 'value.hoursBefore'), hint: '0 means until it begins' },
      { path: 'value.readAloud', label: 'Read aloud at the meeting when asked', kind: 'yes-no' },
    ],
  },
  speakerOrder: {
    group: 'comment',
    label: 'Order of speakers',
    purpose: 'Shown with every list of speakers. Changing the order by hand needs a reason, which is public.',
    fields: [
      {
        path: 'value',
        label: 'Speakers are called',
        kind: 'choice',
        choices: [
          { value: 'sign-up', label: 'In the order of sign-up, however they signed up' },
          { value: 'in-person-first', label: 'Speakers in the room first, then those by video or phone' },
          { value: 'remote-first', label: 'Those by video or phone first, then those in the room' },
        ],
      },
    ],
  },
  cededTime: {
    group: 'comment',
    label: 'Ceded time',
    purpose: 'Whether a speaker may give the time to another who is in the same queue.',
    fields: [
      { path: 'value.allowed', label: 'Time may be ceded', kind: 'yes-no' },
      number('Most seconds for one speaker', 30, 3600, 'value.mostSeconds'),
    ],
  },
  commentLanguages: {
    group: 'comment',
    label: 'More languages of the sign-up page',
    purpose: 'English and Spanish are always there. Have a reader of the language check the words first.',
    fields: [
      {
        path: 'value',
        label: 'Also offered in',
        kind: 'choices',
        choices: [
          { value: 'hy', label: 'Armenian' },
          { value: 'zh', label: 'Chinese' },
        ],
        optional: true,
      },
    ],
  },
  linksToReview: {
    group: 'comment',
    label: 'Links in a written comment',
    purpose:
      'A written comment with this many links or more waits for staff, as advertising often has. It is not about what the comment says. The author is told, keeps their place, and staff decides; each decision is logged.',
    section: 'Government Code 54954.3(c)',
    fields: [{ ...number('Links', 0, 100), hint: '0 means that no comment waits for its links' }],
  },
  legalHold: {
    group: 'comment',
    label: 'Legal hold',
    purpose: 'While this has text, nothing from public comment can be deleted.',
    section: 'Government Code 34090',
    fields: [{ path: 'value', label: 'What is held, and why', kind: 'text', optional: true }],
  },
  unseenFiles: {
    group: 'comment',
    label: 'Files that no one can see',
    purpose:
      'Files of comments that were withdrawn or set aside, and attachments taken off an agenda before it was posted. They are kept two years. Ask the city attorney before you change this: destroying city records takes a resolution and the attorney’s written consent.',
    section: 'Government Code 34090',
    fields: [
      {
        ...number('Days to keep what was never published', 1, 730, 'value.days'),
        optional: true,
        hint: 'Empty means two years. Files that were public before they were withdrawn are always kept two years.',
      },
      {
        path: 'value.approval',
        label: 'Resolution and consent',
        kind: 'text',
        optional: true,
        hint: 'Such as “Resolution 1234, city attorney’s consent of May 4, 2027”. While this is empty, the server removes none of them by itself.',
      },
    ],
  },
  complaintsGoTo: {
    group: 'comment',
    label: 'Where a complaint about an officer goes',
    purpose:
      'Shown to authors whose comment may be a complaint. If empty, they are told to ask the clerk. The commission does not decide complaints.',
    fields: twoLanguages,
  },
  twoWayRemote: {
    group: 'policies',
    label: 'Two-way remote attendance',
    purpose:
      'The public can speak by video or phone as well as in the room. Since July 1, 2026 a statute asks this of city councils and other eligible bodies.',
    section: 'Government Code 54953.4',
    policyOnly: true,
    fields: yesNo('The public takes part by video and phone'),
  },
  translatedAgendas: {
    group: 'policies',
    label: 'Translated agendas',
    purpose:
      'The agenda, not its packet, is published in the applicable languages too. Since July 1, 2026 a statute asks this of city councils and other eligible bodies.',
    section: 'Government Code 54953.4',
    policyOnly: true,
    fields: yesNo('Agendas are translated'),
  },
  disruptionPolicy: {
    group: 'policies',
    label: 'Disruption of remote attendance',
    purpose:
      'When video or phone fails the meeting recesses for an hour, or until it is back. Since July 1, 2026 a statute asks this of city councils and other eligible bodies.',
    section: 'Government Code 54953.4',
    policyOnly: true,
    fields: yesNo('The commission has approved a disruption policy'),
  },
} satisfies Partial<Record<SettingKey, SettingDescription>>
