import { useRouteLoaderData } from '@remix-run/react'
import type { Language } from './i18n/languages.ts'
import type { SiteFacts } from './ui/site.tsx'

/** What the root loads for every page. */
export type RootFacts = {
  stylesHref: string
  nonce: string
  /** Null where the store does not answer. */
  site: SiteFacts | null
  language: Language
  errorLanguage: Language
}

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
  return useRouteLoaderData<RootFacts>('root')?.site ?? unknown
}

/** The language of the page, which only pages of public comment can be asked for in another than English. */
export function useLanguage(): Language {
  return useRouteLoaderData<RootFacts>('root')?.language ?? 'en'
}

/** The language of a page that could not be shown: of the reader's browser, where no address asks for another. */
export function useErrorLanguage(): Language {
  return useRouteLoaderData<RootFacts>('root')?.errorLanguage ?? 'en'
}
