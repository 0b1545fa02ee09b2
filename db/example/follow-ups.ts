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
  owed: string
  owedBy: string
  counterpart?: string
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
    owed: 'A reply to the chief’s letter to the director of ICE, which asks that the department be informed when ICE has conducted a raid in its jurisdiction.',
    owedBy: 'Director of ICE',
    counterpart: 'Director of ICE',
    openedOn: august,
    source: 'news story, August 2025',
    entries: [
      {
        kind: 'letter-sent',
        onDate: '2025-06-01',
        datePrecision: 'month',
        text: 'Asks that the department be informed when ICE has conducted a raid in its jurisdiction. The day in June and the letter itself are not reported.',
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
        text: 'Another report tells of a request that ICE establish an after-action notification protocol, to distinguish legitimate operations from criminal impersonators. It names no addressee and no date; it is probably the same letter, and is kept here as a second description of it.',
        byWords: 'Police Chief Gene Harris',
        source: 'news preview, 2025',
      },
    ],
  },
  {
    key: 'M1',
    kind: 'commitment',
    owed: 'A command post similar to the District Attorney’s model, as a hub for communications with ICE: the department “is also working on” it.',
    owedBy: police,
    ...year2025,
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'O1',
    kind: 'recurring-duty',
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
    owed: 'Annual reports on ICE transfers and visa requests to the California Department of Justice and the Legislature. The report prints no date.',
    owedBy: police,
    ...year2025,
    duty: 'values-act-transfers',
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'O3',
    kind: 'recurring-duty',
    owed: 'Training on civil and criminal violations, the limits of state law and visa requests, which “continues”.',
    owedBy: police,
    ...year2025,
    source: 'news preview, 2025',
    entries: [],
  },
  {
    key: 'Q7',
    kind: 'request',
    owed: 'To inform the community whenever limited partnerships, for example a narcotics task force, occur. Asked by Councilwoman Margaret McAustin; no direct answer is printed.',
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
