import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'

type Waiting = {
  counts: { unanswered: number; unjudged: number; orphaned: number }
  overdueForWord: number
}

/** What of the ledger of questions waits, one line each; nothing is counted that waits for nothing. */
export function QuestionsWaiting({ counts, overdueForWord }: Waiting) {
  const heard = overdueForWord > 0 ? `, ${overdueForWord} of them since before the last meeting` : ''
  const lines = [
    {
      group: 'unanswered',
      count: counts.unanswered,
      words: `${counted(counts.unanswered, 'question')} without a full answer`,
    },
    {
      group: 'unjudged',
      count: counts.unjudged,
      words: `${counted(counts.unjudged, 'answer')} waiting for a decision${heard}`,
    },
    {
      group: 'orphaned',
      count: counts.orphaned,
      words: `${counted(counts.orphaned, 'question')} whose commissioner has left office, for the chair`,
    },
  ].filter(({ count }) => count > 0)
  return (
    <Part id="questions" heading="Questions">
      {lines.length > 0 ? (
        <FileList
          rows={lines.map(({ group, words }) => (
            <a key={group} href={`/clerk/questions?group=${group}`}>
              {words}
            </a>
          ))}
        />
      ) : (
        <Empty what="No questions are waiting." />
      )}
    </Part>
  )
}
