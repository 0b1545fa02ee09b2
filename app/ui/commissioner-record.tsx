import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { choiceNames, type Choice } from '#app/domain/meeting-record/votes/tally.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { formatPartialDate, type DatePrecision } from '#app/domain/time/partial-date.ts'
import { Band } from './band.tsx'
import { Basis } from './basis.tsx'
import { ElectionVotes, type ElectionVoteFacts } from './election-votes.tsx'
import { Empty } from './empty.tsx'
import { Entries } from './entries.tsx'
import { State } from './status.tsx'
import { Years } from './years.tsx'

type Sourced = { basis: 'recorded' | 'reported' | 'invented'; source: string | null }

type Covered = { items: { number: string; title: string }[]; unnamed: number }

export type CommissionerRecordFacts = {
  slug: string
  year: number | null
  years: number[]
  attendance: {
    slug: string
    heldOn: string
    kind: keyof typeof meetingKindNames
    standing: 'present' | 'absent' | 'not-recorded'
    remote: boolean
  }[]
  votes: ({
    meetingSlug: string
    heldOn: string
    item: { number: string; title: string } | null
    onConsent: Covered | null
    motion: string
    moved: string | null
    bearsOn: { as: 'amendment' | 'substitute'; motion: string } | null
    choice: Choice | 'not-recorded'
    result: string
  } & Sourced)[]
  electionVotes: ElectionVoteFacts[]
  questions: ({
    number: string
    text: string
    askedOn: string
    askedPrecision: DatePrecision
    meetingSlug: string | null
  } & Sourced)[]
}

const statuses = { present: 'Present', absent: 'Absent', 'not-recorded': 'Not recorded' }
const marks = { present: 'done', absent: 'end', 'not-recorded': undefined } as const

const bearings = { amendment: 'Amendment of the motion', substitute: 'Substitute for the motion' }

function basisOf({ basis, source }: Sourced) {
  return basis === 'recorded' ? null : <Basis basis={basis} source={source} />
}

function coveredWords({ items, unnamed }: Covered): string {
  const named = items.map(({ number, title }) => `${number}. ${title}`)
  const more = unnamed === 0 ? [] : [`${counted(unnamed, 'item')} not listed on a published agenda`]
  return `On the consent calendar: ${[...named, ...more].join('; ') || 'no item recorded'}.`
}

/** What the record tells of a year of a commissioner: questions, votes, attendance, each newest first. */
export function CommissionerRecord({ commissioner }: { commissioner: CommissionerRecordFacts }) {
  const { slug, year, years, attendance, votes, electionVotes, questions } = commissioner
  const inYear = year === null || years.length < 2 ? undefined : `in ${year}`
  return (
    <>
      <Years
        years={years.map((each) => ({ year: each }))}
        shown={year}
        hrefOf={(each) => `/commissioners/${slug}?year=${each}#record`}
        id="record"
      />
      <Band heading="Questions asked" note={inYear}>
        {questions.length > 0 ? (
          <Entries
            entries={questions.map(({ number, text, askedOn, askedPrecision, meetingSlug, ...sourced }) => ({
              when: formatPartialDate({ on: askedOn, precision: askedPrecision }),
              dateTime: askedPrecision === 'day' ? askedOn : undefined,
              children: (
                <>
                  <p className="record">{text}</p>
                  <p className="small quiet">
                    <a href={`/questions/${number}`}>Question {number}</a>
                    {meetingSlug ? (
                      <>
                        , <a href={`/meetings/${meetingSlug}`}>asked at the meeting</a>
                      </>
                    ) : null}
                  </p>
                </>
              ),
              basis: basisOf(sourced),
            }))}
          />
        ) : (
          <Empty
            what="No questions asked."
            how="Questions asked at a meeting appear here after the meeting."
          />
        )}
      </Band>
      <Band heading="Votes" note={inYear}>
        {votes.length > 0 ? (
          <Entries
            entries={votes.map(
              ({
                meetingSlug,
                heldOn,
                item,
                onConsent,
                motion,
                moved,
                bearsOn,
                choice,
                result,
                ...sourced
              }) => ({
                when: <a href={`/meetings/${meetingSlug}`}>{formatDate(heldOn)}</a>,
                title: choice === 'not-recorded' ? 'Vote not recorded' : choiceNames[choice],
                children: (
                  <>
                    {item ? (
                      <p className="small quiet">
                        {item.number}. {item.title}
                      </p>
                    ) : null}
                    <p className="record">{motion}</p>
                    {onConsent ? <p className="small quiet">{coveredWords(onConsent)}</p> : null}
                    {moved ? <p className="small quiet">As amended. As moved: {moved}</p> : null}
                    {bearsOn ? (
                      <p className="small quiet">
                        {bearings[bearsOn.as]}: {bearsOn.motion}
                      </p>
                    ) : null}
                    <p className="small quiet">{result}</p>
                  </>
                ),
                basis: basisOf(sourced),
              }),
            )}
          />
        ) : (
          <Empty what="No votes recorded." how="Votes by name appear here after the meeting." />
        )}
      </Band>
      <ElectionVotes votes={electionVotes} note={inYear} />
      <Band heading="Attendance" note={inYear}>
        {attendance.length > 0 ? (
          <Entries
            entries={attendance.map(({ slug, heldOn, kind, standing, remote }) => ({
              when: formatDate(heldOn),
              dateTime: heldOn,
              children: (
                <p>
                  <a href={`/meetings/${slug}`}>{meetingKindNames[kind]}</a>{' '}
                  <State mark={marks[standing]}>
                    {statuses[standing]}
                    {remote ? ', from elsewhere' : ''}
                  </State>
                </p>
              ),
            }))}
          />
        ) : (
          <Empty what="No attendance recorded." how="Attendance appears here after the meeting." />
        )}
      </Band>
    </>
  )
}
