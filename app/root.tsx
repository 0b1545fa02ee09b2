import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { todayBy } from '#app/domain/commission/queries.server.ts'
import { settingsOn } from '#app/domain/commission/settings.ts'
import { isWorkPath } from '#app/http/work-paths.ts'
import { ErrorPage, errorHeading, type ErrorDetails } from '#app/ui/error-page.tsx'
import { PageMeta } from '#app/ui/page-meta.tsx'
import { PublicSite, WorkSite, type SiteFacts } from '#app/ui/site.tsx'
import {
  languageTags,
  offeredLanguages,
  readerLanguage,
  readLanguage,
  speaksLanguages,
  type Language,
} from './i18n/languages.ts'
import { wordsIn } from './i18n/words.ts'
import { useErrorLanguage, useLanguage, useSite, type RootFacts } from './site-facts.ts'

export const meta: MetaFunction<typeof loader> = ({ error, data }) => {
  if (!error) return [{ title: '' }]
  const status = isRouteErrorResponse(error) ? error.status : 500
  const code = isRouteErrorResponse(error) ? (error.data as ErrorDetails | null)?.code : undefined
  return [{ title: errorHeading(wordsIn(data?.errorLanguage ?? 'en'), status, code) }]
}

export const links: LinksFunction = () => [{ rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]

export async function loader({ context, request }: LoaderFunctionArgs): Promise<RootFacts> {
  const { actor, stylesHref, nonce, clock, refusal } = context
  const { pathname, searchParams } = new URL(request.url)
  const asked = searchParams.get('lang')
  const accepts = request.headers.get('accept-language')
  const known = await context.settings().catch((error: unknown) => {
    // The page of a refusal is drawn even where the store does not answer.
    if (refusal) return null
    throw error
  })
  if (known === null) {
    const errorLanguage = readerLanguage(asked, accepts, offeredLanguages([]))
    return { stylesHref, nonce, site: null, language: 'en', errorLanguage }
  }
  const settings = settingsOn(known, todayBy(known, clock.now()))
  const { name, city, contacts } = settings
  const site: SiteFacts = {
    name,
    city,
    phone: contacts.phone,
    email: contacts.email,
    zone: settings.timeZone,
    actor: actor.role === 'anyone' ? null : { name: actor.name, role: actor.role },
  }
  const offered = offeredLanguages(settings.commentLanguages)
  const language: Language = speaksLanguages(pathname) ? readLanguage(asked, offered) : 'en'
  return { stylesHref, nonce, site, language, errorLanguage: readerLanguage(asked, accepts, offered) }
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const runsScript = isWorkPath(useLocation().pathname)
  const error = useRouteError()
  const languages = { page: useLanguage(), error: useErrorLanguage() }
  const language = error === undefined ? languages.page : languages.error
  return (
    <html lang={languageTags[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <PageMeta site={useSite()} error={wordsIn(language)('error.title')} />
        {data ? <link rel="stylesheet" href={data.stylesHref} /> : null}
        <Links />
      </head>
      <body>
        {children}
        {runsScript && data ? (
          <>
            <ScrollRestoration nonce={data.nonce} />
            <Scripts nonce={data.nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const language = useErrorLanguage()
  const known = isRouteErrorResponse(error)
  const details: ErrorDetails =
    known && typeof error.data === 'object' && error.data !== null ? error.data : {}
  const site = useSite()
  const page = <ErrorPage language={language} status={known ? error.status : 500} details={details} />
  const atWork = isWorkPath(useLocation().pathname) && site.actor !== null
  if (atWork) {
    return (
      <WorkSite site={site} place="">
        {page}
      </WorkSite>
    )
  }
  return (
    <PublicSite site={site} language={language}>
      {page}
    </PublicSite>
  )
}
