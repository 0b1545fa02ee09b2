/** One thing that a finished PDF lacks. `rule` is the condition of the Matterhorn Protocol or the clause it stands for. */
export type Finding = { rule: string; page: number | null; message: string }

export type Findings = { add(rule: string, page: number | null, message: string): void; list: Finding[] }

/** A list that keeps the first place of each kind of finding, so that a broken file gives a readable report. */
export function newFindings(): Findings {
  const list: Finding[] = []
  return {
    list,
    add: (rule, page, message) => {
      if (!list.some((finding) => finding.rule === rule && finding.message === message)) {
        list.push({ rule, page, message })
      }
    },
  }
}
