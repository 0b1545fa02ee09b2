import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDemandForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import {
  demandKindNames,
  receivedByNames,
  sectionNames,
  sessionNames,
} from '#app/domain/demands/demand-kinds.ts'
import { demandOffers, offeredDemandKinds } from '#app/domain/demands/demand-offers.ts'
import { demandStateNames } from '#app/domain/demands/demand-state.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { DemandClocks, NotVoided } from '#app/ui/demand-clocks.tsx'
import { Copy, DemandHistory } from '#app/ui/demand-history.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { shortened } from '#app/ui/ledger-rows.tsx'
import { Note } from '#app/ui/note.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { demandsOnePage as words } from '#app/words/demands.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.demandClerkDais(data?.number ?? '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const { standing, ...page } = await getDemandForClerk(context.db, number, context.clock.now())
  const correctable = page.entries.some(({ stands, kind }) => stands && kind !== 'correction')
  return { ...page, offers: offeredDemandKinds(standing, { today: page.today, correctable }) }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function aboutRows({ number, facts, about, contact, file }: Page) {
  const reach = [contact?.address, contact?.email, contact?.phone].filter(Boolean).join(', ')
  return [
    { label: words.publicPage, value: <a href={`/demands/${number}`}>{words.demand(number)}</a> },
    { label: words.from, value: facts.claimant },
    { label: words.contactInformation, value: reach ? words.neverPublic(reach) : words.notRecorded },
    { label: words.received, value: `${formatDate(facts.receivedOn)}. ${receivedByNames[facts.receivedBy]}` },
    ...(facts.writtenOn ? [{ label: words.dateOnTheLetter, value: formatDate(facts.writtenOn) }] : []),
    ...(file ? [{ label: words.theLetter, value: <Copy number={number} file={file} /> }] : []),
    { label: words.action, value: <span className="record">{facts.action}</span> },
    { label: words.dayOfTheAction, value: `${formatDate(facts.actionOn)}. ${sessionNames[facts.session]}` },
    ...(about
      ? [
          {
            label: words.meeting,
            value: (
              <>
                <a href={`/clerk/meetings/${about.slug}/desk/paper`}>{formatDate(about.heldOn)}</a>
                {about.item ? `: ${about.item}` : null}
              </>
            ),
          },
        ]
      : []),
    { label: words.violationClaimed, value: <span className="record">{facts.claim}</span> },
    { label: words.sections, value: facts.sections.map((section) => sectionNames[section]).join('; ') },
  ]
}

export default function ClerkDemandPage() {
  const page = useLoaderData<typeof loader>()
  const { number, facts, state, step, decision, inForce, offers } = page
  const base = `/clerk/demands/${number}`
  const cease = facts.kind === 'cease-and-desist'
  const over = state === 'withdrawn' || state === 'struck'
  return (
    <WorkSite site={useSite()} place="demands" trail={[{ href: '/clerk/demands', label: words.demands }]}>
      <Head title={`${demandKindNames[facts.kind]} ${number}`} lead={shortened(facts.action, 160)}>
        <Status>
          <State mark={state === 'waiting' ? 'now' : 'end'}>{demandStateNames[state]}</State>
          <span>{facts.claimant}</span>
        </Status>
        {page.unsound.map((sentence) => (
          <Note key={sentence} tone="stop" title={words.aVoteWasCorrected}>
            <p>{words.correctTheEntryThat(sentence)}</p>
          </Note>
        ))}
        {step ? (
          <p>
            <b>{words.next}</b> {step.what}. {step.when}
          </p>
        ) : null}
        {over ? null : (
          <Acts
            acts={[
              { href: `${base}/place`, label: words.placeItOnAn },
              ...(cease
                ? [
                    {
                      href: `${base}/commitment.pdf`,
                      label: inForce ? words.printTheCommitment : words.draftOfTheCommitment,
                      detail: words.pdfInTheWords,
                    },
                  ]
                : []),
              { href: `${base}/facts`, label: words.correctTheFacts },
            ]}
          />
        )}
      </Head>
      <Band heading={words.deadlines} note={words.notLegalAdvice} first>
        <DemandClocks {...page} kind={facts.kind} answered={decision !== null || over} />
        {cease ? null : <NotVoided />}
      </Band>
      <Band heading={words.whatItSays}>
        <Facts rows={aboutRows(page)} />
      </Band>
      <Band heading={words.history} note={words.everythingRecordedInOrder}>
        {page.entries.length > 0 ? (
          <DemandHistory number={number} entries={page.entries} />
        ) : (
          <Empty what={words.nothingIsRecordedYet} how={words.placeItOnAnAgenda} />
        )}
      </Band>
      <Band heading={words.recordWhatHappened}>
        <FileList
          rows={offers.map((kind) => (
            <a key={kind} href={`${base}/add?kind=${kind}`}>
              {demandOffers[kind]!.label}
            </a>
          ))}
        />
      </Band>
    </WorkSite>
  )
}
