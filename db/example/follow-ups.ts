/**
 * What the five reports say is owed, each with what happened to it as far as they tell. Dates are no closer than the
 * report gives them; a letter has no date by law, and none is given to it.
 */

type Precision = 'day' | 'month' | 'year'

export type ExampleEntry = {
  kind: 'letter-sent' | 'update' | 'reported'
  onDate: string
  datePrecision?: Precision
  text: string
  byWords?: string
  source: string
  /** At the meeting of August 14, 2025. */
  atMeeting?: boolean
}

export type ExampleFollowUp = {
  key: string
  kind: 'request' | 'commitment' | 'letter' | 'recurring-duty'
  title: string
  owed: string
  owedBy: string
  counterpart?: string
  letterFrom?: string
  letterAsks?: string
  /** What the reports leave open. */
  sourceNote?: string
  openedOn: string
  openedPrecision?: Precision
  /** A key of the ready kinds of duty. */
  duty?: string
  source: string
  entries: ExampleEntry[]
}

const police = 'Pasadena Police Department'
const august = '2025-08-14'
/** Report 001 is of 2025 and bears no day. */
const year2025 = { openedOn: '2025-01-01', openedPrecision: 'year' } as const

export const followUps: ExampleFollowUp[] = [
  {
    key: 'L1',
    kind: 'letter',
    title: 'Letter to the director of ICE',
    owed: 'A reply to the chief’s letter to the director of ICE, which asks that the department be informed when ICE has conducted a raid in its jurisdiction.',
    owedBy: 'Director of ICE',
    counterpart: 'Director of ICE',
    letterFrom: 'Police Chief Gene Harris',
    letterAsks: 'that the department be informed when ICE has conducted a raid in its jurisdiction',
    sourceNote:
      'The day in June and the letter itself are not reported. The second report names no addressee and no date; it is probably about the same letter, and is kept here as a second description of it.',
    openedOn: august,
    source: 'news story, August 2025',
    entries: [
      {
        kind: 'letter-sent',
        onDate: '2025-06-01',
        datePrecision: 'month',
        text: 'Asks that the department be informed when ICE has conducted a raid in its jurisdiction.',
        byWords: 'Police Chief Gene Harris',
        source: 'news story, August 2025',
      },
      {
        kind: 'reported',
        onDate: august,
        text: 'No reply by then.',
        byWords: 'Deputy Chief Art Chute',
        source: 'news story, August 2025',
        atMeeting: true,
      },
      {
        kind: 'update',
        onDate: '2025-01-01',
        datePrecision: 'year',
        text: 'Another report describes a request that ICE establish an after-action notification protocol, to distinguish legitimate operations from criminal impersonators.',
        byWords: 'Police Chief Gene Harris',
        source: 'news preview, 2025',
      },
    ],
  },
  {
    key: 'M1',
    kind: 'commitment',
    title: 'Command post for communications with ICE',
    owed: 'A command post similar to the District Attorney’s model, as a hub for communications with ICE.',
    sourceNote: 'The report says that the department “is also working on” it.',
    owedBy: police,
    ...year2025,
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'O1',
    kind: 'recurring-duty',
    title: 'Victim certification forms on time and documented',
    owed: 'Federal victim certification forms completed within statutory deadlines, with the decisions documented.',
    owedBy: police,
    ...year2025,
    duty: 'victim-certification-report',
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'O2',
    kind: 'recurring-duty',
    title: 'Annual reports on ICE transfers and visa requests',
    owed: 'Annual reports on ICE transfers and visa requests to the California Department of Justice and the Legislature.',
    sourceNote: 'The report prints no date.',
    owedBy: police,
    ...year2025,
    duty: 'values-act-transfers',
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'O3',
    kind: 'recurring-duty',
    title: 'Training on immigration law and visa requests',
    owed: 'Training on civil and criminal violations, the limits of state law and visa requests.',
    sourceNote: 'The report says that the training “continues”.',
    owedBy: police,
    ...year2025,
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'Q7',
    kind: 'request',
    title: 'Telling the community about limited partnerships',
    owed: 'Tell the community whenever there is a limited partnership, for example a narcotics task force, as Councilwoman Margaret McAustin asked.',
    sourceNote: 'The report prints no direct answer.',
    owedBy: police,
    openedOn: '2017-01-01',
    openedPrecision: 'year',
    source: 'news story, 2017',
    entries: [
      {
        kind: 'update',
        onDate: '2017-01-01',
        datePrecision: 'year',
        text: "“I think this is very consistent with the flavor of what we've been doing”",
        byWords: 'Councilwoman Margaret McAustin',
        source: 'news story, 2017',
      },
    ],
  },
]
