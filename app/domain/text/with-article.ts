/** Words that name an office or a body, of which one says "the". */
const offices = new Set(
  (
    'department office commission council auditor director committee board agency manager attorney chief clerk district ' +
    'division bureau'
  ).split(' '),
)

/** @returns a name as it stands inside a sentence: "the Pasadena Police Department", "Police Chief Gene Harris" */
export function withArticle(name: string): string {
  if (/^(?:the|an?|our|its) /i.test(name)) return name
  const last = name.split(' ').at(-1)!.toLowerCase()
  return offices.has(last) || name.includes(' of ') ? `the ${name}` : name
}
