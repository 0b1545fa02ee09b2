import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { QuestionPage } from '#app/ui/question-page.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.question.title} (question ${data.question.number})` : 'Question' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  return {
    question: await getQuestionForPublic(context.db, number, now),
    inventedLine: settings.inventedLine,
  }
}

export default function PublicQuestionPage() {
  const { question, inventedLine } = useLoaderData<typeof loader>()
  return (
    <PublicSite
      site={useSite()}
      place="questions"
      data={`/questions/${question.number}.json`}
      feed={`/questions/${question.number}/feed.xml`}
      trail={[{ href: '/questions', label: 'All questions' }]}
    >
      <QuestionPage question={question} inventedLine={inventedLine} />
    </PublicSite>
  )
}
