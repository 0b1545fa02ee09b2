import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getCommissionerForPublic } from '#app/domain/overviews/commissioners-public.server.ts'
import { attendanceWords, termWords } from '#app/domain/people/service-words.ts'
import { formatDate, readYear } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { CommissionerRecord } from '#app/ui/commissioner-record.tsx'
import { Facts, type Fact } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { questionRow } from '#app/ui/ledger-rows.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.commissioner.name ?? 'Commissioner'} — Commissioners`,
  },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const now = context.clock.now()
  const { settings, today } = await getSettingsNow(context.db, now)
  const year = readYear(new URL(request.url).searchParams.get('year'))
  return {
    today,
    commissioner: await getCommissionerForPublic(context.db, slug, { on: today, now, year }),
    inventedLine: settings.inventedLine,
  }
}

type Commissioner = Awaited<ReturnType<typeof loader>>['commissioner']

function factsOf({ terms, offices, spellings, attendanceYears }: Commissioner): Fact[] {
  const service = terms.flatMap((term): Fact[] => [
    { label: 'Seat', value: term.seat ? `${term.seat.number}, ${term.seat.name}` : 'Not reported' },
    ...(term.seat ? [{ label: 'Nominated by', value: term.seat.nominator }] : []),
    {
      label: 'Term',
      value: (
        <>
          {termWords(term)}
          {term.endReason ? `. ${term.endReason.replace(/\.$/, '')}.` : ''}{' '}
          <Basis basis={term.basis} source={term.source} />
        </>
      ),
    },
  ])
  return [
    ...service,
    ...offices.map(({ title, fromOn, toOn }) => ({
      label: title,
      value: toOn ? `${formatDate(fromOn)} to ${formatDate(toOn)}` : `since ${formatDate(fromOn)}`,
    })),
    ...(attendanceYears.length > 0 ? [{ label: 'Attendance', value: attendanceWords(attendanceYears) }] : []),
    ...(spellings.length > 0 ? [{ label: 'Other spellings', value: spellings.join(', ') }] : []),
  ]
}

export default function CommissionerPage() {
  const { commissioner, today, inventedLine } = useLoaderData<typeof loader>()
  const { slug, name, office, serving, openQuestions, basis, source } = commissioner
  return (
    <PublicSite
      site={useSite()}
      place="commissioners"
      data={`/commissioners/${slug}.json`}
      trail={[{ href: '/commissioners', label: 'Commissioners' }]}
    >
      <Head kind={office ?? (serving ? 'Commissioner' : 'Former commissioner')} title={name}>
        {basis === 'recorded' ? null : (
          <Status>
            <Basis basis={basis} source={source} />
          </Status>
        )}
      </Head>
      <Band heading="Service" first>
        <Facts rows={factsOf(commissioner)} />
      </Band>
      {openQuestions.length > 0 ? (
        <Band heading="Open questions" note="of all years, oldest first" id="open" wide>
          <Ledger rows={openQuestions.map((question) => questionRow(question, today))} />
        </Band>
      ) : null}
      <CommissionerRecord commissioner={commissioner} />
      {basis === 'invented' && inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </PublicSite>
  )
}
