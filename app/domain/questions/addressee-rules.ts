import { foldName } from '../people/name-matching.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * N1. "A majority of the members of a legislative body shall not, outside a meeting … use a series of communications of
 * any kind, directly or through intermediaries, to discuss, deliberate, or take action". Government Code 54952.2(b)(1).
 * A question between meetings goes through the clerk to the department or to staff, never to another member.
 */
export function addresseeVerdict(addressee: string, members: readonly string[]): Verdict {
  const said = ` ${foldName(addressee)} `
  const member = members.find((name) => said.includes(` ${foldName(name)} `))
  return member === undefined && !/\bcommissioners?\b/.test(said)
    ? allowed
    : refuse(
        'member-to-member',
        'Between meetings no question goes from one member to another. Ask it at a meeting.',
        'Government Code 54952.2(b)',
      )
}
