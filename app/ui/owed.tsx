import {
  dueKindNames,
  followUpKindNames,
  type DueKind,
  type FollowUpKind,
} from '#app/domain/follow-ups/forms.ts'
import { dispositionNames } from '#app/domain/questions/forms.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Basis } from './basis.tsx'
import { Empty } from './empty.tsx'
import { Entries } from './entries.tsx'
import { State } from './status.tsx'

type Sourced = {
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
  meetingSlug: string | null
}

export type OwedFacts = Sourced & {
  number: string
  kind: FollowUpKind
  owed: string
  owedBy: string
  openedOn: string
  dueOn: string | null
  dueKind: DueKind | null
}

export type OpenQuestionFacts = Sourced & {
  number: string
  text: string
  asker: string | null
  askedOn: string
  disposition: string | null
}

function dueWords({ dueOn, dueKind }: Pick<OwedFacts, 'dueOn' | 'dueKind'>): string {
  if (!dueOn) return 'No date is set.'
  return `By ${formatDate(dueOn)}${dueKind ? `. ${dueKindNames[dueKind]}` : ''}.`
}

function Where({ slug }: { slug: string | null }) {
  return slug ? <a href={`/meetings/${slug}`}>At the meeting</a> : null
}

/** What was asked to come back, with its date. */
export function OwedList({ owed }: { owed: OwedFacts[] }) {
  if (owed.length === 0) {
    return (
      <Empty
        what="Nothing waits for you."
        how="What a meeting asks you to bring back appears here when it is over."
      />
    )
  }
  return (
    <Entries
      entries={owed.map((row) => ({
        when: row.number,
        children: (
          <>
            <p className="record">{row.owed}</p>
            <p className="small">
              <b>{dueWords(row)}</b> {followUpKindNames[row.kind]}, {row.owedBy}, {formatDate(row.openedOn)}.{' '}
              <Where slug={row.meetingSlug} />
            </p>
          </>
        ),
        basis: row.basis === 'recorded' ? null : <Basis basis={row.basis} source={row.source} />,
      }))}
    />
  )
}

/** Questions that no answer has closed. */
export function OpenQuestions({ questions }: { questions: OpenQuestionFacts[] }) {
  if (questions.length === 0) {
    return (
      <Empty
        what="No question to you is open."
        how="One that is asked at a meeting appears here when it is over."
      />
    )
  }
  return (
    <Entries
      entries={questions.map((row) => ({
        when: row.number,
        children: (
          <>
            <p className="record">{row.text}</p>
            <p className="small">
              {row.asker ?? 'Asker not recorded'}, {formatDate(row.askedOn)}. <Where slug={row.meetingSlug} />{' '}
              <State mark={row.disposition ? 'half' : undefined}>
                {row.disposition
                  ? dispositionNames[row.disposition as keyof typeof dispositionNames]
                  : 'No answer yet'}
              </State>
            </p>
          </>
        ),
        basis: row.basis === 'recorded' ? null : <Basis basis={row.basis} source={row.source} />,
      }))}
    />
  )
}
