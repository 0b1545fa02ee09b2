/** The attachments of the invented meetings: a PDF made from `lines`, or a Word file where `word` is set. */
export type ExamplePaper = {
  key: string
  title: string
  fileName: string
  from: string
  word?: true
  sections: {
    heading: string
    lines: string[]
    table?: { caption: string; head: string[]; rows: string[][] }
  }[]
}

const police = 'Pasadena Police Department'

export const papers: ExamplePaper[] = [
  {
    key: 'training-outline',
    title: 'Outline of the training',
    fileName: 'training-outline.pdf',
    from: police,
    sections: [
      {
        heading: 'Part one, one hour',
        lines: ['Civil violations and criminal violations.', 'What state law forbids, and what it asks.'],
      },
      {
        heading: 'Part two, one hour',
        lines: [
          'Victim certifications: who asks, who decides, by when.',
          'Three cases, worked through together.',
        ],
      },
    ],
  },
  {
    key: 'form-draft',
    title: 'Draft of the reporting form',
    fileName: 'reporting-form-draft.pdf',
    from: 'Commission clerk',
    sections: [
      {
        heading: 'What the form asks',
        lines: [
          'The task force and its purpose.',
          'First and last day.',
          'How many officers took part, without names.',
        ],
      },
    ],
  },
  {
    key: 'call-log',
    title: 'How a call is logged',
    fileName: 'call-log.pdf',
    from: police,
    sections: [
      {
        heading: 'The five fields of the log',
        lines: ['Day and hour.', 'Place.', 'What the caller saw.', 'What the patrol found.', 'Who was told.'],
      },
    ],
  },
  {
    key: 'dates',
    title: 'Proposed meeting dates, {year}',
    fileName: 'proposed-meeting-dates.pdf',
    from: 'Commission clerk',
    sections: [
      {
        heading: 'Regular meetings',
        lines: ['By the commission’s schedule; dates on a holiday are left out.'],
        table: { caption: 'Proposed dates', head: ['Date', 'Time'], rows: [] },
      },
    ],
  },
  {
    key: 'slides',
    title: 'Presentation slides',
    fileName: 'certifications-slides.pdf',
    from: police,
    sections: [
      {
        heading: 'Who may ask',
        lines: ['Victims of certain crimes who help, or have helped, in the investigation.'],
      },
      {
        heading: 'Who decides',
        lines: ['A certifying official, in writing, within the days that the law sets.'],
      },
      { heading: 'What the public can see', lines: ['Numbers by year, and never a name.'] },
    ],
  },
  {
    key: 'certifications',
    title: 'Annual report on certifications',
    fileName: 'certifications-annual-report.pdf',
    from: police,
    sections: [
      {
        heading: 'Requests and decisions',
        lines: ['Numbers in this report are made up.'],
        table: {
          caption: 'Requests by kind',
          head: ['Kind', 'Asked', 'Granted', 'Refused', 'Open'],
          rows: [
            ['U visa', '31', '24', '3', '4'],
            ['T visa', '6', '5', '0', '1'],
          ],
        },
      },
    ],
  },
  {
    key: 'auditor',
    title: 'Quarterly report',
    fileName: 'auditor-quarterly-report.pdf',
    from: 'Independent Police Auditor',
    sections: [
      {
        heading: 'Audits',
        lines: ['One finished: how complaints are acknowledged.', 'One under way: how force is reviewed.'],
      },
    ],
  },
  {
    key: 'memorandum',
    title: 'Committee memorandum',
    fileName: 'committee-memorandum.docx',
    from: 'Ad hoc committee on policy',
    word: true,
    sections: [
      {
        heading: 'Questions on Policy 428.5',
        lines: [
          'Which supervisor receives a request by a federal agency when the watch commander is not on duty?',
          'Is the request, and the decision on it, written down?',
          'How long is what was written kept?',
        ],
      },
    ],
  },
]
