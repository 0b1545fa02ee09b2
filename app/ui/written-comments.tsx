import { fileDetail } from '#app/domain/agenda/attachment-kinds.ts'
import { asideWords } from '#app/domain/comments/review/suspicion.ts'
import type { WrittenComment, WrittenFile } from '#app/domain/comments/written/written-view.ts'
import { noNameGiven, stanceWords, unseenFileWords } from '#app/domain/comments/written/written-words.ts'
import { blackedOutWords, keepsOriginal } from '#app/domain/papers/redaction/shown-copy.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { Entries, type Entry } from './entries.tsx'

type WrittenProps = {
  comments: WrittenComment[]
  zone: string
  fileHref: (file: { id: string; fileName: string }) => string
  /** Where all of each text stands. */
  wholeHref: string
}

/** Written comments in the order in which they came, each exactly as it was written. */
export function WrittenComments({ comments, ...rest }: WrittenProps) {
  return <Entries short entries={comments.map((comment) => entryOf(comment, rest))} />
}

function entryOf(comment: WrittenComment, rest: Omit<WrittenProps, 'comments'>): Entry {
  const { number, state, asideReason, name, stance, late, receivedAt } = comment
  const when = `Number ${number}`
  if (state === 'withdrawn') return { when, children: <p>Withdrawn by the author.</p> }
  if (state === 'set-aside') {
    return {
      when,
      children: <p>Set aside by the clerk: {asideReason ? asideWords[asideReason].toLowerCase() : ''}.</p>,
    }
  }
  return {
    when,
    title: <bdi>{name ?? noNameGiven}</bdi>,
    children: (
      <>
        <p className="small quiet">
          {stance ? `${stanceWords[stance]}. ` : null}Received {formatDateTime(receivedAt, rest.zone)}
          {late ? (
            <>
              . <span className="is-warn">Late: after the deadline for written comments</span>
            </>
          ) : null}
        </p>
        <CommentWords text={comment.text} />
        {comment.goesOn ? (
          <p className="small">
            <a href={rest.wholeHref}>Read all of number {number}</a>
          </p>
        ) : null}
        {comment.copy ? (
          <p className="small quiet">
            This is a web copy, made {formatDateTime(comment.copy.madeAt, rest.zone)}. It leaves something
            out: {comment.copy.reason} The clerk keeps the original.
          </p>
        ) : null}
        <CommentFiles files={comment.files} fileHref={rest.fileHref} />
      </>
    ),
  }
}

/** Spaces and lines as they were typed; a writer from right to left reads as such. */
export function CommentWords({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <blockquote className="record as-written" dir="auto">
      {text}
    </blockquote>
  )
}

function CommentFiles({ files, fileHref }: { files: WrittenFile[]; fileHref: WrittenProps['fileHref'] }) {
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map(({ id, fileName, words, copy, ...file }) => (
        <li key={id}>
          {fileName === null ? (
            unseenFileWords(file)
          ) : (
            <a href={fileHref({ id, fileName })}>
              <u>{words}</u> <span>{fileDetail(file)}</span>
            </a>
          )}
          {fileName !== null && copy ? (
            <p className="small quiet">
              {blackedOutWords(copy)} {keepsOriginal}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
