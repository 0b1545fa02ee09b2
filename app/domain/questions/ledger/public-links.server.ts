import type { Store } from '../../commands/command.server.ts'
import type { OfficialDocument } from '../../editions/document.ts'
import type { Instant } from '../../time/instant.ts'
import { shownQuestions } from './public-questions.server.ts'

export async function questionsWithPages(
  db: Store,
  document: OfficialDocument,
  now: Instant,
): Promise<string[]> {
  const named = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'question' ? [block.number] : []))
  if (named.length === 0) return []
  const rows = await shownQuestions(db, now)
    .select('question.number')
    .where('question.number', 'in', named)
    .execute()
  return rows.map(({ number }) => number)
}
