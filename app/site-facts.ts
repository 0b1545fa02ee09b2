import { useRouteLoaderData } from '@remix-run/react'
import type { Language } from './i18n/languages.ts'
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

/** The language of the page, which only pages of public comment can be asked for in another than English. */
export function useLanguage(): Language {
  return useRouteLoaderData<typeof loader>('root')?.language ?? 'en'
}

/** The language of a page that could not be shown: of the reader's browser, where no address asks for another. */
export function useErrorLanguage(): Language {
  return useRouteLoaderData<typeof loader>('root')?.errorLanguage ?? 'en'
}
