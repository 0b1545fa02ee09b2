import { oneLine } from './one-line.ts'

/** Whom one form signs up at most; more send it again with the same group name. */
export const mostInGroup = 20
const longestName = 100

/** As typed: a name to a line, and how many come in all. */
export type GroupTyped = { others: string; people: string }

export type GroupProblem = {
  field: keyof GroupTyped
  code: 'group-many' | 'name-long' | 'people' | 'people-few'
  values?: Record<string, number>
}

function namesIn({ others }: GroupTyped): string[] {
  return others.split(/\r\n|\n|\r/).flatMap((line) => oneLine(line) ?? [])
}

function countIn({ people }: GroupTyped): number | null {
  const typed = oneLine(people)
  if (typed === null) return null
  return /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
}

/**
 * Whom a form signs up beside who sends it, in the order in which they stand there. Nobody has to be named (54953.3): where
 * more people come than names, the rest are called by number.
 */
export function othersOf(group: GroupTyped): (string | null)[] {
  const names = namesIn(group)
  const more = Math.max(0, (countIn(group) || 0) - 1 - names.length)
  return [...names, ...Array.from({ length: more }, () => null)]
}

export function problemsOfGroup(group: GroupTyped): GroupProblem[] {
  const names = namesIn(group)
  const count = countIn(group)
  const problems: GroupProblem[] = []
  if (names.length + 1 > mostInGroup) {
    problems.push({ field: 'others', code: 'group-many', values: { most: mostInGroup } })
  } else if (names.some((name) => name.length > longestName)) {
    problems.push({ field: 'others', code: 'name-long' })
  }
  if (count === null) return problems
  if (!(count >= 1 && count <= mostInGroup)) {
    problems.push({ field: 'people', code: 'people', values: { most: mostInGroup } })
  } else if (count < names.length + 1 && problems.length === 0) {
    problems.push({ field: 'people', code: 'people-few', values: { named: names.length + 1 } })
  }
  return problems
}
