import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { distributeLateWriting } from '#app/domain/publishing/distribute-late-writing.server.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Distribute a late paper — Clerk — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, attachmentId } = routeParams(params, 'slug', 'attachmentId')
  const { latePapers } = await getPostingChecks(context.db, slug, context.clock.now())
  const paper = latePapers.find((each) => each.id === attachmentId)
  if (!paper) throw new NotFound('We can’t find that paper.')
  return { slug, paper }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, attachmentId } = routeParams(params, 'slug', 'attachmentId')
  const form = await readForm(request, z.object({}))
  return submit(
    form,
    () => distributeLateWriting(commandContext(context), { attachmentId }),
    () => redirect(`/clerk/meetings/${slug}/posting#late`),
  )
}

export default function LatePaperPage() {
  const { slug, paper } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/posting`}>Check and post</a>}
        title="Distribute a late paper"
        before={<ErrorSummary reply={reply} />}
        lead={`“${paper.title}”, for item ${paper.itemTitle}`}
      >
        <p>
          Every commissioner gets it, and it appears under the item on the public page at the same time. It
          can’t be given to only some. <span className="quiet">Government Code 54957.5(b), 7921.305</span>
        </p>
        <Form method="post">
          <p>
            <Button>Distribute to all commissioners and the public</Button>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
