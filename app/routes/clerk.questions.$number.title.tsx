import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markOf } from '#app/domain/commands/as-read.server.ts'
import { loadQuestion } from '#app/domain/questions/load-question.server.ts'
import { TitleQuestionForm, titleQuestion } from '#app/domain/questions/title-question.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { TitleFields } from '#app/ui/title-fields.tsx'
import { questionsOneTitlePage as words } from '#app/words/questions.ts'

export const meta: MetaFunction = () => [{ title: words.titleOfAQuestion }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const { title, text, sourceNote } = await loadQuestion(context.db, { number })
  const known = { title, sourceNote }
  return { number, text, known, read: markOf(known), formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, TitleQuestionForm),
    ({ key, ...input }) => titleQuestion(commandContext(context, key), { ...input, number }),
    () => redirect(`/clerk/questions/${number}`),
  )
}

export default function QuestionTitlePage() {
  const { number, text, known, read, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/questions/${number}`
  return (
    <ActPage
      site={useSite()}
      place="questions"
      trail={[
        { href: '/clerk/questions', label: words.questions },
        { href: back, label: number },
      ]}
      title={words.titleOfQuestion(number)}
      lead={text}
      reply={reply}
      button={words.save}
      back={back}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="read" value={read} />
      <TitleFields reply={reply} known={known} />
    </ActPage>
  )
}
