import { Form, Link } from '@remix-run/react'
import { acceptedFiles, isRefusalCode, refusalSentence } from '#app/domain/agenda/attachment-kinds.ts'
import { isUnderWay, type PaperWords } from '#app/domain/papers/paper-words.ts'
import { Button } from './button.tsx'
import { PaperLine } from './packet-papers.tsx'
import { Uploads, type Upload } from './uploads.tsx'
import { useFileSending } from './use-file-sending.ts'
import { useHydrated } from './use-hydrated.ts'
import { useRefreshWhile } from './use-refresh-while.ts'
import { FileNatureField } from './file-nature.tsx'
import { itemFiles as says } from '#app/words/files.ts'

export type ItemFile = {
  id: string
  title: string
  path: string
  detail: string
  /** What the packet will hold of it. */
  words: PaperWords
}

type ItemFilesProps = {
  /** Address of the item's page. */
  base: string
  files: ItemFile[]
  /** Taken off a moment ago. */
  detached: { id: string; title: string } | null
  /** Without script: `CODE:NAME` of each file that was not taken. */
  refused: string[]
}

/** The attachments of an item. A plain form sends them; a script shows the progress of each and can cancel it. */
export function ItemFiles({ base, files, detached, refused }: ItemFilesProps) {
  const hydrated = useHydrated()
  useRefreshWhile(files.some(({ words }) => isUnderWay(words)))
  const { sendings, send, drop } = useFileSending(`${base}/files`)
  const uploads: Upload[] = [
    ...files.map((file, index): Upload => ({
      id: file.id,
      state: 'stored',
      title: file.title,
      href: file.path,
      detail: file.detail,
      more: <PaperLine words={file.words} about />,
      acts: <FileActs base={base} file={file} first={index === 0} last={index === files.length - 1} />,
    })),
    ...refused.map((entry, index): Upload => ({
      id: `refused ${index}`,
      state: 'refused',
      ...refusalOf(entry),
    })),
    ...sendings,
  ]
  return (
    <section id="attachments" aria-labelledby="attachments-heading">
      <h3 id="attachments-heading">{says.attachments}</h3>
      {uploads.length > 0 ? <Uploads uploads={uploads} /> : null}
      {detached ? (
        <Form
          method="post"
          action={`${base}/attachments/${detached.id}/restore`}
          className="small quiet"
          preventScrollReset
        >
          {says.removed(detached.title)} <Button kind="plain">{says.undo}</Button>
        </Form>
      ) : null}
      <form
        method="post"
        action={`${base}/files`}
        encType="multipart/form-data"
        onSubmit={(event) => {
          event.preventDefault()
          send(event.currentTarget)
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <FileNatureField />
        <div className="drop">
          <label htmlFor="files" className="usa-label">
            {says.addFiles}
          </label>
          <input
            id="files"
            name="files"
            type="file"
            multiple
            accept={acceptedFiles}
            aria-describedby="files-hint"
            onChange={(event) => send(event.currentTarget.form!)}
          />
          <p className="small quiet" id="files-hint">
            {says.pdfWordPowerpointOpendocument}
            {hydrated ? says.orDropFilesHere : null}
          </p>
        </div>
        {hydrated ? null : <Button kind="outline">{says.sendTheFiles}</Button>}
      </form>
    </section>
  )
}

function refusalOf(entry: string): { title: string; reason: string } {
  const [code = '', ...rest] = entry.split(':')
  const name = rest.join(':')
  const known = isRefusalCode(code) ? code : 'unknown'
  return { title: name ? says.wasNotTaken(name) : says.nothingWasSent, reason: refusalSentence(known) }
}

type FileActsProps = { base: string; file: ItemFile; first: boolean; last: boolean }

function FileActs({ base, file, first, last }: FileActsProps) {
  const own = `${base}/attachments/${file.id}`
  return (
    <Form method="post" action={`${own}/move`} className="file-acts" preventScrollReset>
      <button type="submit" name="direction" value="up" disabled={first} aria-label={says.moveUp(file.title)}>
        ↑
      </button>
      <button
        type="submit"
        name="direction"
        value="down"
        disabled={last}
        aria-label={says.moveDown(file.title)}
      >
        ↓
      </button>
      <Link to={own} className="plain" aria-label={says.rename(file.title)} preventScrollReset>
        {says.rename2}
      </Link>
      <button
        type="submit"
        className="plain"
        formAction={`${own}/detach`}
        aria-label={says.remove(file.title)}
      >
        {says.remove2}
      </button>
    </Form>
  )
}
