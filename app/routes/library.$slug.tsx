import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fileDetail } from '#app/domain/agenda/attachment-kinds.ts'
import { documentKindName } from '#app/domain/library/document-kinds.ts'
import { documentDateWords, documentFilePath } from '#app/domain/library/document-words.ts'
import { getDocumentForPublic } from '#app/domain/library/library-queries.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { Corrected } from '#app/ui/corrected.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts, type Fact } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { SidesBand } from '#app/ui/sides.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { matterRows } from '#app/ui/matter-links.tsx'
import { Status } from '#app/ui/status.tsx'
import { WebLink } from '#app/ui/web-link.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Document'} — Library` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  return getDocumentForPublic(context.db, slug, context.clock.now())
}

type Document = Awaited<ReturnType<typeof loader>>

function factsOf({ slug, issuedBy, webAddress, file, replacedBy, replaces, ...document }: Document): Fact[] {
  const link = (to: { slug: string; title: string }) => (
    <a key={to.slug} href={`/library/${to.slug}`}>
      {to.title}
    </a>
  )
  return [
    { label: 'Date', value: documentDateWords(document) },
    ...(issuedBy ? [{ label: 'Issued by', value: issuedBy }] : []),
    ...(webAddress ? [{ label: 'On the web', value: <WebLink address={webAddress} /> }] : []),
    ...(file
      ? [
          {
            label: 'File',
            value: (
              <>
                <a href={documentFilePath(slug, file.fileName)}>{file.fileName}</a>,{' '}
                {fileDetail({ ...file, pageCount: null })}
              </>
            ),
          },
        ]
      : []),
    ...(replacedBy ? [{ label: 'Replaced by', value: link(replacedBy) }] : []),
    ...(replaces.length > 0 ? [{ label: 'Replaces', value: replaces.map(link) }] : []),
  ]
}

export default function DocumentPage() {
  const document = useLoaderData<typeof loader>()
  const { slug, kind, title, summary, statements, corrections, disagreements, matters, basis, source } =
    document
  const about = [...matterRows('question', matters.questions), ...matterRows('follow-up', matters.followUps)]
  return (
    <PublicSite
      site={useSite()}
      place="library"
      data={`/library/${slug}.json`}
      trail={[{ href: '/library', label: 'Library' }]}
    >
      <Head kind={documentKindName(kind)} title={title} lead={summary}>
        {basis === 'recorded' ? null : (
          <Status>
            <Basis basis={basis} source={source} />
          </Status>
        )}
      </Head>
      <Band heading="Facts" first>
        <Facts rows={factsOf(document)} />
        <Corrected corrections={corrections} />
      </Band>
      <Band heading="What it says">
        {statements.length > 0 ? (
          <ul className="list">
            {statements.map(({ text, quoted, saidBy, ...from }, index) => (
              <li key={index}>
                <p className="record">{quoted ? `“${text.replace(/^[“"]|[”"]$/g, '')}”` : text}</p>
                <p className="small quiet">
                  {[quoted ? 'Word for word' : 'Paraphrased', saidBy].filter(Boolean).join(', ')}{' '}
                  <Basis basis={from.basis} source={from.source} />
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <Empty
            what="None of its text has been entered."
            how="Read the document itself if there is a file or a link."
          />
        )}
      </Band>
      {about.length > 0 ? (
        <Band heading="Questions about it" note="and follow-ups" id="about">
          <FileList rows={about} />
        </Band>
      ) : null}
      <SidesBand disagreements={disagreements} here={slug} />
    </PublicSite>
  )
}
