import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerDoor } from '#app/http/reply-drafts.server.ts'
import { loadPreview, publishPreview } from '#app/http/reply-preview.server.ts'
import { useSite } from '#app/site-facts.ts'
import { QuestionPage } from '#app/ui/question-page.tsx'
import { draftFileHref, ReplyPreview } from '#app/ui/reply-preview.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { departmentQuestionsOnePreviewPage as words } from '#app/words/department.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.previewOfTheAnswer(data?.number ?? '') },
]

export function loader(args: LoaderFunctionArgs) {
  return loadPreview(answerDoor, args)
}

export function action(args: ActionFunctionArgs) {
  return publishPreview(answerDoor, args, (number) => `/department?answered=${number}`)
}

export default function AnswerPreviewPage() {
  const { number, edit, page, files, inventedLine, ...rest } = useLoaderData<typeof loader>()
  const trail = [
    { href: '/department', label: words.department },
    { href: edit, label: number },
  ]
  return (
    <WorkSite site={useSite()} place="department" trail={trail}>
      <ReplyPreview
        {...rest}
        what="answer"
        edit={edit}
        reply={useActionData<typeof action>()}
        after={words.theCommissionerWhoAsked}
      >
        {page ? (
          <QuestionPage
            question={page}
            inventedLine={inventedLine}
            fileHref={draftFileHref(files, `/questions/${number}`)}
          />
        ) : (
          <h1>{words.question(number)}</h1>
        )}
      </ReplyPreview>
    </WorkSite>
  )
}
