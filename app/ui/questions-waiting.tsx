import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { questionsWaiting as says } from '#app/words/questions-2.ts'

type Waiting = {
  counts: { unanswered: number; unjudged: number; orphaned: number }
  overdueForWord: number
}

/** What of the ledger of questions waits, one line each; nothing is counted that waits for nothing. */
export function QuestionsWaiting({ counts, overdueForWord }: Waiting) {
  const heard = overdueForWord > 0 ? says.ofThemSinceBefore(overdueForWord) : ''
  const lines = [
    {
      group: 'unanswered',
      count: counts.unanswered,
      words: says.withoutAFullAnswer(counted(counts.unanswered, 'question')),
    },
    {
      group: 'unjudged',
      count: counts.unjudged,
      words: says.waitingForADecision(counted(counts.unjudged, 'answer'), heard),
    },
    {
      group: 'orphaned',
      count: counts.orphaned,
      words: says.whoseCommissionerHasLeft(counted(counts.orphaned, 'question')),
    },
  ].filter(({ count }) => count > 0)
  return (
    <Part id="questions" heading={says.questions}>
      {lines.length > 0 ? (
        <FileList
          rows={lines.map(({ group, words }) => (
            <a key={group} href={`/clerk/questions?group=${group}`}>
              {words}
            </a>
          ))}
        />
      ) : (
        <Empty what={says.noQuestionsAreWaiting} />
      )}
    </Part>
  )
}
