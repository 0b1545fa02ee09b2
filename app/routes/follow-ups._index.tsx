import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import {
  followUpGroupNames,
  followUpGroups,
  readFollowUpFilter,
} from '#app/domain/follow-ups/ledger/ledger-filter.ts'
import { getFollowUpsForPublic } from '#app/domain/follow-ups/ledger/public-follow-ups.server.ts'
import { ledgerOrderNames, ledgerOrders, pageHref } from '#app/domain/questions/ledger/ledger-filter.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Filters, type Filter } from '#app/ui/filters.tsx'
import { Head } from '#app/ui/head.tsx'
import { followUpRow, wordsBelow } from '#app/ui/ledger-rows.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { Pages } from '#app/ui/pages.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Follow-ups' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const filter = readFollowUpFilter(new URL(request.url).searchParams)
  return {
    list: await getFollowUpsForPublic(context.db, filter, now),
    inventedLine: settings.inventedLine,
  }
}

type List = Awaited<ReturnType<typeof loader>>['list']

function filtersOf({ filter, choices }: List): Filter[] {
  return [
    {
      name: 'state',
      label: 'Status',
      value: filter.state,
      options: followUpGroups.map((value) => ({
        value,
        label: `${followUpGroupNames[value]}: ${choices.counts[value]}`,
      })),
    },
    {
      name: 'to',
      label: 'Who owes it',
      value: filter.to ?? '',
      options: [{ value: '', label: 'Anyone' }, ...choices.owing.map((value) => ({ value, label: value }))],
    },
    {
      name: 'year',
      label: 'Since',
      value: filter.year === null ? '' : String(filter.year),
      options: [
        { value: '', label: 'Any year' },
        ...choices.years.map((year) => ({ value: String(year), label: String(year) })),
      ],
    },
    {
      name: 'sort',
      label: 'Order',
      value: filter.sort,
      options: ledgerOrders.map((value) => ({ value, label: ledgerOrderNames[value] })),
    },
  ]
}

export default function FollowUpsPage() {
  const { list, inventedLine } = useLoaderData<typeof loader>()
  const { today, filter, total, pages, followUps, choices } = list
  const none = choices.counts.all === 0
  return (
    <PublicSite site={useSite()} place="follow-ups" data={pageHref('/follow-ups.json', filter, filter.page)}>
      <Head
        kind="Ledger"
        title="Follow-ups"
        lead="What others owe the commission or the city: a reply to a letter, a report, a promise made at a meeting. Each stays here until the commission accepts the response or votes to close it."
      />
      {none ? null : (
        <Band heading="Find" first wide>
          <Filters action="/follow-ups" filters={filtersOf(list)} />
        </Band>
      )}
      <Band
        heading={followUpGroupNames[filter.state]}
        note={`${total}, ${ledgerOrderNames[filter.sort].toLowerCase()}`}
        first={none}
        wide
      >
        {followUps.length > 0 ? (
          <Ledger
            rows={followUps.map((followUp) => ({
              ...followUpRow(followUp, today),
              ...wordsBelow(followUp.title, followUp.owed),
            }))}
          />
        ) : none ? (
          <Empty
            what="Nothing is owed to the commission yet."
            how="Reports requested at a meeting appear here after the meeting. Letters appear as soon as they are recorded."
          />
        ) : (
          <Empty what="No follow-ups match." how="Choose a different status or year above." />
        )}
        <Pages page={filter.page} pages={pages} hrefOf={(page) => pageHref('/follow-ups', filter, page)} />
      </Band>
      {followUps.some(({ basis }) => basis === 'invented') && inventedLine ? (
        <InventedLine>{inventedLine}</InventedLine>
      ) : null}
    </PublicSite>
  )
}
