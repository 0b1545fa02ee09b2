import { nextOnFollowUp } from '#app/domain/follow-ups/next-actor.ts'
import { followUpStateNames, type FollowUpState } from '#app/domain/follow-ups/follow-up-state.ts'
import type { PublicFollowUp } from '#app/domain/follow-ups/ledger/public-view.ts'
import type { PublicDuty } from '#app/domain/follow-ups/ledger/public-duty.ts'
import type { publicClock } from '#app/domain/follow-ups/ledger/public-clock.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Band } from './band.tsx'
import { Basis, InventedLine } from './basis.tsx'
import { DutyPeriods } from './duty-periods.tsx'
import { Facts } from './facts.tsx'
import { FollowUpClock, sentences } from './follow-up-clock.tsx'
import { FollowUpHistory } from './follow-up-history.tsx'
import { Head } from './head.tsx'
import { SidesBand } from './sides.tsx'
import { State, Status } from './status.tsx'
import { DocumentsBand, HeardAt } from './matter-links.tsx'

type FollowUp = PublicFollowUp & {
  owed: string
  owedBy: string
  counterpart: string | null
  letterFrom: string | null
  letterAsks: string | null
  sent: unknown
  duty: PublicDuty | null
  state: FollowUpState
  settledOn: string | null
  clock: ReturnType<typeof publicClock>
  documents: Parameters<typeof DocumentsBand>[0]['documents']
  disagreements: Parameters<typeof SidesBand>[0]['disagreements']
}

const marks = { open: undefined, replied: 'half', closed: 'end' } as const

function Owed({ followUp }: { followUp: FollowUp }) {
  const { owed, owedBy, counterpart, letterFrom, letterAsks, question, clock, duty } = followUp
  const { due } = clock
  const periods = duty ? <a href="#periods">Each period has its own date</a> : null
  const by = due ? sentences([due.words, due.passed]) : (periods ?? 'No date set')
  return (
    <Facts
      rows={[
        { label: 'Who', value: owedBy },
        { label: 'Owes', value: <span className="record">{owed}</span> },
        ...(letterFrom ? [{ label: 'Letter from', value: letterFrom }] : []),
        ...(counterpart && (letterFrom || counterpart !== owedBy)
          ? [{ label: 'Letter to', value: counterpart }]
          : []),
        ...(letterAsks ? [{ label: 'It asks', value: letterAsks }] : []),
        { label: 'Due', value: by },
        ...(due?.sentence && due.sentence !== due.words
          ? [{ label: 'How we counted', value: due.sentence }]
          : []),
        ...(question
          ? [
              {
                label: 'From',
                value: (
                  <>
                    <a href={`/questions/${question.number}`}>{question.title}</a>, question {question.number}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

type FollowUpPageProps = {
  followUp: FollowUp
  inventedLine: string
  /** Where the documents of a report are, while it is not public. */
  fileHref?: (file: { id: string; sha256: string; fileName: string }) => string
}

/** The page of a follow-up, without the frame of the site: as the public reads it, and as a department looks at it before. */
export function FollowUpPage({ followUp, inventedLine, fileHref }: FollowUpPageProps) {
  const { number, title, state, settledOn, clock, duty, history, meeting, basis, source } = followUp
  const open = state !== 'closed'
  return (
    <>
      <Head
        kind={`Follow-up ${number}`}
        title={title}
        lead={nextOnFollowUp({ ...followUp, due: clock.due, periodic: duty !== null })}
      >
        <Status>
          <State mark={marks[state]}>
            {settledOn ? `Closed ${formatDate(settledOn)}` : followUpStateNames[state]}
          </State>
          {open ? <span>{clock.headline}</span> : null}
          <Basis basis={basis} source={source} />
          <a href={`/follow-ups/${number}/feed.xml`}>Follow</a>
        </Status>
      </Head>
      {duty ? <DutyPeriods number={number} duty={duty} /> : null}
      {clock.days && !duty ? (
        <Band heading="Clock" first>
          <FollowUpClock clock={clock} />
        </Band>
      ) : null}
      <Band heading="Who owes what" first={!clock.days && !duty}>
        <Owed followUp={followUp} />
      </Band>
      <Band heading="History">
        <FollowUpHistory followUp={followUp} open={open} fileHref={fileHref} />
      </Band>
      {open ? (
        <Band heading="What will close it">
          <p>
            A response the commission accepts, or a vote of the commission to close it. An acknowledgment is
            not a reply, and a reply is not yet an accepted answer.
          </p>
        </Band>
      ) : null}
      <DocumentsBand documents={followUp.documents} />
      <HeardAt
        meetings={[
          meeting,
          ...history.map((each) => (each.corrected || each.correctsId ? null : each.meeting)),
        ]}
      />
      <SidesBand disagreements={followUp.disagreements} />
      {basis === 'invented' && inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </>
  )
}
