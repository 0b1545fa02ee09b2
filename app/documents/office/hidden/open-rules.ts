import type { Open, XmlRules, XmlTag } from './xml-filter.ts'

type Notes = { style?: string; hides?: boolean; gone?: boolean }

const TAKEN_OUT = new Set([
  'tracked-changes',
  'change',
  'change-start',
  'change-end',
  'annotation',
  'annotation-end',
  'hidden-text',
  'script',
  'scripts',
  'event-listeners',
  'notes',
])

/** What bears the name of a style that may hide it. */
const STYLED = new Set(['p', 'h', 'span', 'section', 'a', 'page', 'frame', 'custom-shape', 'g'])

/**
 * Rules for the text of an OpenDocument file ([ODF] 5.5, 14.1): tracked changes are accepted, comments, notes for the
 * speaker, hidden text, hidden sections and hidden slides go.
 * @param hiddenStyles names of the styles that hide what bears them; those that the part itself declares are added
 */
export function openRules(hiddenStyles: Set<string>): XmlRules<Notes> {
  return {
    notes: () => ({}),
    opened: (tag, around, own) => {
      if (TAKEN_OUT.has(tag.name)) return 'drop'
      if (tag.name === 'style') {
        own.style = tag.attribute('name')
        const parent = tag.attribute('parent-style-name')
        if (parent !== undefined && hiddenStyles.has(parent)) own.hides = true
      }
      const owner = around.at(-1)
      if (owner?.name === 'style') noteDisplay(tag, owner)
      const display = tag.attribute('display')
      if (tag.name === 'section' && (display === 'none' || tag.attribute('is-hidden') === 'true'))
        return 'drop'
      if (tag.name === 'hidden-paragraph') {
        const paragraph = around.findLast(({ name }) => name === 'p' || name === 'h')
        if (paragraph && tag.attribute('is-hidden') !== 'false') paragraph.notes.gone = true
        return 'drop'
      }
      const style = tag.attribute('style-name')
      return STYLED.has(tag.name) && style !== undefined && hiddenStyles.has(style) ? 'drop' : 'keep'
    },
    closed: ({ name, notes }) => {
      if (name === 'style' && notes.hides && notes.style !== undefined) hiddenStyles.add(notes.style)
      return !notes.gone
    },
  }
}

function noteDisplay(tag: XmlTag, style: Open<Notes>): void {
  if (tag.name === 'text-properties') {
    const display = tag.attribute('display')
    if (display !== undefined) style.notes.hides = display === 'none' || display === 'condition'
  }
  if (tag.name === 'drawing-page-properties' && tag.attribute('visibility') === 'hidden')
    style.notes.hides = true
}
