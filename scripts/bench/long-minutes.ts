import type { Block, OfficialDocument } from '#app/domain/editions/document.ts'

const names = ['Alder', 'Álamo', 'Birch', 'Cedro', 'Elm', 'Fir', 'Hazel', 'Juniper', 'Maple', 'Poplar']

/** Minutes of a meeting that took up `matters` matters; about three fill two pages. Invented, and long on purpose. */
export function longMinutes(matters: number): OfficialDocument {
  const date = 'Thursday, October 8, 2026, 6:00 PM'
  return {
    kind: 'minutes',
    language: 'en-US',
    title: 'Minutes of the regular meeting of October 8, 2026',
    city: 'City of Pasadena',
    body: 'Community Police Oversight Commission',
    heading: 'Minutes',
    lines: [date, 'City Hall, Council Chamber, 100 North Garfield Avenue', 'REGULAR MEETING'],
    banner: 'DRAFT — not approved',
    basis: 'Sample data. Every person here is made up.',
    sections: Array.from({ length: Math.ceil(matters / 6) }, (_, index) => ({
      id: `part-${index + 1}`,
      heading: `PART ${index + 1}`,
      blocks: Array.from({ length: Math.min(6, matters - index * 6) }, (__, within) =>
        matter(index * 6 + within + 1),
      ).flat(),
    })),
  }
}

function matter(number: number): Block[] {
  const mover = names[number % names.length]!
  const seconder = names[(number + 3) % names.length]!
  const against = number % 3
  return [
    { type: 'heading', text: `${number}. Report ${100 + number} of the Independent Police Auditor` },
    {
      type: 'paragraph',
      text: `Mara Flint, Independent Police Auditor, presented report ${100 + number} on complaints and commendations, told how each was looked into, and named the ${number + 2} recommendations that the department accepted and the ${against + 1} that it did not. Commissioner ${mover} asked when the rest would be taken up, and what stands in the way of each.`,
    },
    {
      type: 'question',
      number: `2026-${String(number).padStart(3, '0')}`,
      state: number % 2 === 0 ? 'answered' : 'open',
      text: `Commissioner ${mover} asked how many of the incidents of quarter ${(number % 4) + 1} were reviewed within 30 days.`,
      answers: ['Lieutenant Sam Stone said that most were, and that he would bring the number in writing.'],
    },
    {
      type: 'paragraph',
      style: 'moved',
      text: `It was moved by Commissioner ${mover}, seconded by Commissioner ${seconder}, to receive report ${100 + number} and to ask the department for its answer in writing before the next regular meeting.`,
    },
    {
      type: 'vote',
      result: `Motion ${number} carried, ${names.length - against} to ${against}`,
      rule: 'A majority of those voting.',
      rows: [
        { choice: 'Aye', names: names.slice(against) },
        { choice: 'No', names: names.slice(0, against) },
        { choice: 'Abstain', names: [] },
        { choice: 'Absent', names: ['Linden'] },
      ],
    },
  ]
}
