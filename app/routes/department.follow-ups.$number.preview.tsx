import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reportDoor } from '#app/http/reply-drafts.server.ts'
import { loadPreview, publishPreview } from '#app/http/reply-preview.server.ts'
import { useSite } from '#app/site-facts.ts'
import { FollowUpPage } from '#app/ui/follow-up-page.tsx'
import { draftFileHref, ReplyPreview } from '#app/ui/reply-preview.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { departmentFollowUpsOnePreviewPage as words } from '#app/words/department.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.previewOfTheReport(data?.number ?? '') },
]

export function loader(args: LoaderFunctionArgs) {
  return loadPreview(reportDoor, args)
}

export function action(args: ActionFunctionArgs) {
  return publishPreview(reportDoor, args, (number) => `/department?reported=${number}`)
}

export default function ReportPreviewPage() {
  const { number, edit, page, files, inventedLine, ...rest } = useLoaderData<typeof loader>()
  const trail = [
    { href: '/department', label: words.department },
    { href: edit, label: number },
  ]
  return (
    <WorkSite site={useSite()} place="department" trail={trail}>
      <ReplyPreview
        {...rest}
        what="report"
        edit={edit}
        reply={useActionData<typeof action>()}
        after={words.theCommissionDecidesWhether}
      >
        {page ? (
          <FollowUpPage
            followUp={page}
            inventedLine={inventedLine}
            fileHref={draftFileHref(files, `/follow-ups/${number}`)}
          />
        ) : (
          <h1>{words.followUp(number)}</h1>
        )}
      </ReplyPreview>
    </WorkSite>
  )
}
