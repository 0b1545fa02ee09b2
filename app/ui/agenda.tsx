import type { ReactNode } from 'react'
import type { AgendaLine } from '#app/domain/editions/document.ts'
import { Paragraphs } from './paragraphs.tsx'
import { ViewAsPdf } from './view-as-pdf.tsx'

type AgendaProps = {
  items: AgendaLine[]
  /** Where an attachment is read, by its id. */
  fileHref: (id: string) => string
  /** More in an item's quiet line: a link to comment, the follow-up it belongs to. */
  more?: (line: AgendaLine) => ReactNode
  /** Under an item's files: the list that it takes up. */
  below?: (line: AgendaLine) => ReactNode
  /** An item's time in words. */
  minutes?: (minutes: number) => string
}

const inEnglish = (minutes: number) => (minutes === 1 ? '1\u00a0minute' : `${minutes}\u00a0minutes`)

/** The id of an item's row, so that other pages can link to it: `item-7.A`. */
export const agendaItemId = (number: string) => `item-${number}`

/** An agenda as on paper: numbers hang, words in serif, what an edition changed is marked by a bar and by words. */
export function Agenda({ items, fileHref, more, below, minutes = inEnglish }: AgendaProps) {
  return (
    <ol className="agenda">
      {items.map((line) => (
        <Item
          key={line.number}
          line={line}
          depth={0}
          fileHref={fileHref}
          more={more}
          below={below}
          minutes={minutes}
        />
      ))}
    </ol>
  )
}

type ItemProps = Required<Pick<AgendaProps, 'fileHref' | 'minutes'>> &
  Pick<AgendaProps, 'more' | 'below'> & { line: AgendaLine; depth: number }

function Item({ line, depth, ...rest }: ItemProps) {
  const Heading = depth === 0 ? 'h3' : depth === 1 ? 'h4' : 'h5'
  return (
    <li id={agendaItemId(line.number)}>
      <span className="agenda__no">{line.number}</span>
      <div className={line.change ? 'changed' : undefined}>
        <Heading>{line.title}</Heading>
        <Paragraphs text={line.description} className="record" />
        <Meta line={line} {...rest} />
        {line.files.length > 0 ? (
          <ul className="files">
            {line.files.map((file) => (
              <li key={file.id}>
                <a href={rest.fileHref(file.id)}>
                  <u>{file.title}</u> <span>{file.detail}</span>
                </a>{' '}
                <ViewAsPdf href={rest.fileHref(file.id)} detail={file.detail} />
              </li>
            ))}
          </ul>
        ) : null}
        {rest.below?.(line)}
        {line.children.length > 0 ? (
          <ol className="agenda__sub">
            {line.children.map((child) => (
              <Item key={child.number} line={child} depth={depth + 1} {...rest} />
            ))}
          </ol>
        ) : null}
      </div>
    </li>
  )
}

function Meta({ line, more, minutes }: Omit<ItemProps, 'depth' | 'below'>) {
  const parts: ReactNode[] = [
    line.change ? <b>{line.change}</b> : null,
    line.action ? <b>{line.action}</b> : null,
    ...line.presenters,
    line.minutes === null ? null : minutes(line.minutes),
    more?.(line),
  ].filter((part) => part !== null && part !== undefined && part !== false)
  if (parts.length === 0) return null
  return (
    <p className="agenda__meta">
      {parts.map((part, index) => (
        <span key={index}>
          {index > 0 ? ' · ' : null}
          {part}
        </span>
      ))}
    </p>
  )
}
