import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reportDoor } from '#app/http/reply-drafts.server.ts'
import { loadPreview, publishPreview } from '#app/http/reply-preview.server.ts'
import { useSite } from '#app/site-facts.ts'
import { FollowUpPage } from '#app/ui/follow-up-page.tsx'
import { draftFileHref, ReplyPreview } from '#app/ui/reply-preview.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview of the report on ${data?.number ?? ''} — Department — Dais` },
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
    { href: '/department', label: 'Department' },
    { href: edit, label: number },
  ]
  return (
    <WorkSite site={useSite()} place="department" trail={trail}>
      <ReplyPreview
        {...rest}
        what="report"
        edit={edit}
        reply={useActionData<typeof action>()}
        after="The commission decides whether that closes it."
      >
        {page ? (
          <FollowUpPage
            followUp={page}
            inventedLine={inventedLine}
            fileHref={draftFileHref(files, `/follow-ups/${number}`)}
          />
        ) : (
          <h1>Follow-up {number}</h1>
        )}
      </ReplyPreview>
    </WorkSite>
  )
}
