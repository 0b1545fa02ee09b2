import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { Fragment } from 'react'
import { PublishEditionForm } from '#app/domain/notices/forms.ts'
import { differencesBetween } from '#app/domain/editions/differences.ts'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import { getNextEdition } from '#app/domain/publishing/next-edition.server.ts'
import { packetOutlook } from '#app/domain/publishing/packet-outlook.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, replyTo, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Differences } from '#app/ui/differences.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { PacketCautions, PublicationUnderWay } from '#app/ui/publication.tsx'
import { PublishForm } from '#app/ui/publish-form.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { UnprintedNote } from '#app/ui/unprinted-note.tsx'
import { postingPublishPage as words } from '#app/words/posting.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.publishEditionClerkDais(data?.number ?? '') },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { next, nextNumber, latest, agenda } = await getNextEdition(context.db, slug, context.clock.now())
  const asked = new URL(request.url).searchParams.get('of')
  const last = context.publications.find(slug)
  const isAsked = last !== null && last.id === asked
  if (isAsked && last.outcome?.ok) throw redirect(`/clerk/meetings/${slug}/posting`)
  const failed = isAsked && last.outcome && !last.outcome.ok ? last.outcome : null
  const underWay = last && last.outcome === null ? { stage: last.stage, papers: last.papers } : null
  const page = {
    slug,
    number: nextNumber,
    document: next,
    unprinted: unprintedIn(next),
    differences: latest ? differencesBetween(latest.document, next) : null,
    underWay,
    failed: failed && replyTo(failed.error, { errors: {}, values: { reason: last!.reason } }).reply,
    /** The server ended while it was being made. */
    lost: asked !== null && !isAsked,
    outlook: await packetOutlook(context.db, agenda.inOrder),
  }
  return underWay ? data(page, { headers: { refresh: '3' } }) : data(page)
}

/** Without script the page asks again by itself while the edition is made. */
export const headers: HeadersFunction = ({ loaderHeaders }): Record<string, string> => {
  const refresh = loaderHeaders.get('refresh')
  return refresh ? { refresh } : {}
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, PublishEditionForm)
  const publish = documentContext(context)
  return submit(
    form,
    async ({ reason }) => {
      const publication = await context.publications.begin({ slug, reason: reason ?? '' }, (onProgress) =>
        publishAgenda({ ...publish, onProgress }, { slug, reason }),
      )
      if (publication.outcome?.ok === false) throw publication.outcome.error
      return publication
    },
    ({ id, outcome }) => redirect(`/clerk/meetings/${slug}/posting${outcome ? '' : `/publish?of=${id}`}`),
  )
}

export default function PublishPage() {
  const { slug, number, document, differences, outlook, underWay, failed, lost, unprinted } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? failed ?? undefined
  const busy = useNavigation().state === 'submitting'
  const checkHref = `/clerk/meetings/${slug}/posting`
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={checkHref}>{words.checkAndPost}</a>}
        title={underWay ? words.editionIsBeingMade(number) : words.publishEdition(number)}
        before={<ErrorSummary reply={reply} />}
        lead={words.itBecomesPublicAs}
      >
        {underWay ? (
          <PublicationUnderWay {...underWay} />
        ) : (
          <>
            {lost ? (
              <Note tone="warn" title={words.theServerWasRestarted}>
                <p>{words.whatWasNotPublic}</p>
              </Note>
            ) : null}
            <PacketCautions rows={outlook.rows} checkHref={checkHref} />
            <UnprintedNote unprinted={unprinted} />
            {differences ? <Differences differences={differences} /> : null}
            <PublishForm number={number} busy={busy} reply={reply} />
          </>
        )}
      </Head>
      <Band heading={words.howTheAgendaBegins} first>
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
          <a href={`/clerk/meetings/${slug}/change`}>{words.changeTheDateTime}</a>
        </p>
      </Band>
      <DocumentSections sections={document.sections} fileHref={(id) => `/files/${id}/file`} />
    </WorkSite>
  )
}
