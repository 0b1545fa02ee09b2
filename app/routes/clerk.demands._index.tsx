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

export const meta: MetaFunction = () => [{ title: 'Demands — Clerk — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { lines: await listDemandsForClerk(context.db, context.clock.now()) }
}

export default function ClerkDemandsPage() {
  const { lines } = useLoaderData<typeof loader>()
  const waiting = lines.filter(({ step }) => step !== null)
  const others = lines.filter(({ step }) => step === null)
  return (
    <WorkSite site={useSite()} place="demands">
      <Head
        title="Demands"
        lead="Demands to cure or correct an action, and cease and desist letters, under the Brown Act. The commission has 30 days for each."
      >
        <Acts acts={[{ href: '/clerk/demands/new', label: 'Record a demand' }]} />
      </Head>
      <Band heading="To do" note="the most pressing first" first>
        {waiting.length > 0 ? (
          <DemandLines lines={waiting} />
        ) : (
          <Empty
            what="No demand is waiting."
            how="When a demand comes in writing, record it the same day: its 30 days are running."
          />
        )}
      </Band>
      {others.length > 0 ? (
        <Band heading="Answered or over" note="the newest first">
          <DemandLines lines={others} />
        </Band>
      ) : null}
    </WorkSite>
  )
}
