import { mirrored, textOrder } from './bidi.ts'
import type { LayoutLine, LayoutNode, LayoutRun } from './layout-node.ts'
import { sideBySide, type ShapedGlyph } from './shaped-glyph.ts'
import { languagesOf, type Languages } from './script-languages.ts'

/** Pieces of a text that need a mark of their own: a link, or words in a script that names its language. */
export type SegmentMark = { link: string | null; lang: string | null }

export type TextSegment = { mark: SegmentMark; node: LayoutNode; text: string }

const PLAIN: SegmentMark = { link: null, lang: null }

/** A run, where it begins on its line, and its text as it was typed. */
type PlacedRun = { run: LayoutRun; x: number; text: string }

/**
 * Cuts a laid-out text into the pieces that are marked apart, in reading order. Each piece is a text node that draws
 * its own lines where the whole drew them. `language` is the language around the text: words in its own script are plain.
 */
export function segmentText(node: LayoutNode, language: string): TextSegment[] {
  const lines = node.lines ?? []
  const first = lines[0]
  if (!first || !node.box) return []
  const placed = lines.map(inTextOrder)
  const languages = languagesOf(
    placed
      .flat()
      .map(({ text }) => text)
      .join(''),
    language,
  )
  const segments: TextSegment[] = []
  lines.forEach((line, index) => {
    for (const { mark, runs } of groupRuns(placed[index]!, languages)) {
      const pieces = stretchesOf(runs).map((stretch) => pieceOf(line, stretch))
      const text = runs.map((run) => run.text).join('')
      const last = segments.at(-1)
      if (last && sameMark(last.mark, mark)) {
        last.node.lines!.push(...pieces)
        last.text += text
      } else {
        const top = node.box!.top + (line.box.y - first.box.y)
        segments.push({ mark, text, node: { ...node, box: { ...node.box!, top }, lines: pieces } })
      }
    }
  })
  return segments
}

/** The runs of a line in the order of the text; layout gives them from left to right. */
function inTextOrder(line: LayoutLine): PlacedRun[] {
  let { x } = line.box
  const placed = line.runs.map((run): PlacedRun => {
    const at = x
    x += run.xAdvance ?? 0
    const isOdd = levelOf(run) % 2 === 1
    return isOdd ? fromRightToLeft(run, at) : { run, x: at, text: textOf(run.glyphs ?? []) }
  })
  const levels = line.runs.map(levelOf)
  return levels.every((level) => level === 0) ? placed : textOrder(levels).map((place) => placed[place]!)
}

const levelOf = (run: LayoutRun): number => run.attributes.bidiLevel ?? 0

const textOf = (glyphs: readonly ShapedGlyph[]): string => glyphs.map(({ text }) => text).join('')

/**
 * A run whose glyphs say what was typed: layout has turned the brackets of text from right to left round. Readers put the
 * letters of such text in order one by one, so the letters of one glyph are the other way round too. A space at the end of
 * the run is drawn with the letter beside it: alone there, readers lose it.
 */
function fromRightToLeft(run: LayoutRun, x: number): PlacedRun {
  const glyphs = run.glyphs ?? []
  const says = (_: unknown, place: number): boolean => glyphs[place]!.text !== ''
  const typed = glyphs.filter(says).map((glyph) => ({ ...glyph, text: mirrored(glyph.text) }))
  const turned = typed.map((glyph) => ({ ...glyph, text: [...glyph.text].toReversed().join('') }))
  const positions = (run.positions ?? []).filter(says)
  const joinAt = (place: number): void => {
    const [left, right] = [turned[place]!, turned[place + 1]!]
    turned.splice(place, 2, sideBySide(left, right))
    const xAdvance = positions[place]!.xAdvance + positions[place + 1]!.xAdvance
    positions.splice(place, 2, { ...positions[place]!, xAdvance })
  }
  const isSpace = (glyph: ShapedGlyph | undefined): boolean => glyph?.text === ' '
  if (turned.length > 1 && isSpace(turned[0]) && !isSpace(turned[1])) joinAt(0)
  if (turned.length > 1 && isSpace(turned.at(-1)) && !isSpace(turned.at(-2))) joinAt(turned.length - 2)
  return { run: { ...run, glyphs: turned, positions }, x, text: textOf(typed.toReversed()) }
}

/** Stretches of runs that stand on the line as they follow one another, and can be drawn in one go. */
function stretchesOf(runs: PlacedRun[]): PlacedRun[][] {
  const stretches: PlacedRun[][] = []
  for (const placed of runs) {
    const stretch = stretches.at(-1)
    if (stretch && levelOf(stretch.at(-1)!.run) === 0 && levelOf(placed.run) === 0) stretch.push(placed)
    else stretches.push([placed])
  }
  return stretches
}

function pieceOf(line: LayoutLine, stretch: PlacedRun[]): LayoutLine {
  const { x } = stretch[0]!
  const width = stretch.reduce((sum, { run }) => sum + (run.xAdvance ?? 0), 0)
  const runs = stretch.map(({ run }) => run)
  return { ...line, runs, box: { ...line.box, x }, decorationLines: decorationsWithin(line, x, width) }
}

/** Neighbouring runs of one mark; spaces between words of one language belong to that language. */
function groupRuns(runs: PlacedRun[], languages: Languages): { mark: SegmentMark; runs: PlacedRun[] }[] {
  const marks = runs.map((placed) => markOf(placed, languages))
  const known = (index: number, step: 1 | -1): SegmentMark => {
    for (let i = index; i >= 0 && i < marks.length; i += step) if (marks[i]) return marks[i]!
    return PLAIN
  }
  const groups: { mark: SegmentMark; runs: PlacedRun[] }[] = []
  runs.forEach((run, index) => {
    const before = known(index, -1)
    const mark = marks[index] ?? (sameMark(before, known(index, 1)) ? before : PLAIN)
    const last = groups.at(-1)
    if (last && sameMark(last.mark, mark)) last.runs.push(run)
    else groups.push({ mark, runs: [run] })
  })
  return groups
}

/** The mark of a run, or null for blank space outside a link, which follows its neighbours. */
function markOf({ run, text }: PlacedRun, languages: Languages): SegmentMark | null {
  const link = run.attributes.link ?? null
  if (link === null && text.trim() === '') return null
  return { link, lang: languages(text) }
}

function decorationsWithin(line: LayoutLine, x: number, width: number): LayoutLine['decorationLines'] {
  const start = x - line.box.x
  return (line.decorationLines ?? [])
    .filter(({ rect }) => rect.x >= start - 0.01 && rect.x < start + width - 0.01)
    .map((decoration) => ({ ...decoration, rect: { ...decoration.rect, x: decoration.rect.x - start } }))
}

function sameMark(a: SegmentMark, b: SegmentMark): boolean {
  return a.link === b.link && a.lang === b.lang
}
