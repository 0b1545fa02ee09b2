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
import { ErrorPage } from '#app/ui/error-page.tsx'
import { PageMeta } from '#app/ui/page-meta.tsx'
import { PublicSite, type SiteFacts } from '#app/ui/site.tsx'
import {
  languageTags,
  offeredLanguages,
  readLanguage,
  speaksLanguages,
  type Language,
} from './i18n/languages.ts'
import { wordsIn } from './i18n/words.ts'
import { useLanguage, useSite } from './site-facts.ts'

export const meta: MetaFunction = ({ error }) => [
  {
    title: error ? 'This page can’t be shown' : '',
  },
]

export const links: LinksFunction = () => [{ rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, stylesHref, nonce, clock } = context
  const known = await context.settings()
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
  const { pathname, searchParams } = new URL(request.url)
  const language: Language = speaksLanguages(pathname)
    ? readLanguage(searchParams.get('lang'), offeredLanguages(settings.commentLanguages))
    : 'en'
  return { stylesHref, nonce, site, language }
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const runsScript = isWorkPath(useLocation().pathname)
  const language = useLanguage()
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
  const language = useLanguage()
  const known = isRouteErrorResponse(error)
  const told = known ? (error.data as { sentence?: string; section?: string } | undefined) : undefined
  return (
    <PublicSite site={useSite()} language={language}>
      <ErrorPage
        language={language}
        status={known ? error.status : 500}
        sentence={told?.sentence ?? null}
        section={told?.section ?? null}
      />
    </PublicSite>
  )
}
