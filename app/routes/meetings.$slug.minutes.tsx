import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMinutesForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { questionsWithPages } from '#app/domain/questions/ledger/public-links.server.ts'
import { stageNames } from '#app/domain/editions/edition.ts'
import { NotFound } from '#app/domain/errors.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { readEditionNumber } from '#app/http/edition-number.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Differences } from '#app/ui/differences.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { OlderEdition, OtherEditions } from '#app/ui/older-edition.tsx'
import { editionPdfHref } from '#app/ui/posting.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.document.title ?? 'Minutes'}` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const number = readEditionNumber(new URL(request.url).searchParams.get('edition'))
  if (number === null) throw new NotFound('We can’t find that edition.')
  const found = await getMinutesForPublic(context.db, slug, number)
  const questions = await questionsWithPages(context.db, found.document, context.clock.now())
  return { ...found, questions }
}

export default function MinutesPage() {
  const { meeting, edition, document, editions, questions } = useLoaderData<typeof loader>()
  const site = useSite()
  const draft = edition.stage === 'presented'
  const pdf = edition.files.find((file) => file.role === 'document')
  return (
    <PublicSite
      site={site}
      place="meetings"
      trail={[{ href: `/meetings/${meeting.slug}`, label: `Meeting of ${formatDate(meeting.heldOn)}` }]}
      data={`/meetings/${meeting.slug}/minutes.json`}
    >
      <Head
        kind="Minutes"
        title={document.title
          .replace(/^Minutes of the /, '')
          .replace(/^\w/, (letter) => letter.toUpperCase())}
      >
        <p>{document.lines.join(' · ')}</p>
        <Status>
          <State mark={draft ? 'half' : 'done'}>
            {draft ? 'DRAFT — not approved' : stageNames[edition.stage]}
            {edition.approvedOn ? ` ${formatDate(edition.approvedOn)}` : null}
          </State>
          <span>Edition {edition.number}</span>
          {pdf ? (
            <a href={editionPdfHref(meeting.slug, 'minutes', 'document', edition.number)}>
              PDF, {pdf.pageCount === 1 ? '1 page' : `${pdf.pageCount} pages`}
            </a>
          ) : null}
          <a href="#edition">Verify</a>
        </Status>
        <OlderEdition
          number={edition.number}
          newest={editions[0]?.number}
          current={`/meetings/${meeting.slug}/minutes`}
        />
        {draft && edition.number === editions[0]?.number ? (
          <Note tone="warn" title={document.banner ?? 'Draft'}>
            <p>The commission may still change it when it votes on it.</p>
          </Note>
        ) : null}
      </Head>
      <DocumentSections
        sections={document.sections}
        fileHref={(id) => `/files/${id}/file`}
        questionHref={(number) => (questions.includes(number) ? `/questions/${number}` : undefined)}
      />
      <Band heading="This edition" id="edition">
        <Facts
          rows={[
            { label: 'Edition', value: `${edition.number}, ${stageNames[edition.stage].toLowerCase()}` },
            { label: 'Published', value: formatDate(localDate(edition.publicAt, site.zone)) },
            ...(edition.number > 1
              ? [{ label: 'What changed', value: <Differences differences={edition.differences} /> }]
              : []),
            ...(editions.length > 1
              ? [
                  {
                    label: 'All editions',
                    value: <OtherEditions {...{ meeting, editions, zone: site.zone }} />,
                  },
                ]
              : []),
            {
              label: 'SHA-256',
              value: <Hash value={edition.hash} verifyHref={`/verify?hash=${edition.hash}`} />,
            },
          ]}
        />
        {document.basis ? <p className="invented">{document.basis}</p> : null}
      </Band>
    </PublicSite>
  )
}
