import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import {
  ledgerOrderNames,
  ledgerOrders,
  pageHref,
  questionGroupNames,
  questionGroups,
} from '#app/domain/questions/ledger/ledger-filter.ts'
import { getQuestionsPage } from '#app/domain/questions/ledger/public-figures.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Filters, type Filter } from '#app/ui/filters.tsx'
import { Head } from '#app/ui/head.tsx'
import { questionRow, wordsBelow } from '#app/ui/ledger-rows.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { Pages } from '#app/ui/pages.tsx'
import { QuestionFigures } from '#app/ui/question-figures.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Questions' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const list = await getQuestionsPage(context.db, new URL(request.url).searchParams, now)
  return { list, inventedLine: settings.inventedLine }
}

type List = Awaited<ReturnType<typeof loader>>['list']

function filtersOf({ filter, choices }: List): Filter[] {
  return [
    {
      name: 'state',
      label: 'Status',
      value: filter.state,
      options: questionGroups.map((value) => ({
        value,
        label: `${questionGroupNames[value]}: ${choices.counts[value]}`,
      })),
    },
    {
      name: 'by',
      label: 'Asked by',
      value: filter.by ?? '',
      options: [
        { value: '', label: 'Anyone' },
        ...choices.askers.map(({ slug, name }) => ({ value: slug, label: name })),
      ],
    },
    {
      name: 'to',
      label: 'Asked of',
      value: filter.to ?? '',
      options: [
        { value: '', label: 'Anyone' },
        ...choices.addressees.map((value) => ({ value, label: value })),
      ],
    },
    {
      name: 'meeting',
      label: 'Asked at',
      value: filter.meeting ?? '',
      options: [
        { value: '', label: 'Any meeting' },
        ...choices.meetings.map(({ slug, heldOn }) => ({ value: slug, label: formatDate(heldOn) })),
      ],
    },
    {
      name: 'year',
      label: 'Year',
      value: filter.year === null ? '' : String(filter.year),
      options: [
        { value: '', label: 'Any' },
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

function None({ choices }: List) {
  return choices.counts.all === 0 ? (
    <Empty
      what="No questions have been asked yet."
      how="Questions asked at a meeting appear here after the meeting. Questions asked between meetings appear right away."
    />
  ) : (
    <Empty what="No questions match." how="Choose a different status, person or year above." />
  )
}

export default function QuestionsPage() {
  const { list, inventedLine } = useLoaderData<typeof loader>()
  const { today, filter, total, pages, questions, choices, figures } = list
  const order = ledgerOrderNames[filter.sort].toLowerCase()
  return (
    <PublicSite site={useSite()} place="questions" data={pageHref('/questions.json', filter, filter.page)}>
      <Head
        kind="Ledger"
        title="Questions"
        lead="A question asked in public stays here until the commissioner who asked accepts the answer, or the commission votes to close it."
      />
      {choices.counts.all > 0 ? (
        <Band heading="Find" first wide>
          <Filters action="/questions" filters={filtersOf(list)} />
        </Band>
      ) : null}
      <Band
        heading={questionGroupNames[filter.state]}
        note={`${total}, ${order}`}
        first={choices.counts.all === 0}
        wide
      >
        {questions.length > 0 ? (
          <Ledger
            rows={questions.map((question) => ({
              ...questionRow(question, today),
              ...wordsBelow(question.title, question.text),
            }))}
          />
        ) : (
          <None {...list} />
        )}
        <Pages page={filter.page} pages={pages} hrefOf={(page) => pageHref('/questions', filter, page)} />
      </Band>
      {figures ? <QuestionFigures figures={figures} /> : null}
      {questions.some(({ basis }) => basis === 'invented') && inventedLine ? (
        <InventedLine>{inventedLine}</InventedLine>
      ) : null}
    </PublicSite>
  )
}
