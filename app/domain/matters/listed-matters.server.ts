import type { Store } from '../commands/command.server.ts'
import type { AgendaLine, OfficialDocument } from '../editions/document.ts'
import { shownFollowUps } from '../follow-ups/ledger/public-links.server.ts'
import type { Instant } from '../time/instant.ts'
import { matterOfName, mattersOfLine } from './outstanding.ts'
import { shownQuestions } from '../questions/ledger/public-questions.server.ts'

const withChildren = (line: AgendaLine): AgendaLine[] => [line, ...line.children.flatMap(withChildren)]

/**
 * @returns by its name, where each question and follow-up is read that a posted agenda lists, or that one of its items
 * names; one recorded by mistake has no page any more
 */
export async function listedMatters(
  db: Store,
  agenda: OfficialDocument | null,
  now: Instant,
): Promise<Record<string, string>> {
  const names = (agenda?.sections ?? [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.type === 'table') return block.rows.map(([name]) => name ?? '')
      return block.type === 'agenda' ? block.items.flatMap(withChildren).flatMap(mattersOfLine) : []
    })
  const matters = names.flatMap((name) => matterOfName(name) ?? [])
  const numbersOf = (of: 'question' | 'follow-up') =>
    matters.flatMap((matter) => (matter.of === of ? [matter.number] : []))
  const [questions, followUps] = [numbersOf('question'), numbersOf('follow-up')]
  const shown = [
    ...(questions.length > 0
      ? await shownQuestions(db, now)
          .select('question.number')
          .where('question.number', 'in', questions)
          .execute()
      : []
    ).map(({ number }) => [`Question ${number}`, `/questions/${number}`]),
    ...(followUps.length > 0
      ? await shownFollowUps(db, now)
          .select('followUp.number')
          .where('followUp.number', 'in', followUps)
          .execute()
      : []
    ).map(({ number }) => [`Follow-up ${number}`, `/follow-ups/${number}`]),
  ]
  return Object.fromEntries(shown)
}
