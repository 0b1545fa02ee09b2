import { fileDetail } from '#app/domain/agenda/attachment-kinds.ts'
import { documentKindName } from '#app/domain/library/document-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Band } from './band.tsx'
import { FileList } from './files.tsx'

type Meeting = { slug: string; heldOn: string }

/** "at the meeting of December 10, 2026", as a link. */
export function AtMeeting({ meeting }: { meeting: Meeting | null }) {
  return meeting ? (
    <>
      {' '}
      at the <a href={`/meetings/${meeting.slug}`}>meeting of {formatDate(meeting.heldOn)}</a>
    </>
  ) : null
}

/** The meetings at which something was said of a matter, each once, in order. */
export function HeardAt({ meetings }: { meetings: (Meeting | null)[] }) {
  const each = new Map(meetings.flatMap((meeting) => (meeting ? [[meeting.slug, meeting] as const] : [])))
  if (each.size === 0) return null
  const rows = [...each.values()].toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
  return (
    <Band heading="Heard at" id="meetings">
      <FileList
        rows={rows.map(({ slug, heldOn }) => (
          <a key={slug} href={`/meetings/${slug}`}>
            Meeting of {formatDate(heldOn)}
          </a>
        ))}
      />
    </Band>
  )
}

/** Documents of the library that are about a matter. */
export function DocumentsBand({ documents }: { documents: { slug: string; title: string; kind: string }[] }) {
  return documents.length === 0 ? null : (
    <Band heading="Documents" id="documents">
      <FileList
        rows={documents.map(({ slug, title, kind }) => (
          <span key={slug}>
            <a href={`/library/${slug}`}>{title}</a>, {documentKindName(kind).toLowerCase()}
          </span>
        ))}
      />
    </Band>
  )
}

/** Rows that lead to questions or follow-ups by their titles. */
export function matterRows(kind: 'question' | 'follow-up', rows: { number: string; title: string }[]) {
  const [path, name] = kind === 'question' ? ['/questions', 'Question'] : ['/follow-ups', 'Follow-up']
  return rows.map(({ number, title }) => (
    <span key={`${kind} ${number}`}>
      <a href={`${path}/${number}`}>{title}</a>, {name.toLowerCase()} {number}
    </span>
  ))
}

type File = { title?: string; fileName: string; mediaType: string; byteSize: number }

/** A file that came with an answer or an entry. */
export function FileLink({ href, file }: { href: string; file: File }) {
  return (
    <p className="small">
      <a href={href}>{file.title ?? file.fileName}</a>, {fileDetail({ ...file, pageCount: null })}
    </p>
  )
}
