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
import { libraryDocumentsOnePage as words } from '#app/words/library.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.document.title ?? words.document} — Library — Clerk — Dais` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const code = new URL(request.url).searchParams.get('refused')
  return {
    document: await getDocument(context.db, slug),
    refused: code === null ? null : isRefusalCode(code) ? refusalSentence(code) : words.chooseAFileTo,
  }
}

export default function ClerkDocumentPage() {
  const { document, refused } = useLoaderData<typeof loader>()
  const { slug, title, publicAt, statements, links, disagreements, fileName } = document
  const base = `/clerk/library/documents/${slug}`
  const about = [documentKindName(document.kind), documentDateWords(document), document.issuedBy]
  return (
    <WorkSite site={useSite()} place="library" trail={[{ href: '/clerk/library', label: words.library }]}>
      <Head title={title} lead={document.summary}>
        <Status>
          {publicAt ? <State mark="done">{words.public}</State> : <State>{words.notPublic}</State>}
          <span>{about.filter(Boolean).join(', ')}</span>
          <Basis basis={document.basis} source={document.source} />
          <a href={`${base}/change`}>{words.change}</a>
          {publicAt ? <a href={`/library/${slug}`}>{words.seeThePublicPage}</a> : null}
        </Status>
        {publicAt ? null : (
          <p className="apart">
            <LinkButton kind="main" href={`${base}/publish`}>
              {words.publish}
            </LinkButton>
          </p>
        )}
      </Head>
      <Band heading={words.whatItSays} first>
        {statements.length > 0 ? (
          <ul className="list">
            {statements.map(({ id, text, quoted, saidBy, basis, source }) => (
              <li key={id}>
                <p className="record">{text}</p>
                <p className="small quiet">
                  {[quoted ? words.wordForWord : words.paraphrased, saidBy].filter(Boolean).join(', ')}{' '}
                  <Basis basis={basis} source={source} />{' '}
                  <a href={`${base}/statements/${id}/remove`}>
                    {words.remove}
                    <span className="off">: {text.slice(0, 60)}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <Empty what={words.noneOfItsText} how={words.addWhatItSays} />
        )}
        <p>
          <a href={`${base}/say`}>{words.addWhatItSays2}</a>
        </p>
      </Band>
      <Band heading={words.file} id="file">
        {refused ? (
          <Note tone="stop" title={words.weCouldntAcceptThe}>
            {refused}
          </Note>
        ) : null}
        {fileName ? (
          <p>
            <a href={documentFilePath(slug, fileName)}>{fileName}</a>
          </p>
        ) : (
          <p className="quiet">{words.noFileYet}</p>
        )}
        <form method="post" action={`${base}/file`} encType="multipart/form-data" className="narrow">
          <FileNatureField label={words.whatTheFileIs} />
          <FileField
            name="file"
            label={fileName ? words.replaceTheFile : words.chooseAFile}
            hint={words.pdfWordPowerpointOpendocument}
          />
          <p className="apart">
            <Button kind="outline">{words.sendTheFile}</Button>
          </p>
        </form>
      </Band>
      <Band heading={words.questionsAboutIt} note={words.andFollowUps} id="about">
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
                    {words.removeTheLink}
                    <span className="off">: {number}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">{words.nothingIsLinkedTo}</p>
        )}
        <p>
          <a href={`${base}/about`}>{words.linkItToA}</a>
        </p>
      </Band>
      {disagreements.length > 0 ? (
        <Band heading={words.whereSourcesDiffer}>
          <Sides disagreements={disagreements} here={slug} />
        </Band>
      ) : null}
    </WorkSite>
  )
}
