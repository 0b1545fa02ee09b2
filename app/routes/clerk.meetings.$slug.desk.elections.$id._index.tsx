import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { loadElection } from '#app/http/election-desk.server.ts'
import { ElectionPage } from '#app/ui/election-page.tsx'
import { deskElectionsOnePage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title ?? words.anElection} — Clerk — Dais` },
]

export const loader = loadElection

export default function ElectionsIdPage() {
  const { site, desk } = useDesk()
  const { view, conflict } = useLoaderData<typeof loader>()
  return <ElectionPage site={site} desk={desk} view={view} conflict={conflict} />
}
