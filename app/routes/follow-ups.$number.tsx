import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { followUpStateNames } from '#app/domain/follow-ups/follow-up-state.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { Clock, Days } from '#app/ui/clock.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FollowUpHistory } from '#app/ui/follow-up-history.tsx'
import { Head } from '#app/ui/head.tsx'
import { shortened } from '#app/ui/ledger-rows.tsx'
import { SidesBand } from '#app/ui/sides.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { DocumentsBand, HeardAt } from '#app/ui/matter-links.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Follow-up ${data.followUp.number}` : 'Follow-up' },
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

function sentence(words: (string | null)[]): string {
  return words
    .filter(Boolean)
    .map((each) => `${each}.`)
    .join(' ')
}

function Owed({ followUp }: { followUp: FollowUp }) {
  const { owed, owedBy, counterpart, question, clock } = followUp
  const { due } = clock
  const by = due ? sentence([due.words, due.passed]) : 'No date set'
  return (
    <Facts
      rows={[
        { label: 'Who', value: owedBy },
        ...(counterpart && counterpart !== owedBy ? [{ label: 'To', value: counterpart }] : []),
        { label: 'Owes', value: <span className="record">{owed}</span> },
        { label: 'By', value: by },
        ...(due?.sentence && due.sentence !== due.words
          ? [{ label: 'How we counted', value: due.sentence }]
          : []),
        ...(question
          ? [
              {
                label: 'From',
                value: (
                  <>
                    <a href={`/questions/${question.number}`}>Question {question.number}</a>,{' '}
                    {shortened(question.text, 160)}
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
  const { number, owed, state, settledOn, clock, history, meeting, basis, source } = followUp
  const open = state !== 'closed'
  return (
    <PublicSite
      site={useSite()}
      place="follow-ups"
      data={`/follow-ups/${number}.json`}
      feed={`/follow-ups/${number}/feed.xml`}
      trail={[{ href: '/follow-ups', label: 'All follow-ups' }]}
    >
      <Head kind={`Follow-up ${number}`} title={shortened(owed, 160)}>
        <Status>
          <State mark={marks[state]}>
            {settledOn ? `Closed ${formatDate(settledOn)}` : followUpStateNames[state]}
          </State>
          {open ? <span>{clock.headline}</span> : null}
          <Basis basis={basis} source={source} />
          <a href={`/follow-ups/${number}/feed.xml`}>Follow</a>
        </Status>
      </Head>
      {clock.days ? (
        <Band heading="Clock" first>
          <Clock
            figure={<Days from={clock.days.least} to={clock.days.most} />}
            label={clock.label}
            say={sentence([clock.headline, clock.since, clock.lastReported])}
            how={clock.how}
          />
        </Band>
      ) : null}
      <Band heading="Who owes what" first={!clock.days}>
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
