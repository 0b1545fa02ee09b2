import type { Section } from '../editions/document.ts'
import { matterName, mostOutstanding, statusWords, type OutstandingMatter } from './outstanding.ts'

export const outstandingSection = 'outstanding'

const more = 'Later ones are in the ledgers of questions and follow-ups, which are public.'

const captionStart = /^Item (\S+?):? /

/** @returns the number of the item that takes up the matters of a posted list; null where the list names none */
export function itemOfOutstanding({ blocks }: Section): string | null {
  const words = blocks.map((block) =>
    block.type === 'table' ? block.caption : block.type === 'paragraph' ? block.text : '',
  )
  return captionStart.exec(words[0] ?? '')?.[1] ?? null
}

/**
 * The matters that an item "Outstanding questions and follow-ups" takes up, as a list that is frozen with the agenda: what
 * the commission will hear of stands on what was posted. Government Code 54954.2(a)(1).
 * @param itemNumber the item under which they are taken up
 */
export function sectionOfOutstanding(itemNumber: string, matters: readonly OutstandingMatter[]): Section {
  const caption = `Item ${itemNumber}: oldest first`
  return {
    id: outstandingSection,
    heading: 'Outstanding questions and follow-ups',
    blocks:
      matters.length === 0
        ? [{ type: 'paragraph', text: `Item ${itemNumber}: no question or follow-up is outstanding.` }]
        : [
            {
              type: 'table',
              caption,
              head: ['Number', 'Matter', 'Responsible', 'Status'],
              rows: matters.map((matter) => [
                matterName(matter),
                matterWords(matter),
                matter.whom,
                statusWords(matter),
              ]),
            },
            ...(matters.length >= mostOutstanding
              ? [{ type: 'paragraph' as const, style: 'small' as const, text: more }]
              : []),
          ],
  }
}

/** By its title; by its full text where it has none: what is frozen stays cut for good. */
function matterWords(matter: OutstandingMatter): string {
  const called = matter.title ?? matter.text
  return matter.of === 'question' && matter.asker ? `${matter.asker}: ${called}` : called
}
