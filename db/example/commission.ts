/**
 * The commission of the example. `source` is the number of a report, `city page` where it stands on the city's own
 * pages, or null where it is invented. Every reason is kept in the record, because each date of effect has passed.
 */

export const inventedLine =
  'Sample data: the people here are fictional. Commissioners are named after trees, speakers after birds, and staff after stones and rivers. No word or vote here belongs to a real person.'

/** The day from which every member of the example is made up: the term reported for District 5 ends the day before. */
export const inventedFrom = '2026-07-01'

export type ExampleSetting = {
  key: string
  value: unknown
  effectiveOn: string
  source: string | null
  reason: string
}

const begins = '2025-01-01'
const invented = 'Sample data; no source gives it.'

export const settings: ExampleSetting[] = [
  {
    key: 'name',
    value: 'Community Police Oversight Commission',
    effectiveOn: begins,
    source: 'news story, August 2025',
    reason: 'As a news story of August 2025 names it. The day is the example’s beginning.',
  },
  {
    key: 'city',
    value: 'City of Pasadena',
    effectiveOn: begins,
    source: 'news story, August 2025',
    reason: 'As a news story of August 2025 says. The day is the example’s beginning.',
  },
  {
    key: 'departmentName',
    value: 'Pasadena Police Department',
    effectiveOn: begins,
    source: 'news story, August 2025',
    reason: 'As a news story of August 2025 names it. The day is the example’s beginning.',
  },
  {
    key: 'timeZone',
    value: 'America/Los_Angeles',
    effectiveOn: begins,
    source: 'city page',
    reason: 'The zone of the city. The day is the example’s beginning.',
  },
  {
    key: 'meetingsPerYear',
    value: 12,
    effectiveOn: begins,
    source: 'news story, August 2025',
    reason: 'Report 000: the commission meets monthly.',
  },
  {
    key: 'regularSchedule',
    value: { nth: 1, weekday: 4, time: '18:00', monthsOff: [] },
    effectiveOn: '2024-01-01',
    source: 'city page',
    reason:
      'The city’s page of about 2024: first Thursday, 6:00 PM. The day from which it held is not known; this is the earliest the example asks for.',
  },
  {
    key: 'regularSchedule',
    value: { nth: 2, weekday: 4, time: '18:00', monthsOff: [] },
    effectiveOn: '2025-06-01',
    source: 'news story, August 2025',
    reason:
      'August 14, 2025, in a news story of that month, and June 12, 2025, were second Thursdays, against the city’s page. The day of the change is not known; the hour is that of the page.',
  },
  {
    key: 'meetingPlace',
    value: 'City Hall, Council Chamber, 100 North Garfield Avenue',
    effectiveOn: begins,
    source: 'city page',
    reason: 'The city’s page: Council Chamber. The day is the example’s beginning.',
  },
  {
    key: 'secondsPerSpeaker',
    value: 180,
    effectiveOn: begins,
    source: 'city page',
    reason: 'The city’s practice: three minutes each; the chair may reduce them.',
  },
  {
    key: 'generalCommentMinutes',
    value: 20,
    effectiveOn: begins,
    source: 'city page',
    reason: 'The City Council’s practice: twenty minutes at the beginning, the rest at the end.',
  },
  {
    key: 'writtenComment',
    value: { wordLimit: null, hoursBefore: 0, readAloud: false },
    effectiveOn: begins,
    source: 'city page',
    reason: 'The city’s practice: of any length, before the start of the meeting.',
  },
  {
    key: 'translation',
    value: {
      en: 'Language translation services are available by calling (626) 744-4124 at least 24 hours in advance.',
      es: 'Hay servicios de interpretación disponibles llamando al (626) 744-4124 por lo menos con 24 horas de anticipación.',
    },
    effectiveOn: begins,
    source: 'city page',
    reason: 'The city’s agendas carry this in English and Spanish; the Spanish wording is the example’s own.',
  },
  {
    key: 'contacts',
    value: {
      clerkName: 'Dana Rivers',
      email: 'clerk@example.org',
      phone: '(626) 555-0128',
      office: 'City Hall, Room 228, 100 North Garfield Avenue',
    },
    effectiveOn: begins,
    source: null,
    reason: invented,
  },
  { key: 'inventedLine', value: inventedLine, effectiveOn: begins, source: null, reason: invented },
  { key: 'plannedMinutes', value: 180, effectiveOn: begins, source: null, reason: invented },
  {
    key: 'remoteAccess',
    value:
      'By video at https://meeting.example.org or by phone at (626) 555-0142, meeting code 872 114. Comments made by video or phone count the same as those made in person.',
    effectiveOn: begins,
    source: null,
    reason: invented,
  },
  {
    key: 'remoteJoin',
    value: {
      link: 'https://meeting.example.org',
      phone: '(626) 555-0142',
      code: '872 114',
      raiseHand: '*9',
      unmute: '*6',
    },
    effectiveOn: begins,
    source: null,
    reason: invented,
  },
  {
    key: 'postingPlaces',
    value: [
      { name: 'Notice case at the Garfield entrance of City Hall', openAtAllHours: true },
      { name: 'Board in City Hall, Room 228', openAtAllHours: false },
    ],
    effectiveOn: begins,
    source: null,
    reason: invented,
  },
  {
    key: 'lateWritingsAddress',
    value: 'City Hall, Room 228, 100 North Garfield Avenue, on business days',
    effectiveOn: begins,
    source: null,
    reason: invented,
  },
  {
    key: 'disabilityRequest',
    value: {
      en: 'For an accommodation of a disability, an interpreter, large print or paper copies, call the commission’s clerk at (626) 555-0128 or write to clerk@example.org. Ask 24 hours ahead if you can; later requests are met as best we can. A speaker who uses an interpreter has twice the time.',
      es: 'Para pedir una adaptación por discapacidad, un intérprete, letra grande o copias en papel, llame a la secretaría de la comisión al (626) 555-0128 o escriba a clerk@example.org, si puede con 24 horas de anticipación. Quien habla con intérprete tiene el doble de tiempo.',
    },
    effectiveOn: begins,
    source: null,
    reason: invented,
  },
]

export type ExampleSeat = {
  key: string
  number: number
  name: string
  nominatorKind: 'mayor' | 'district' | 'organization'
  nominator: string
}

/** Report 000: eleven commissioners, nominated by city councilmembers and community-based organizations. */
export const seats: ExampleSeat[] = [
  { key: 'mayor', number: 1, name: 'Mayor', nominatorKind: 'mayor', nominator: 'the mayor' },
  ...[1, 2, 3, 4, 5, 6, 7].map((district): ExampleSeat => ({
    key: `district-${district}`,
    number: district + 1,
    name: `District ${district}`,
    nominatorKind: 'district',
    nominator: `the councilmember of District ${district}`,
  })),
  ...[1, 2, 3].map((place): ExampleSeat => ({
    key: `organization-${place}`,
    number: place + 8,
    name: `Community organization ${place}`,
    nominatorKind: 'organization',
    nominator: 'a community-based organization',
  })),
]
