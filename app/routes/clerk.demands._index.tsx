import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDemandsForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { DemandLines } from '#app/ui/demand-lines.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { demandsPage as words } from '#app/words/demands.ts'

export const meta: MetaFunction = () => [{ title: words.demandsClerkDais }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { lines: await listDemandsForClerk(context.db, context.clock.now()) }
}

export default function ClerkDemandsPage() {
  const { lines } = useLoaderData<typeof loader>()
  const waiting = lines.filter(({ step }) => step !== null)
  const others = lines.filter(({ step }) => step === null)
  return (
    <WorkSite site={useSite()} place="demands">
      <Head title={words.demands} lead={words.demandsToCureOr}>
        <Acts acts={[{ href: '/clerk/demands/new', label: words.recordADemand }]} />
      </Head>
      <Band heading={words.toDo} note={words.theMostPressingFirst} first>
        {waiting.length > 0 ? (
          <DemandLines lines={waiting} />
        ) : (
          <Empty what={words.noDemandIsWaiting} how={words.whenADemandComes} />
        )}
      </Band>
      {others.length > 0 ? (
        <Band heading={words.answeredOrOver} note={words.theNewestFirst}>
          <DemandLines lines={others} />
        </Band>
      ) : null}
    </WorkSite>
  )
}
