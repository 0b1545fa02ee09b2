import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listCommissionersForPublic } from '#app/domain/overviews/commissioners-public.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries, type Entry } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Commissioners' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { settings, today } = await getSettingsNow(context.db, context.clock.now())
  const roll = await listCommissionersForPublic(context.db, today)
  return { ...roll, inventedLine: settings.inventedLine }
}

type Line = Awaited<ReturnType<typeof loader>>['commissioners'][number]

function termOf({ endsOn, holdingOver }: Line): string {
  if (!endsOn) return 'End of the term not recorded.'
  return holdingOver
    ? `The term ended on ${formatDate(endsOn)}; serves until a successor is appointed.`
    : `Term to ${formatDate(endsOn)}.`
}

function entryOf(line: Line): Entry {
  const when = line.seat ? `Seat ${line.seat.number}` : 'Seat not reported'
  const seat = line.seat ? `${line.seat.name}. Nominated by ${line.seat.nominator}.` : null
  if (line.vacant) return { when, title: 'Vacant', children: <p>{seat}</p> }
  return {
    when,
    title: (
      <>
        <a href={`/commissioners/${line.slug}`}>{line.name}</a>
        {line.office ? `, ${line.office}` : null}
      </>
    ),
    children: (
      <>
        {seat ? <p>{seat}</p> : null}
        <p className="small quiet">{termOf(line)}</p>
      </>
    ),
    basis: line.basis && line.basis !== 'recorded' ? <Basis basis={line.basis} source={line.source} /> : null,
  }
}

export default function CommissionersPage() {
  const { date, seats, vacancies, commissioners, inventedLine } = useLoaderData<typeof loader>()
  const invented = commissioners.some((line) => line.basis === 'invented')
  return (
    <PublicSite site={useSite()} place="commissioners" data="/commissioners.json">
      <Head
        kind="Commissioners"
        title="Members of the commission"
        lead={
          seats > 0
            ? `${seats} seats, ${vacancies === 0 ? 'none' : vacancies} vacant, on ${formatDate(date)}.`
            : undefined
        }
      />
      <Band heading="Seats" first>
        {commissioners.length > 0 ? (
          <Entries entries={commissioners.map(entryOf)} />
        ) : (
          <Empty
            what="No seats have been added yet."
            how="Each seat appears here with its nominator and its member."
          />
        )}
      </Band>
      {invented && inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </PublicSite>
  )
}
