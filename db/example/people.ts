/** Everyone of the example, by a key that the rest of it uses. */

export type ExamplePerson = {
  key: string
  name: string
  sortName?: string
  title?: string
  organization?: string
  spellings?: string[]
  /** Numbers of the reports that name them; null for the invented. */
  source: string | null
}

const police = 'Pasadena Police Department'

/** Those whom the reports name with a part in what they tell. A private person named there is left out. */
export const reportedPeople: ExamplePerson[] = [
  {
    key: 'ibanez',
    name: 'Raúl Ibáñez',
    sortName: 'Ibáñez, Raúl',
    title: 'Commissioner',
    organization: 'Community Police Oversight Commission',
    spellings: ['Ibáñez', 'Ibanez', 'Raul Ibanez'],
    source: 'news story, August 2025',
  },
  {
    key: 'ho',
    name: 'Selina Ho',
    title: 'Commissioner',
    organization: 'Community Police Oversight Commission',
    source: 'news story, August 2025',
  },
  {
    key: 'harris',
    name: 'Gene Harris',
    title: 'Police Chief',
    organization: police,
    source: 'news story, August 2025; news preview, 2025',
  },
  {
    key: 'chute',
    name: 'Art Chute',
    title: 'Deputy Chief',
    organization: police,
    source: 'news story, August 2025',
  },
  {
    key: 'sanchez',
    name: 'Phillip Sanchez',
    title: 'Police Chief, 2016 to 2017',
    organization: police,
    source: 'news story, February 13, 2017; news story, 2017',
  },
  {
    key: 'perez',
    name: 'John E. Perez',
    title: 'Chief of Police, 2019',
    organization: police,
    source: 'police news release, July 18, 2019',
  },
  {
    key: 'clawson',
    name: 'Jason Clawson',
    title: 'Commander',
    organization: police,
    source: 'police news release, July 18, 2019',
  },
  {
    key: 'alvarado',
    name: 'Pablo Alvarado',
    title: 'Executive Director',
    organization: 'National Day Laborers Organizing Network',
    source: 'news story, February 13, 2017',
  },
  { key: 'gronemeier', name: 'Dale Gronemeier', title: 'Attorney', source: 'news story, February 13, 2017' },
  {
    key: 'mermell',
    name: 'Steve Mermell',
    title: 'City Manager',
    organization: 'City of Pasadena',
    source: 'news story, February 13, 2017',
  },
  {
    key: 'maclean',
    name: 'Emi MacLean',
    sortName: 'MacLean, Emi',
    title: 'Attorney',
    organization: 'NDLON',
    source: 'news story, 2017',
  },
  {
    key: 'mcaustin',
    name: 'Margaret McAustin',
    title: 'Councilwoman, District 2',
    organization: 'City Council',
    source: 'news story, 2017',
  },
  {
    key: 'hampton',
    name: 'Tyrone Hampton',
    title: 'Councilman, District 1',
    organization: 'City Council',
    source: 'news story, 2017',
  },
  {
    key: 'tornek',
    name: 'Terry Tornek',
    title: 'Mayor',
    organization: 'City Council',
    source: 'news story, 2017',
  },
]

export type InventedMember = ExamplePerson & { seat: string; endsOn: string; office?: 'chair' | 'vice-chair' }

/** Members bear the names of trees. They begin once the reported ones have left, and act in invented meetings only. */
export const inventedMembers: InventedMember[] = [
  member('alder', 'Ana Alder', 'mayor', 2029, 'chair'),
  member('alamo', 'Inés Álamo', 'district-1', 2027, 'vice-chair'),
  member('birch', 'Ben Birch', 'district-2', 2028),
  member('cedro', 'Carmen Cedro', 'district-3', 2029),
  member('fir', 'Esther Fir', 'district-4', 2027),
  member('juniper', 'Grace Juniper', 'district-5', 2029),
  member('elm', 'Dora Elm', 'district-6', 2028),
  member('hazel', 'Henry Hazel', 'district-7', 2029),
  member('linden', 'Karl Linden', 'organization-1', 2027),
  member('maple', 'Jun Maple', 'organization-2', 2028),
  member('poplar', 'Nora Poplar', 'organization-3', 2029),
]

function member(
  key: string,
  name: string,
  seat: string,
  lastYear: number,
  office?: 'chair' | 'vice-chair',
): InventedMember {
  return { key, name, seat, endsOn: `${lastYear}-06-30`, source: null, ...(office ? { office } : {}) }
}

/** Staff bear the names of stones and rivers. */
export const inventedStaff: ExamplePerson[] = [
  {
    key: 'rivers',
    name: 'Dana Rivers',
    title: 'Commission clerk',
    organization: 'City of Pasadena',
    source: null,
  },
  { key: 'stone', name: 'Sam Stone', title: 'Lieutenant', organization: police, source: null },
  { key: 'flint', name: 'Mara Flint', title: 'Independent Police Auditor', source: null },
]

/** The sign-ins of the example. */
export const accounts = [
  { email: 'clerk@example.org', name: 'Dana Rivers', role: 'clerk', person: 'rivers' },
  { email: 'chair@example.org', name: 'Ana Alder', role: 'chair', person: 'alder' },
  { email: 'commissioner@example.org', name: 'Esther Fir', role: 'commissioner', person: 'fir' },
  { email: 'department@example.org', name: 'Sam Stone', role: 'department', person: 'stone' },
  { email: 'admin@example.org', name: 'Jade Brook', role: 'administrator', person: null },
] as const

/**
 * Reported terms. Ibáñez’s seat and its last day stand on the city’s page. No report gives Ho’s seat, or when it ends:
 * that last day is invented, so that no real person is a member on the day of an invented meeting.
 */
export const reportedTerms = [
  {
    person: 'ibanez',
    seat: 'district-5',
    endsOn: '2026-06-30',
    ended: null,
    source: 'news story, August 2025; city page',
  },
  {
    person: 'ho',
    seat: null,
    endsOn: null,
    ended: {
      endedOn: '2026-06-30',
      endReason:
        'This day is invented: no report says when the term ended. From July 1, 2026, every member in the example is made up.',
    },
    source: 'news story, August 2025; the last day is sample data',
  },
] as const
