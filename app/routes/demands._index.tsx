import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getDemandsForPublic } from '#app/domain/demands/public-demands.server.ts'
import { wholeDate } from '#app/i18n/dates.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { DemandLaw } from '#app/ui/demand-law.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { shortened } from '#app/ui/ledger-rows.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { PageLanguages } from '#app/ui/page-languages.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: wordsIn(data?.language ?? 'en')('demand.title') },
]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const offered = offeredLanguages(settings.commentLanguages)
  const language = readLanguage(new URL(request.url).searchParams.get('lang'), offered)
  return { ...(await getDemandsForPublic(context.db, now)), language, offered }
}

export default function DemandsPage() {
  const { demands, language, offered } = useLoaderData<typeof loader>()
  const say = wordsIn(language)
  return (
    <PublicSite site={useSite()} language={language} data="/demands.json">
      <PageLanguages address="/demands" language={language} offered={offered} />
      <Head title={say('demand.title')} lead={say('demand.lead')} />
      <Band heading={say('demand.list')} note={say('demand.list.note')} first wide>
        {demands.length > 0 ? (
          <Ledger
            rows={demands.map(({ number, kind, action, claimant, receivedOn, answerBy, state, ...of }) => ({
              number,
              href: inLanguage(`/demands/${number}`, language),
              text: shortened(action, 200),
              meta: (
                <>
                  {say(`demand.kind.${kind}`)}.{' '}
                  {say('demand.meta', { name: claimant, date: wholeDate(language, receivedOn) })}{' '}
                  <Basis basis={of.basis} source={of.source} />
                </>
              ),
              due:
                state === 'waiting' ? say('demand.due', { date: wholeDate(language, answerBy) }) : undefined,
              state:
                state === 'struck'
                  ? undefined
                  : { mark: state === 'waiting' ? 'now' : 'end', word: say(`demand.state.${state}`) },
            }))}
          />
        ) : (
          <Empty what={say('demand.none')} how={say('demand.none.how')} />
        )}
      </Band>
      <DemandLaw language={language} kinds={['cure-or-correct', 'cease-and-desist']} />
    </PublicSite>
  )
}
