import { foldName } from './name-matching.ts'

/**
 * Whether words such as "Pasadena Police Department", "the department" or "Police Chief Gene Harris" mean an organization.
 * @param people names of those who belong to it
 */
export function concerns(words: string, organization: string, people: readonly string[]): boolean {
  const said = foldName(words)
  const whole = foldName(organization)
  // "Police Department" and "the department" are the end of "Pasadena Police Department".
  const plain = said.replace(/^the /, '')
  if (plain !== '' && ` ${whole}`.endsWith(` ${plain}`)) return true
  return [whole, ...people.map(foldName)].some((name) => name !== '' && ` ${said} `.includes(` ${name} `))
}
