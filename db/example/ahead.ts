import { flint, rivers, stone, type ExampleItem } from './evening.ts'

/** The agenda of the invented meeting ahead: ten items in the usual order. */
export const aheadItems: ExampleItem[] = [
  {
    key: 'staff',
    kind: 'staff-report',
    title: 'Staff administrative updates',
    description: 'Meeting dates for {year}; the commissioners’ training hours.',
    minutes: 10,
    presenters: [rivers],
    papers: [{ key: 'dates', edition: 1 }],
  },
  {
    key: 'certifications',
    kind: 'presentation',
    title: 'Victim certifications for U and T visas',
    description:
      'Annual report: requests, decisions and the deadlines kept under Penal Code 679.10 and 679.11.',
    minutes: 25,
    presenters: [stone],
    under: 'presentation',
    papers: [
      { key: 'slides', edition: 1 },
      { key: 'certifications', edition: 2 },
    ],
  },
  {
    key: 'command-post',
    kind: 'presentation',
    title: 'Command post as a hub for communication with ICE',
    description: 'Status of the department’s plan (Follow-up 2025-003).',
    minutes: 15,
    presenters: [stone],
    under: 'presentation',
  },
  {
    key: 'auditor',
    kind: 'auditor-report',
    title: 'Report of the Independent Police Auditor',
    description: 'Audits of the last quarter.',
    minutes: 15,
    presenters: [flint],
    papers: [{ key: 'auditor', edition: 1 }],
  },
  {
    key: 'letter',
    kind: 'action',
    title: 'Letter to the director of ICE',
    description:
      'Ask the police chief to write again to the director of ICE (Follow-up 2025-002), and to report back by a date that the commission sets.',
    recommendedAction: 'Ask the police chief to write again, and set a date for the report.',
    minutes: 20,
    presenters: [{ name: 'Ana Alder', title: 'Chair' }],
    under: 'heading',
  },
  {
    key: 'committee',
    kind: 'action',
    title: 'Ad hoc committee on policy: questions on Policy 428.5',
    description: 'Receive the committee’s questions and send them to the department.',
    recommendedAction: 'Send the questions to the department.',
    minutes: 15,
    presenters: [{ name: 'Jun Maple', title: 'Commissioner' }],
    under: 'heading',
    papers: [{ key: 'memorandum', edition: 1 }],
  },
  {
    key: 'future',
    kind: 'future-agenda',
    title: 'Requests for future agendas',
    description: 'Requests for future agendas.',
    minutes: 5,
  },
]
