import type { Block, Section } from '#app/domain/editions/document.ts'

/** Characters of a motion or a question up to which it stands whole on a page; a longer one would leave much white. */
const SHORT = 700

/** Sections at the end of a record that are one short paragraph each: adjournment, who prepared it, approval. */
const CLOSING = { sections: 3, characters: 300 }

/** Blocks of a section that follow one another. `start` is the place of the first; a whole run stands on one page. */
export type Run = { start: number; blocks: Block[]; whole: boolean }

/** @returns every block once, in order: a vote with the motion that it decides, and with either its heading, in one run */
export function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1)
    const before = last?.blocks.at(-1)
    if (last && before && belongsTo(before, block)) last.blocks.push(block)
    else runs.push({ start: index, blocks: [block], whole: false })
  }
  return runs.flatMap((run): Run[] =>
    standsWhole(run.blocks.at(-1)!)
      ? [{ ...run, whole: true }]
      : run.blocks.map((block, place) => ({ start: run.start + place, blocks: [block], whole: false })),
  )
}

function belongsTo(before: Block, block: Block): boolean {
  if (before.type === 'heading') return isMotion(block) || block.type === 'vote' || block.type === 'question'
  return isMotion(before) && block.type === 'vote'
}

/** Lines of a part of a section at most. */
const MOST_LINES = 1_000

/** Letters that a line has at the least, in the narrowest column and the widest script. */
const LETTERS_A_LINE = 35

/**
 * The runs of a long section in parts, each laid out as a column of its own. A column of more than 32,768 points can't go
 * on to another page: its places are kept in single precision, and beyond that they seem to overlap. No part ends with a
 * heading.
 */
export function partsOf(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]]
  let lines = 0
  for (const run of runs) {
    const own = linesOf(run.blocks)
    const part = parts.at(-1)!
    const mayEnd = part.length > 0 && part.at(-1)!.blocks.at(-1)!.type !== 'heading'
    if (mayEnd && lines + own > MOST_LINES) {
      parts.push([run])
      lines = own
    } else {
      part.push(run)
      lines += own
    }
  }
  return parts
}

function linesOf(value: unknown): number {
  if (typeof value === 'string') {
    return value.split('\n').reduce((sum, line) => sum + 1 + line.length / LETTERS_A_LINE, 0)
  }
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce((sum: number, inner) => sum + linesOf(inner), 0)
}

const isMotion = (block: Block): boolean =>
  block.type === 'paragraph' && block.style === 'moved' && block.text.length <= SHORT

function standsWhole(last: Block): boolean {
  return last.type === 'vote' || (last.type === 'question' && lengthOf(last) <= SHORT)
}

function lengthOf({ text, answers }: Extract<Block, { type: 'question' }>): number {
  return [text, ...answers].reduce((sum, words) => sum + words.length, 0)
}

/** @returns how many sections at the end stand together, so that no page is left with the last line of a record */
export function closingSections(sections: readonly Section[]): number {
  const before = sections.findLastIndex(({ blocks }) => !isShort(blocks))
  return Math.min(CLOSING.sections, sections.length - 1 - before)
}

function isShort([block, ...more]: readonly Block[]): boolean {
  return block?.type === 'paragraph' && more.length === 0 && block.text.length <= CLOSING.characters
}

/**
 * Points of a run that stand beside its section's heading, at the least: less is no beginning. Never more than its first
 * block takes, so that no white is left below a short one.
 */
export function leastOf({ blocks: [first] }: Run): number {
  switch (first?.type) {
    case 'vote':
      return 50 + 20 * first.rows.length
    case 'table':
      return first.rows.length === 0 ? 40 : 62
    case 'question':
      return 44
    case 'heading':
      return 46
    case 'paragraph':
      return first.text.length > 100 ? 30 : 15
    case 'facts':
      return 8 + 15 * Math.min(10, Math.ceil((first.rows[0]?.value.length ?? 0) / 60))
    default:
      return 18
  }
}
