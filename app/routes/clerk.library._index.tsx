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
import { libraryPage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.libraryClerkDais }]

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
      <Head title={words.library} lead={words.theDocumentsTheCommission}>
        <Acts
          acts={[
            { href: '/clerk/library/add', label: words.addADocument },
            { href: '/clerk/library/disagreements/add', label: words.addWhereSourcesDiffer },
          ]}
        />
      </Head>
      <Band heading={words.documents} first wide>
        {documents.length > 0 ? (
          <Table
            caption={words.everyDocumentByTitle}
            columns={[words.title, words.kind, words.date, words.state, words.basis].map((label) => ({
              label,
            }))}
            rows={documents.map((document) => [
              <a key="title" href={`/clerk/library/documents/${document.slug}`}>
                {document.title}
              </a>,
              documentKindName(document.kind),
              documentDateWords(document),
              document.publicAt ? (
                <State key="state" mark="done">
                  {words.public}
                </State>
              ) : (
                <State key="state">{words.notPublic}</State>
              ),
              <Basis key="basis" basis={document.basis} source={document.source} />,
            ])}
          />
        ) : (
          <Empty what={words.theLibraryIsEmpty} how={words.addADocumentIts} />
        )}
      </Band>
      <Band heading={words.whereSourcesDiffer}>
        {disagreements.length > 0 ? (
          <FileList
            rows={disagreements.map(({ id, subject, sides }) => (
              <span key={id}>
                <a href={`/clerk/library/disagreements/${id}`}>{subject}</a>
                <span className="quiet small"> {words.sources(sides)}</span>
              </span>
            ))}
          />
        ) : (
          <Empty what={words.noDisagreementsBetweenSources} how={words.enterWhatEachSource} />
        )}
      </Band>
    </WorkSite>
  )
}
