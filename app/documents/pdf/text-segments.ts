import type { Glyph, LayoutLine, LayoutNode, LayoutRun } from './layout-node.ts'

/** Pieces of a text that need a mark of their own: a link, or words in a script that names its language. */
export type SegmentMark = { link: string | null; lang: string | null }

export type TextSegment = { mark: SegmentMark; node: LayoutNode; text: string }

const PLAIN: SegmentMark = { link: null, lang: null }

/**
 * Cuts a laid-out text into the pieces that are marked apart, in reading order. Each piece is a text node that draws
 * its own lines where the whole drew them. `language` is the language around the text: words in its own script are plain.
 */
export function segmentText(node: LayoutNode, language: string): TextSegment[] {
  const lines = node.lines ?? []
  const first = lines[0]
  if (!first || !node.box) return []
  const segments: TextSegment[] = []
  for (const line of lines) {
    let x = line.box.x
    for (const { mark, runs } of groupRuns(line.runs, language)) {
      const width = runs.reduce((sum, run) => sum + (run.xAdvance ?? 0), 0)
      const piece: LayoutLine = { ...line, runs, box: { ...line.box, x }, decorationLines: [] }
      piece.decorationLines = decorationsWithin(line, x, width)
      const last = segments.at(-1)
      if (last && sameMark(last.mark, mark)) {
        last.node.lines!.push(piece)
        last.text += textOf(runs)
      } else {
        const top = node.box.top + (line.box.y - first.box.y)
        segments.push({
          mark,
          text: textOf(runs),
          node: { ...node, box: { ...node.box, top }, lines: [piece] },
        })
      }
      x += width
    }
  }
  return segments
}

/** Neighbouring runs of one mark; spaces between words of one language belong to that language. */
function groupRuns(runs: LayoutRun[], language: string): { mark: SegmentMark; runs: LayoutRun[] }[] {
  const marks = runs.map((run) => markOf(run, language))
  const known = (index: number, step: 1 | -1): SegmentMark => {
    for (let i = index; i >= 0 && i < marks.length; i += step) if (marks[i]) return marks[i]!
    return PLAIN
  }
  const groups: { mark: SegmentMark; runs: LayoutRun[] }[] = []
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
function markOf(run: LayoutRun, language: string): SegmentMark | null {
  const link = run.attributes.link ?? null
  const codePoints = (run.glyphs ?? []).flatMap((glyph) => glyph.codePoints)
  if (link === null && codePoints.every((codePoint) => codePoint <= 0x20 || codePoint === 0xa0)) return null
  const lang = languageOfScript(String.fromCodePoint(...codePoints))
  const surrounding = language.split('-')[0]
  return { link, lang: lang === surrounding ? null : lang }
}

/** The language that a script stands for in the commission's documents, or null where it does not tell. */
export function languageOfScript(text: string): string | null {
  if (/\p{Script=Armenian}/u.test(text)) return 'hy'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  return null
}

function decorationsWithin(line: LayoutLine, x: number, width: number): LayoutLine['decorationLines'] {
  const start = x - line.box.x
  return (line.decorationLines ?? [])
    .filter(({ rect }) => rect.x >= start - 0.01 && rect.x < start + width - 0.01)
    .map((decoration) => ({ ...decoration, rect: { ...decoration.rect, x: decoration.rect.x - start } }))
}

function textOf(runs: LayoutRun[]): string {
  const glyphs: Glyph[] = runs.flatMap((run) => run.glyphs ?? [])
  return glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('')
}

function sameMark(a: SegmentMark, b: SegmentMark): boolean {
  return a.link === b.link && a.lang === b.lang
}
