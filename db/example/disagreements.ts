/** Where the reports say different things. Both stand side by side; nothing is decided. Keys lead to the rest of the example. */

export type ExampleDisagreement = {
  subject: string
  note?: string
  sides: { text: string; document?: string; source: string }[]
  about: { kind: 'document' | 'meeting' | 'person' | 'question' | 'follow-up'; key: string }[]
}

const statement = 'chief-statement-2025'
const presentation = 'deputy-chief-presentation-2025'
const meeting = { kind: 'meeting', key: '2025-08-14' } as const

export const disagreements: ExampleDisagreement[] = [
  {
    subject: 'How the commissioner’s name is written',
    note: 'One person is meant. Names are compared without accents and printed with them.',
    sides: [
      { text: '“Raúl Ibáñez” and “Ibáñez”', source: 'news story, August 2025' },
      { text: '“Ibanez”, once, in the same report', source: 'news story, August 2025' },
    ],
    about: [{ kind: 'person', key: 'ibanez' }, meeting],
  },
  {
    subject: 'How strong the claim is that nobody posed as ICE agents',
    sides: [
      {
        text: '“no criminal activity or abductions have taken place by people posing as ICE agents”',
        document: presentation,
        source: 'news story, August 2025',
      },
      {
        text: 'has not received “confirmed reports” of criminal activity or abductions',
        document: statement,
        source: 'news preview, 2025',
      },
      {
        text: 'A resident’s account of an ICE agent drawing a gun on a member of the public',
        document: presentation,
        source: 'news story, August 2025',
      },
    ],
    about: [meeting],
  },
  {
    subject: 'Who presents the policy',
    note: 'That the chief was absent is not said outright; the deputy chief’s “if chief were here” lets it be understood.',
    sides: [
      {
        text: 'Deputy Chief Art Chute presents, with a statement from the chief',
        document: presentation,
        source: 'news story, August 2025',
      },
      {
        text: 'Chief Gene Harris reaffirms it in “a presentation scheduled”',
        document: statement,
        source: 'news preview, 2025',
      },
    ],
    about: [meeting, { kind: 'person', key: 'harris' }, { kind: 'person', key: 'chute' }],
  },
  {
    subject: 'When the presentation was',
    note: 'Scheduled, in one report; held, in the other. Whether they are one date is not decided here.',
    sides: [
      { text: 'Held on “Aug. 14”, “last week”', document: presentation, source: 'news story, August 2025' },
      {
        text: 'Scheduled “on Thursday”, undated; people were detained “last month”',
        document: statement,
        source: 'news preview, 2025',
      },
    ],
    about: [meeting],
  },
  {
    subject: 'What the chief asked of ICE',
    note: 'Probably one request, described twice. Kept as one with two descriptions.',
    sides: [
      {
        text: 'A letter to the director of ICE, in June: to be informed when ICE had conducted a raid in the department’s jurisdiction; no reply',
        document: presentation,
        source: 'news story, August 2025',
      },
      {
        text: 'An after-action notification protocol, to distinguish legitimate operations from criminal impersonators; no addressee, no date',
        document: statement,
        source: 'news preview, 2025',
      },
    ],
    about: [meeting, { kind: 'person', key: 'harris' }, { kind: 'follow-up', key: 'L1' }],
  },
  {
    subject: 'When ICE tells the department of an operation',
    sides: [
      {
        text: 'Expected to notify in advance',
        document: 'agreement-2016',
        source: 'news story, February 13, 2017',
      },
      { text: 'Not until well after', document: 'council-resolution-2017', source: 'news story, 2017' },
      {
        text: 'Asked for afterwards only, and none received',
        document: presentation,
        source: 'news story, August 2025',
      },
    ],
    about: [{ kind: 'follow-up', key: 'L1' }],
  },
  {
    subject: 'How far the department works with ICE',
    sides: [
      {
        text: 'An officer may accompany',
        document: 'agreement-2016',
        source: 'news story, February 13, 2017',
      },
      {
        text: '“shall cooperate … to the extent required by law”; ancillary support “may” be given',
        document: 'policy-428-5',
        source: 'police news release, July 18, 2019',
      },
      {
        text: "“would decline”, “They're on their own”; yet will assist for safety, and control traffic",
        document: presentation,
        source: 'news story, August 2025',
      },
    ],
    about: [
      { kind: 'question', key: 'Q1' },
      { kind: 'question', key: 'Q5' },
    ],
  },
  {
    subject: 'Whether the policy speaks of criminal or of civil violations',
    sides: [
      {
        text: '“criminal violations related to immigration status”',
        document: 'policy-428',
        source: 'police news release, July 18, 2019',
      },
      {
        text: '“civil” violations',
        document: statement,
        source: 'news story, August 2025; news preview, 2025',
      },
    ],
    about: [],
  },
  {
    subject: 'On what the department cooperates',
    sides: [
      {
        text: 'Human, drug or weapon trafficking are listed',
        document: 'policy-428-5',
        source: 'police news release, July 18, 2019',
      },
      {
        text: 'Federal criminal warrants are added',
        document: statement,
        source: 'news story, August 2025; news preview, 2025',
      },
    ],
    about: [],
  },
  {
    subject: 'Contacts with ICE in 2016',
    sides: [
      { text: '“zero contacts”', document: 'agreement-2016', source: 'news story, February 13, 2017' },
      {
        text: 'No cooperation, aside from narcotics-task-force assignments',
        document: 'council-resolution-2017',
        source: 'news story, 2017',
      },
    ],
    about: [{ kind: 'person', key: 'sanchez' }],
  },
  {
    subject: 'The name of the federal agency',
    sides: [
      {
        text: '“U.S. Customs and Immigration Enforcement”',
        document: presentation,
        source: 'news story, August 2025',
      },
      { text: '“ICE”', document: statement, source: 'news preview, 2025' },
    ],
    about: [],
  },
  {
    subject: 'The name of NDLON',
    sides: [
      {
        text: '“National Day Laborers Organizing Network”',
        document: 'attorneys-release-2017',
        source: 'news story, February 13, 2017',
      },
      {
        text: '“Day Laborer”, in the singular',
        document: 'council-resolution-2017',
        source: 'news story, 2017',
      },
    ],
    about: [{ kind: 'person', key: 'alvarado' }],
  },
]
