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
import { postingLateFilePage as words } from '#app/words/posting.ts'

export const meta: MetaFunction = () => [{ title: words.distributeALatePaper }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, attachmentId } = routeParams(params, 'slug', 'attachmentId')
  const { latePapers } = await getPostingChecks(context.db, slug, context.clock.now())
  const paper = latePapers.find((each) => each.id === attachmentId)
  if (!paper) throw new NotFound(words.weCantFindThat)
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
        kind={<a href={`/clerk/meetings/${slug}/posting`}>{words.checkAndPost}</a>}
        title={words.distributeALatePaper2}
        before={<ErrorSummary reply={reply} />}
        lead={words.forItem(paper.title, paper.itemTitle)}
      >
        <p>
          {words.everyCommissionerGetsIt} <span className="quiet">{words.governmentCode549575}</span>
        </p>
        <Form method="post">
          <p>
            <Button>{words.distributeToAllCommissioners}</Button>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
