import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { documentKindName } from '#app/domain/library/document-kinds.ts'
import { documentDateWords } from '#app/domain/library/document-words.ts'
import { getLibraryForPublic } from '#app/domain/library/library-queries.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { SidesBand } from '#app/ui/sides.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Library' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  return { ...(await getLibraryForPublic(context.db, now)), inventedLine: settings.inventedLine }
}

export default function LibraryPage() {
  const { documents, disagreements, inventedLine } = useLoaderData<typeof loader>()
  return (
    <PublicSite site={useSite()} place="library" data="/library.json">
      <Head
        kind="Library"
        title="Documents the commission works from"
        lead="Policies, resolutions, agreements, letters and reports: what each says, and where they differ."
      />
      <Band heading="Documents" first>
        {documents.length > 0 ? (
          <Entries
            entries={documents.map((document) => ({
              when: documentDateWords(document),
              title: (
                <a href={`/library/${document.slug}`} id={document.slug}>
                  {document.title}
                </a>
              ),
              children: (
                <p className="small quiet">
                  {[documentKindName(document.kind), document.issuedBy].filter(Boolean).join(', ')}
                  {document.replacedBy ? (
                    <>
                      . Replaced by{' '}
                      <a href={`/library/${document.replacedBy.slug}`}>{document.replacedBy.title}</a>
                    </>
                  ) : null}
                </p>
              ),
              basis:
                document.basis === 'recorded' ? null : (
                  <Basis basis={document.basis} source={document.source} />
                ),
            }))}
          />
        ) : (
          <Empty
            what="No documents are public yet."
            how="Policies, letters and reports appear here once the clerk publishes them."
          />
        )}
      </Band>
      <SidesBand disagreements={disagreements} />
      {documents.some((document) => document.basis === 'invented') && inventedLine ? (
        <InventedLine>{inventedLine}</InventedLine>
      ) : null}
    </PublicSite>
  )
}
