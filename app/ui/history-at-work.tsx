import { questionEntryNames, type QuestionEntryKind } from '#app/domain/meeting-record/entry-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { Entries, type Entry } from './entries.tsx'
import { AnswerWords, type AnswerAtWork, type QuestionAtWork } from './questions-at-work.tsx'
import { historyAtWork as words } from '#app/words/questions-2.ts'

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
  if (kind === 'passed-on') return person ? words.to(person) : words.toNoOneYet
  if (kind === 'merged') return otherNumber ? words.into(otherNumber) : ''
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
            <b>{words.corrected}</b> {words.itStaysHereBut}
          </p>
        ) : null}
        {who ? <p className="small">{who}</p> : null}
        {entry.text && entry.kind === 'accepted-in-part' ? <p>{words.whatRemains(entry.text)}</p> : null}
        {entry.text && entry.kind !== 'accepted-in-part' ? <p className="record">{entry.text}</p> : null}
        {entry.motion ? <p className="record">{words.motion(entry.motion)}</p> : null}
        {entry.correctsId ? (
          <p className="small">
            <a href={`#entry-${entry.correctsId}`}>{words.theEntryItCorrects}</a>
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
        title: words.answer,
        children: <AnswerWords number={question.number} answer={answer} />,
      },
    })),
    ...question.entries.map((entry) => ({ at: entry.recordedAt, entry: entryOf(entry) })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const asked = {
    when: formatPartialDate({ on: question.askedOn, precision: question.askedPrecision }),
    title: words.asked,
    children: (
      <p className="small">
        {question.asker ?? words.askerNotRecorded} {words.to2(question.addressee)}
      </p>
    ),
    basis: question.basis === 'recorded' ? null : <Basis basis={question.basis} source={question.source} />,
  }
  const open = question.state === 'asked' || question.state === 'answered'
  return <Entries open={open} entries={[asked, ...happened.map(({ entry }) => entry)]} />
}
