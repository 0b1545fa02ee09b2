import { readFile, writeFile } from 'node:fs/promises'
import type { MachineWord } from '#app/domain/papers/paper.ts'
import type { JobCall } from '#app/files/child.ts'
import { openPdf } from '../pdfium/open-pdf.ts'
import { readPicture } from './read-picture.ts'
import { withMachineWords } from './with-machine-words.ts'

export type ReadArgs = { page: number }
export type WordsArgs = { isTagged: boolean; fileName: string }
/** What the child writes for a page, as JSON. */
export type ReadPage = { text: string; words: MachineWord[] }

const DRAWN = { dotsPerInch: 200, mostPixels: 8_000_000 }
const DRAWING_MS = 20_000
const POINTS_PER_INCH = 72

/** What a child does of scans: it reads a page, and lays words behind pages. */
export const scanJobs = {
  readScan: async ({ inputs, output, args }: JobCall): Promise<void> => {
    const { page } = args as ReadArgs
    await writeFile(output, JSON.stringify(await readScan(await readFile(inputs[0]!), page - 1)))
  },
  withWords: async ({ inputs, output, args }: JobCall): Promise<void> => {
    const { isTagged, fileName } = args as WordsArgs
    const lines = (await readFile(inputs[1]!, 'utf8')).split('\n')
    const words = lines.map((line) => JSON.parse(line) as [page: number, MachineWord[]])
    await writeFile(
      output,
      await withMachineWords(await readFile(inputs[0]!), new Map(words), { isTagged, fileName }),
    )
  },
}

/** Draws a page and reads it. @param page counted from 0 */
export async function readScan(section: Uint8Array, page: number): Promise<ReadPage> {
  const pdf = await openPdf(section)
  const size = typeof pdf === 'string' ? null : pdf.size(page)
  const drawing =
    typeof pdf === 'string' ? null : pdf.draw(page, { ...DRAWN, until: performance.now() + DRAWING_MS })
  if (!size || !drawing) throw new Error('The page can’t be drawn')
  const across = size.width / drawing.width
  const down = size.height / drawing.height
  const found = await readPicture(drawing, Math.max(70, Math.round(POINTS_PER_INCH / across)))
  let text = ''
  let last = found[0]?.line
  for (const word of found) {
    text += `${text === '' ? '' : word.line === last ? ' ' : '\n'}${word.text}`
    last = word.line
  }
  const words = found.map(({ text: letters, left, top, width, height }) => ({
    text: letters,
    left: left * across,
    right: (left + width) * across,
    top: size.height - top * down,
    bottom: size.height - (top + height) * down,
  }))
  return { text, words }
}
