import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { followUpStateNames } from '#app/domain/follow-ups/follow-up-state.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { nextOnFollowUp } from '#app/domain/follow-ups/next-actor.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { DutyPeriods } from '#app/ui/duty-periods.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FollowUpClock, sentences } from '#app/ui/follow-up-clock.tsx'
import { FollowUpHistory } from '#app/ui/follow-up-history.tsx'
import { Head } from '#app/ui/head.tsx'
import { SidesBand } from '#app/ui/sides.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { DocumentsBand, HeardAt } from '#app/ui/matter-links.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.followUp.title} (follow-up ${data.followUp.number})` : 'Follow-up' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  return {
    followUp: await getFollowUpForPublic(context.db, number, now),
    inventedLine: settings.inventedLine,
  }
}

type FollowUp = Awaited<ReturnType<typeof loader>>['followUp']

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

export default function FollowUpPage() {
  const { followUp, inventedLine } = useLoaderData<typeof loader>()
  const { number, title, state, settledOn, clock, duty, history, meeting, basis, source } = followUp
  const open = state !== 'closed'
  return (
    <PublicSite
      site={useSite()}
      place="follow-ups"
      data={`/follow-ups/${number}.json`}
      feed={`/follow-ups/${number}/feed.xml`}
      trail={[{ href: '/follow-ups', label: 'All follow-ups' }]}
    >
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
        <FollowUpHistory followUp={followUp} open={open} />
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
    </PublicSite>
  )
}
