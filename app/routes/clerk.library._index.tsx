import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDisagreements } from '#app/domain/library/disagreements.server.ts'
import { documentKindName } from '#app/domain/library/document-kinds.ts'
import { documentDateWords } from '#app/domain/library/document-words.ts'
import { listDocuments } from '#app/domain/library/library-queries.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State } from '#app/ui/status.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Library — Clerk — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    documents: await listDocuments(context.db),
    disagreements: (await listDisagreements(context.db)).map(({ id, subject, sides }) => ({
      id,
      subject,
      sides: sides.length,
    })),
  }
}

export default function ClerkLibraryPage() {
  const { documents, disagreements } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="library">
      <Head
        title="Library"
        lead="The documents the commission works from. Once you publish one, it stays public."
      >
        <Acts
          acts={[
            { href: '/clerk/library/add', label: 'Add a document' },
            { href: '/clerk/library/disagreements/add', label: 'Add where sources differ' },
          ]}
        />
      </Head>
      <Band heading="Documents" first wide>
        {documents.length > 0 ? (
          <Table
            caption="Every document, by title"
            columns={['Title', 'Kind', 'Date', 'State', 'Basis'].map((label) => ({ label }))}
            rows={documents.map((document) => [
              <a key="title" href={`/clerk/library/documents/${document.slug}`}>
                {document.title}
              </a>,
              documentKindName(document.kind),
              documentDateWords(document),
              document.publicAt ? (
                <State key="state" mark="done">
                  Public
                </State>
              ) : (
                <State key="state">Not public</State>
              ),
              <Basis key="basis" basis={document.basis} source={document.source} />,
            ])}
          />
        ) : (
          <Empty
            what="The library is empty."
            how="Add a document: its title, who issued it, when, and what it says."
          />
        )}
      </Band>
      <Band heading="Where sources differ">
        {disagreements.length > 0 ? (
          <FileList
            rows={disagreements.map(({ id, subject, sides }) => (
              <span key={id}>
                <a href={`/clerk/library/disagreements/${id}`}>{subject}</a>
                <span className="quiet small"> {sides} sources</span>
              </span>
            ))}
          />
        ) : (
          <Empty
            what="No disagreements between sources are entered."
            how="Enter what each source says. Both are shown side by side."
          />
        )}
      </Band>
    </WorkSite>
  )
}
