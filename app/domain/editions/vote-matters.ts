import type { Section } from './document.ts'

const numbered = /^\d[\w.]*\. (.+)$/

/** A heading of a document with the item that it stands under, where it does not name one itself. */
export type HeadingMatter = { item: string | null; part: string | null }

/**
 * @returns for each block of a section, the title of the item and the part of it ("Amendment") that the headings before
 * it name
 */
export function headingMatters({ heading, blocks }: Pick<Section, 'heading' | 'blocks'>): HeadingMatter[] {
  let now: HeadingMatter = { item: null, part: null }
  return blocks.map((block) => {
    if (block.type === 'heading') {
      const [, title] = numbered.exec(block.text) ?? []
      now = title === undefined ? { ...now, part: block.text } : { item: title, part: null }
    }
    return now.item === null && now.part === null ? { item: heading, part: null } : now
  })
}

/** @returns "Letter to the director of ICE", "Amendment, Letter to the director of ICE" */
export function matterWords({ item, part }: HeadingMatter): string {
  return [part, item].filter(Boolean).join(', ')
}
