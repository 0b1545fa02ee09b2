/** What a rule of law says of some facts: yes, or no with a code for programs, a sentence for people, and the section. */
export type Verdict =
  | { ok: true }
  | {
      ok: false
      /** Stable, kebab-case; tests and pages branch on it. */
      code: string
      /** One plain sentence in the user's words. */
      sentence: string
      /** For example `Government Code 54954.2(a)`; empty where the rule is the product's own. */
      section: string
    }

/** Something worth a look that stops nothing (the W rules). */
export type Caution = { code: string; sentence: string; section: string }

export const allowed: Verdict = { ok: true }

export function refuse(code: string, sentence: string, section = ''): Verdict {
  return { ok: false, code, sentence, section }
}
