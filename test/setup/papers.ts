import type { MadeSection, NoSection, SectionMaker } from '#app/domain/papers/paper.ts'
import type { Papers } from '#app/domain/papers/papers.server.ts'

/** For a test in which nothing is prepared. */
export const idlePapers: Papers = { wake: () => {}, ready: async () => {}, close: async () => {} }

type Answer = MadeSection | NoSection | Error

/** Makes of each file what the test says, by its name: a page with its name as text where it says nothing. */
export function aMaker(answers: Record<string, Answer | (() => Promise<Answer>)> = {}) {
  const asked: string[] = []
  const maker: SectionMaker = {
    section: async ({ fileName }) => {
      asked.push(fileName)
      const said = answers[fileName] ?? aSection(fileName)
      const answer = typeof said === 'function' ? await said() : said
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  return { asked, maker }
}

export function aSection(text: string, given: Partial<MadeSection> = {}): MadeSection {
  return {
    bytes: new TextEncoder().encode(`section of ${text}`),
    isTagged: true,
    kind: 'as is',
    pages: [{ text, isScan: false }],
    ...given,
  }
}
