import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from './root.tsx'
import type { SiteFacts } from './ui/site.tsx'

const unknown: SiteFacts = {
  name: 'Community Police Oversight Commission',
  city: '',
  phone: '',
  email: '',
  zone: 'America/Los_Angeles',
  actor: null,
}

/** What the root loaded of the commission and of who is signed in; a plain frame where even that failed. */
export function useSite(): SiteFacts {
  return useRouteLoaderData<typeof loader>('root')?.site ?? unknown
}
