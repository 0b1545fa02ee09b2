import type { ReactElement } from 'react'
import type { AgendaLine } from '#app/domain/editions/document.ts'
import { written } from '../fonts.ts'
import { Box, Paragraphs, Words } from '../primitives.tsx'
import type { BlockContext } from './block-context.ts'

type AgendaProps = BlockContext & { items: AgendaLine[] }

/** Agenda items as on paper: number, title, what is asked, who presents, the files; sub-items within. */
export function AgendaList({ items, ...context }: AgendaProps): ReactElement {
  return (
    <Box tag="L" numbering="None">
      {items.map((item) => (
        <AgendaItem key={item.number} item={item} {...context} />
      ))}
    </Box>
  )
}

function AgendaItem({ item, ...context }: BlockContext & { item: AgendaLine }): ReactElement {
  const { fonts, styles, headingLevel } = context
  const outline = { title: written(`${item.number}. ${item.title}`), level: headingLevel - 1 }
  const rowStyle = item.change === null ? [styles.agendaItem!] : [styles.agendaItem!, styles.changedItem!]
  return (
    <Box tag="LI" style={rowStyle} outline={outline}>
      <Words fonts={fonts} tag="Lbl" style={styles.agendaNumber} text={item.number} />
      <Box tag="LBody" style={styles.itemBody}>
        <Words
          fonts={fonts}
          tag={headingLevel === 3 ? 'H3' : 'H4'}
          style={styles.agendaTitle}
          text={item.title}
          minPresenceAhead={item.description ? 40 : 14}
        />
        {item.change === null ? null : (
          <Words fonts={fonts} tag="P" style={styles.change} text={item.change} />
        )}
        <Paragraphs fonts={fonts} style={styles.detail} text={item.description} />
        {item.action === null ? null : (
          <Words fonts={fonts} tag="P" style={styles.detail} text={item.action} />
        )}
        {item.presenters.map((presenter) => (
          <Words key={presenter} fonts={fonts} tag="P" style={styles.quiet} text={presenter} />
        ))}
        {item.minutes === null ? null : (
          <Words fonts={fonts} tag="P" style={styles.quiet} text={minutesInWords(item.minutes)} />
        )}
        <Files item={item} {...context} />
        {item.children.length === 0 ? null : (
          <Box style={styles.subItems}>
            <AgendaList {...context} items={item.children} headingLevel={4} />
          </Box>
        )}
      </Box>
    </Box>
  )
}

function Files({ item, fonts, styles }: BlockContext & { item: AgendaLine }): ReactElement | null {
  if (item.files.length === 0) return null
  return (
    <Box tag="L" numbering="Disc" style={styles.detail}>
      {item.files.map((file) => (
        <Box key={file.id} tag="LI" style={styles.item} wrap={false}>
          <Words fonts={fonts} tag="Lbl" style={[styles.quiet!, styles.bullet!]} text="•" />
          <Words
            fonts={fonts}
            tag="LBody"
            style={[styles.quiet!, styles.itemBody!]}
            text={fileInWords(file)}
          />
        </Box>
      ))}
    </Box>
  )
}

/** "Attachment: Draft form (PDF, 2 pages)" */
export function fileInWords(file: AgendaLine['files'][number]): string {
  return file.detail === '' ? `Attachment: ${file.title}` : `Attachment: ${file.title} (${file.detail})`
}

/** "10 minutes" */
export function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
