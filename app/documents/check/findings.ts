/** One thing that a finished PDF lacks. `rule` is the condition of the Matterhorn Protocol or the clause it stands for. */
export type Finding = { rule: string; page: number | null; message: string }

export type Findings = { add(rule: string, page: number | null, message: string): void; list: Finding[] }

/** Findings of one rule that are listed; more would not tell more. */
const MOST_OF_A_RULE = 20

/** A list that keeps the first place of each kind of finding, so that a broken file gives a readable report. */
export function newFindings(): Findings {
  const list: Finding[] = []
  const messages = new Map<string, Set<string>>()
  return {
    list,
    add: (rule, page, message) => {
      const known = messages.get(rule) ?? new Set()
      messages.set(rule, known)
      if (known.has(message) || known.size >= MOST_OF_A_RULE) return
      known.add(message)
      list.push({ rule, page, message })
    },
  }
}
