import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getDemandForPublic } from '#app/domain/demands/public-demands.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { DemandLaw } from '#app/ui/demand-law.tsx'
import { DemandDeadlines, DemandEntries, DemandFacts } from '#app/ui/demand-page.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { shortened } from '#app/ui/ledger-rows.tsx'
import { PageLanguages } from '#app/ui/page-languages.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: wordsIn(data?.language ?? 'en')('demand.number', { number: data?.demand.number ?? '' }) },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const offered = offeredLanguages(settings.commentLanguages)
  const language = readLanguage(new URL(request.url).searchParams.get('lang'), offered)
  return { demand: await getDemandForPublic(context.db, number, now), language, offered }
}

export default function DemandPage() {
  const { demand, language, offered } = useLoaderData<typeof loader>()
  const { number, kind, action, state, commitment, entries, basis, source } = demand
  const say = wordsIn(language)
  const words = { say, language }
  return (
    <PublicSite
      site={useSite()}
      language={language}
      data={`/demands/${number}.json`}
      trail={[{ href: inLanguage('/demands', language), label: say('demand.all') }]}
    >
      <PageLanguages address={`/demands/${number}`} language={language} offered={offered} />
      <Head
        title={`${say(`demand.kind.${kind}`)} ${number}`}
        lead={<span lang="en">{shortened(action, 160)}</span>}
      >
        <Status>
          {state === 'struck' ? null : (
            <State mark={state === 'waiting' ? 'now' : 'end'}>{say(`demand.state.${state}`)}</State>
          )}
          <Basis basis={basis} source={source} />
        </Status>
      </Head>
      <Band heading={say('demand.clocks')} note={say('demand.clocks.note')} first>
        <DemandDeadlines demand={demand} in={words} />
      </Band>
      <Band heading={say('demand.says')}>
        <DemandFacts demand={demand} in={words} />
      </Band>
      {commitment ? (
        <Band heading={say('demand.commitment')}>
          <p>{say('demand.commitment.lead')}</p>
          <div className="record" lang="en">
            {commitment.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </Band>
      ) : null}
      <Band heading={say('demand.history')}>
        {entries.length > 0 ? (
          <DemandEntries demand={demand} in={words} />
        ) : (
          <Empty what={say('demand.history.none')} how={say('demand.history.none.how')} />
        )}
      </Band>
      <DemandLaw language={language} kinds={[kind]} />
    </PublicSite>
  )
}
