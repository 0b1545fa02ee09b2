import type { PeriodStatus } from '#app/domain/follow-ups/duties/recurring.ts'
import type { Silence } from '#app/domain/follow-ups/clock/silence.ts'
import { Band } from './band.tsx'
import { Clock, Days } from './clock.tsx'
import { Deadline } from './deadline.tsx'
import { Note } from './note.tsx'
import { Table } from './table.tsx'
import { clerkFollowUpClock as says } from '#app/words/follow-ups-2.ts'

type ClockFacts = {
  silence: Silence | null
  due: { words: string; how: string | null; passed: string | null; beyond: string | null }
}

/** How long nothing came, when it is due, who set that day and how it was found. */
export function FollowUpClock({ page: { silence, due } }: { page: ClockFacts }) {
  return (
    <Band heading={says.clock} first>
      {silence?.age ? (
        <Clock
          figure={<Days from={silence.age.calendar.least} to={silence.age.calendar.most} />}
          label={says.withNoReplyRecorded}
          say={[silence.since, silence.lastReported].filter(Boolean).join('. ') + '.'}
          how={says.countingStartsTheDay}
        />
      ) : null}
      <Deadline sentence={due.words} first>
        {due.how ?? undefined}
      </Deadline>
      {due.passed ? <Note tone="warn" title={`${due.passed}.`} /> : null}
      {due.beyond ? (
        <Note tone="warn" title={says.longerThanTheLaw}>
          <p>{due.beyond}</p>
        </Note>
      ) : null}
    </Band>
  )
}

type DutyFacts = { name: string; note: string; section: string | null; periods: PeriodStatus[] }

/** The periods of a duty that comes back, each with what shows it done. */
export function FollowUpPeriods({ number, duty }: { number: string; duty: DutyFacts }) {
  return (
    <Band heading={says.periods}>
      <p>
        <b>{duty.name}.</b> {duty.section ?? says.noLawSetsThese}
      </p>
      <p className="small quiet">{duty.note}</p>
      <Table
        caption={says.eachPeriodAndThe}
        columns={[{ label: says.covers }, { label: says.standing }, { label: says.evidence }]}
        rows={duty.periods.map(({ key, covers, state, words }) => [
          covers,
          words,
          state === 'open' || state === 'nothing-recorded' ? (
            <a key="add" href={`/clerk/follow-ups/${number}/add?kind=evidence&period=${key}`}>
              {says.recordEvidence}
              <span className="off"> {says.forWord(covers)}</span>
            </a>
          ) : state === 'evidenced' ? (
            says.inTheHistory
          ) : (
            says.notYet
          ),
        ])}
      />
    </Band>
  )
}
