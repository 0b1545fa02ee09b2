import type { BriefFacts } from '#app/domain/briefs/brief-facts.ts'

/** More than any page holds, of everything. */
const long = 'Whether the department could alert the community when another agency acts in the city. '.repeat(
  4,
)
const many = <Line>(line: Line, count: number): Line[] => Array(count).fill(line)
const question = {
  number: '2026-014',
  title: null,
  text: long,
  addressee: 'Police Department',
  askedOn: '2026-10-08',
  remains: null,
}
const answered = { ...question, answer: { by: 'Deputy Chief Art Chute, answered in part', text: long } }
export const full: BriefFacts = {
  city: 'Pasadena',
  commission: 'Community Police Oversight Commission',
  zone: 'America/Los_Angeles',
  name: 'Elm',
  madeAt: '2026-12-09T20:00:00.000Z',
  waiting: ['50 answers need your decision', '50 questions whose commissioner has left office'],
  next: {
    heldOn: '2026-12-10',
    startsAt: '2026-12-11T02:00:00.000Z',
    place: 'Council Chamber, City Hall, 100 North Garfield Avenue, Room S249',
    edition: 2,
    items: many({ name: '5.A  Reporting form', action: long, papers: ['Draft form (2 pages)'] }, 60),
    papers: [
      'Packet, the agenda with all papers: 69 pages',
      'Draft minutes of November 12, 2026, to approve',
    ],
  },
  open: many(question, 50),
  toJudge: many(answered, 50),
  orphaned: many({ ...answered, owner: 'Selina Ho' }, 50),
  undecided: many({ ...answered, owner: 'Karl Linden' }, 50),
  late: many(
    {
      number: '2026-003',
      title: null,
      owed: long,
      owedBy: 'Police Department',
      goneBy: 'Past the agreed date',
    },
    20,
  ),
  since: '2026-11-12',
  cameAnswers: many({ number: '2026-014', answerer: 'Deputy Chief Art Chute', on: '2026-11-20' }, 20),
  cameEditions: many('Version 2 of the minutes, meeting of November 12, 2026.', 20),
  oldest: many(
    {
      number: '2025-001',
      title: null,
      owed: long,
      owedBy: 'Director of ICE',
      opened: { on: '2025-06-18', precision: 'day' as const },
      sent: { on: '2025-06-01', precision: 'month' as const },
      dueOn: '2026-12-20',
      dueKind: 'chosen' as const,
    },
    8,
  ),
  basis: 'Sample data.',
}
