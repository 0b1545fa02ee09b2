import type { ReactElement } from 'react'
import type { Fonts } from '../../pdf/fonts.ts'
import { Box, Words } from '../../pdf/primitives.tsx'
import type { PageStyles } from '../../pdf/styles.ts'
import type { ReadItem } from './blocks.ts'

type Props = { items: ReadItem[]; fonts: Fonts; styles: PageStyles }

/** An item with the list below it. */
type Branch = { item: ReadItem; below: ReadItem[] }

/** A list, and the lists in it. */
export function ReadList({ items, fonts, styles }: Props): ReactElement {
  const ordered = items[0]?.ordered ?? false
  return (
    <Box tag="L" numbering={ordered ? 'Decimal' : 'Disc'} style={styles.list!}>
      {branches(items).map(({ item, below }, index) => (
        <Box key={index} tag="LI" style={styles.item!}>
          <Words
            fonts={fonts}
            tag="Lbl"
            style={ordered ? styles.decimal! : styles.bullet!}
            text={ordered ? `${index + 1}.` : '•'}
          />
          <Box tag="LBody" style={styles.itemBody!}>
            <Words fonts={fonts} tag="P" text={item.text} />
            {below.length > 0 ? <ReadList items={below} fonts={fonts} styles={styles} /> : null}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

/** Items that are deeper than the first hang below the one before them. */
function branches(items: ReadItem[]): Branch[] {
  const found: Branch[] = []
  const least = items.reduce((level, item) => Math.min(level, item.level), 8)
  for (const item of items) {
    const last = found.at(-1)
    if (last && item.level > least) last.below.push(item)
    else found.push({ item, below: [] })
  }
  return found
}
