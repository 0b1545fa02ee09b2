import type { BriefFacts } from '#app/domain/briefs/compose-brief.ts'

/** More than any page holds, of everything. */
const long = 'Whether the department could alert the community when another agency acts in the city. '.repeat(
  4,
)
const many = <Line>(line: Line, count: number): Line[] => Array(count).fill(line)
const question = { number: '2026-014', title: long, addressee: 'Police Department', askedOn: '2026-10-08' }
export const full: BriefFacts = {
  city: 'Pasadena',
  commission: 'Community Police Oversight Commission',
  zone: 'America/Los_Angeles',
  name: 'Elm',
  madeAt: '2026-12-09T20:00:00.000Z',
  next: {
    heldOn: '2026-12-10',
    startsAt: '2026-12-11T02:00:00.000Z',
    place: 'Council Chamber, City Hall, 100 North Garfield Avenue, Room S249',
    edition: 2,
    items: many(`5.A  ${long}`, 30),
  },
  open: many(question, 50),
  toJudge: many({ ...question, answer: 'Deputy Chief Art Chute, answered in part' }, 50),
  since: '2026-11-12',
  cameAnswers: many({ number: '2026-014', answerer: 'Deputy Chief Art Chute', on: '2026-11-20' }, 20),
  cameEditions: many('Edition 2 of the minutes, meeting of November 12, 2026.', 20),
  oldest: many(
    {
      number: '2025-001',
      title: long,
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
