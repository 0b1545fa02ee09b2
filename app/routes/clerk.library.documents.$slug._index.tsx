import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isRefusalCode, refusalSentence } from '#app/domain/agenda/attachment-kinds.ts'
import { documentKindName } from '#app/domain/library/document-kinds.ts'
import { matterNames } from '#app/domain/library/forms.ts'
import { documentDateWords, documentFilePath } from '#app/domain/library/document-words.ts'
import { getDocument } from '#app/domain/library/library-queries.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Head } from '#app/ui/head.tsx'
import { shortened } from '#app/ui/ledger-rows.tsx'
import { Note } from '#app/ui/note.tsx'
import { Sides } from '#app/ui/sides.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { FileNatureField } from '#app/ui/file-nature.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.document.title ?? 'Document'} — Library — Clerk — Dais` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const code = new URL(request.url).searchParams.get('refused')
  return {
    document: await getDocument(context.db, slug),
    refused: code === null ? null : isRefusalCode(code) ? refusalSentence(code) : 'Choose a file to send.',
  }
}

export default function ClerkDocumentPage() {
  const { document, refused } = useLoaderData<typeof loader>()
  const { slug, title, publicAt, statements, links, disagreements, fileName } = document
  const base = `/clerk/library/documents/${slug}`
  const about = [documentKindName(document.kind), documentDateWords(document), document.issuedBy]
  return (
    <WorkSite site={useSite()} place="library" trail={[{ href: '/clerk/library', label: 'Library' }]}>
      <Head title={title} lead={document.summary}>
        <Status>
          {publicAt ? <State mark="done">Public</State> : <State>Not public</State>}
          <span>{about.filter(Boolean).join(', ')}</span>
          <Basis basis={document.basis} source={document.source} />
          <a href={`${base}/change`}>Change</a>
          {publicAt ? <a href={`/library/${slug}`}>See the public page</a> : null}
        </Status>
        {publicAt ? null : (
          <p className="apart">
            <LinkButton kind="main" href={`${base}/publish`}>
              Publish
            </LinkButton>
          </p>
        )}
      </Head>
      <Band heading="What it says" first>
        {statements.length > 0 ? (
          <ul className="list">
            {statements.map(({ id, text, quoted, saidBy, basis, source }) => (
              <li key={id}>
                <p className="record">{text}</p>
                <p className="small quiet">
                  {[quoted ? 'Word for word' : 'Paraphrased', saidBy].filter(Boolean).join(', ')}{' '}
                  <Basis basis={basis} source={source} />{' '}
                  <a href={`${base}/statements/${id}/remove`}>
                    Remove<span className="off">: {text.slice(0, 60)}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <Empty
            what="None of its text has been entered."
            how="Add what it says, word for word where you can."
          />
        )}
        <p>
          <a href={`${base}/say`}>Add what it says</a>
        </p>
      </Band>
      <Band heading="File" id="file">
        {refused ? (
          <Note tone="stop" title="We couldn’t accept the file. ">
            {refused}
          </Note>
        ) : null}
        {fileName ? (
          <p>
            <a href={documentFilePath(slug, fileName)}>{fileName}</a>
          </p>
        ) : (
          <p className="quiet">No file yet.</p>
        )}
        <form method="post" action={`${base}/file`} encType="multipart/form-data" className="narrow">
          <FileNatureField label="What the file is" />
          <FileField
            name="file"
            label={fileName ? 'Replace the file' : 'Choose a file'}
            hint="PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB"
          />
          <p className="apart">
            <Button kind="outline">Send the file</Button>
          </p>
        </form>
      </Band>
      <Band heading="Questions about it" note="and follow-ups" id="about">
        {links.length > 0 ? (
          <ul className="list">
            {links.map(({ kind, number, text }) => (
              <li key={`${kind} ${number}`}>
                <p>
                  <a href={`/clerk/${kind}s/${number}`}>
                    {matterNames[kind]} {number}
                  </a>
                  , {shortened(text, 160)}
                </p>
                <p className="small">
                  <a href={`${base}/about/${kind}/${number}`}>
                    Remove the link<span className="off">: {number}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">Nothing is linked to it yet.</p>
        )}
        <p>
          <a href={`${base}/about`}>Link it to a question or follow-up</a>
        </p>
      </Band>
      {disagreements.length > 0 ? (
        <Band heading="Where sources differ">
          <Sides disagreements={disagreements} here={slug} />
        </Band>
      ) : null}
    </WorkSite>
  )
}
