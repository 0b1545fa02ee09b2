import { questionEntryNames, type QuestionEntryKind } from '#app/domain/meeting-record/entry-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { Entries, type Entry } from './entries.tsx'
import { AnswerWords, type AnswerAtWork, type QuestionAtWork } from './questions-at-work.tsx'

type Recorded = { recordedAt: string }

export type EntryAtWork = Recorded & {
  id: string
  kind: QuestionEntryKind
  on: string
  text: string | null
  person: string | null
  otherNumber: string | null
  correctsId: string | null
  /** It was corrected, and does not count. */
  corrected: boolean
  motion: string | null
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
}

export type HistoryAtWork = Omit<QuestionAtWork, 'answers'> & {
  answers: (AnswerAtWork & Recorded)[]
  entries: EntryAtWork[]
}

function personWords({ kind, person, otherNumber }: EntryAtWork): string {
  if (kind === 'passed-on') return person ? `To ${person}` : 'To no one yet'
  if (kind === 'merged') return otherNumber ? `Into ${otherNumber}` : ''
  return person ?? ''
}

function entryOf(entry: EntryAtWork): Entry {
  const who = personWords(entry)
  return {
    id: `entry-${entry.id}`,
    when: formatDate(entry.on),
    dateTime: entry.on,
    title: questionEntryNames[entry.kind],
    children: (
      <>
        {entry.corrected ? (
          <p className="small">
            <b>Corrected.</b> It stays here but no longer counts.
          </p>
        ) : null}
        {who ? <p className="small">{who}</p> : null}
        {entry.text && entry.kind === 'accepted-in-part' ? <p>What remains: {entry.text}</p> : null}
        {entry.text && entry.kind !== 'accepted-in-part' ? <p className="record">{entry.text}</p> : null}
        {entry.motion ? <p className="record">Motion: {entry.motion}</p> : null}
        {entry.correctsId ? (
          <p className="small">
            <a href={`#entry-${entry.correctsId}`}>The entry it corrects</a>
          </p>
        ) : null}
      </>
    ),
    basis: entry.basis === 'recorded' ? null : <Basis basis={entry.basis} source={entry.source} />,
  }
}

/** All that happened to a question, in the order in which it was recorded. */
export function QuestionHistoryList({ question }: { question: HistoryAtWork }) {
  const happened = [
    ...question.answers.map((answer) => ({
      at: answer.recordedAt,
      entry: {
        when: formatDate(answer.on),
        dateTime: answer.on,
        title: 'Answer',
        children: <AnswerWords number={question.number} answer={answer} />,
      },
    })),
    ...question.entries.map((entry) => ({ at: entry.recordedAt, entry: entryOf(entry) })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const asked = {
    when: formatPartialDate({ on: question.askedOn, precision: question.askedPrecision }),
    title: 'Asked',
    children: (
      <p className="small">
        {question.asker ?? 'Asker not recorded'} to {question.addressee}
      </p>
    ),
    basis: question.basis === 'recorded' ? null : <Basis basis={question.basis} source={question.source} />,
  }
  const open = question.state === 'asked' || question.state === 'answered'
  return <Entries open={open} entries={[asked, ...happened.map(({ entry }) => entry)]} />
}
