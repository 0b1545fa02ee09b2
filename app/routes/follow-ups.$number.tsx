import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { FollowUpPage } from '#app/ui/follow-up-page.tsx'
import { PublicSite } from '#app/ui/site.tsx'

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

export default function PublicFollowUpPage() {
  const { followUp, inventedLine } = useLoaderData<typeof loader>()
  return (
    <PublicSite
      site={useSite()}
      place="follow-ups"
      data={`/follow-ups/${followUp.number}.json`}
      feed={`/follow-ups/${followUp.number}/feed.xml`}
      trail={[{ href: '/follow-ups', label: 'All follow-ups' }]}
    >
      <FollowUpPage followUp={followUp} inventedLine={inventedLine} />
    </PublicSite>
  )
}
