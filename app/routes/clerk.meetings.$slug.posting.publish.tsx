import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { Fragment } from 'react'
import { PublishEditionForm } from '#app/domain/notices/forms.ts'
import { differencesBetween } from '#app/domain/editions/differences.ts'
import { getNextEdition } from '#app/domain/publishing/next-edition.server.ts'
import { isOfficeFile } from '#app/documents/office/office-converter.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { Differences } from '#app/ui/differences.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Publish edition ${data?.number ?? ''} — Clerk — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { next, nextNumber, latest, agenda } = await getNextEdition(context.db, slug, context.clock.now())
  const converts = (await context.renderer.office()) === 'converts'
  const files = agenda.inOrder.flatMap((item) => item.attachments)
  return {
    onlyNamed: converts
      ? []
      : files.filter(({ mediaType }) => isOfficeFile(mediaType)).map(({ title }) => title),
    slug,
    number: nextNumber,
    document: next,
    differences: latest ? differencesBetween(latest.document, next) : null,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, PublishEditionForm)
  return submit(
    form,
    ({ reason }) => publishAgenda(documentContext(context), { slug, reason }),
    () => redirect(`/clerk/meetings/${slug}/posting`),
  )
}

export default function PublishPage() {
  const { slug, number, document, differences, onlyNamed } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/posting`}>Check and post</a>}
        title={`Publish edition ${number}`}
        before={<ErrorSummary reply={reply} />}
        lead="It is public as soon as it is made, and can’t be changed afterwards: a change makes the next edition."
      >
        {onlyNamed.length > 0 ? (
          <Note tone="warn" title="Some files will be in the packet by name only">
            <p>
              This site does not convert Word and PowerPoint files, so their pages will not be in the packet:{' '}
              {onlyNamed.join('; ')}. They can still be downloaded. To include the pages, attach a PDF.
            </p>
          </Note>
        ) : null}
        {differences ? <Differences differences={differences} /> : null}
        <Form method="post">
          {number > 1 ? (
            <TextArea
              name="reason"
              label="Why it was amended"
              optional
              rows={2}
              error={reply?.errors.reason}
              defaultValue={typedIn(reply, 'reason')}
            />
          ) : null}
          <p>
            <Button disabled={busy}>{busy ? 'Making the PDFs…' : `Publish edition ${number}`}</Button>
          </p>
          <p className="small quiet" role="status">
            {busy ? 'The agenda and the packet are being made and checked. This takes a few seconds.' : ''}
          </p>
        </Form>
      </Head>
      <Band heading="The paper begins" first>
        <p className="record">
          {document.city}
          <br />
          {document.body}
          <br />
          <b>{document.heading}</b>
          {document.lines.map((line) => (
            <Fragment key={line}>
              <br />
              {line}
            </Fragment>
          ))}
        </p>
        <p className="small">
          <a href={`/clerk/meetings/${slug}/change`}>Change the day, the time or the place</a>
        </p>
      </Band>
      <DocumentSections sections={document.sections} fileHref={(id) => `/files/${id}/file`} />
    </WorkSite>
  )
}
