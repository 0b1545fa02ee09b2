import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import startTesseract from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import type { Drawing } from '../pdfium/draw-page.ts'

/** A word and its box in dots from the upper left corner; `line` counts the lines of the page. */
export type ReadWord = {
  text: string
  line: number
  left: number
  top: number
  width: number
  height: number
}

const NEURAL_NETS = 1
const MODEL = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'
const PROGRAM = 'tesseract.js-core/tesseract-core-simd-lstm.wasm'

/** Words of which the machine is less sure, in hundredths, are mostly specks and lines. */
const LEAST_SURE = 30
const MOST_LETTERS = 200
const MOST_WORDS = 20_000

/** Reads English words in a picture, by Tesseract in a memory of its own. It sees no disk and no network. */
export async function readPicture(drawing: Drawing, dotsPerInch: number): Promise<ReadWord[]> {
  const require = createRequire(import.meta.url)
  const [wasmBinary, model] = await Promise.all([
    readFile(require.resolve(PROGRAM)),
    readFile(require.resolve(MODEL)),
  ])
  const silent = { print: () => {}, printErr: () => {} }
  const tesseract = await startTesseract({ wasmBinary, ...silent })
  tesseract.FS.writeFile('eng.traineddata', gunzipSync(model))
  const api = new tesseract.TessBaseAPI()
  if (api.Init(null, 'eng', NEURAL_NETS) !== 0) throw new Error('Tesseract could not start')
  api.SetVariable('user_defined_dpi', String(dotsPerInch))
  tesseract.FS.writeFile('/input', greyMap(drawing))
  if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) throw new Error('Tesseract could not read')
  const words = wordsOf(api.GetTSVText(0))
  api.End()
  return words
}

/** A drawing as a PGM file in shades of grey. */
function greyMap({ width, height, pixels }: Drawing): Uint8Array {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const bytes = Buffer.alloc(header.length + width * height)
  header.copy(bytes)
  for (let from = 0, to = header.length; to < bytes.length; from += 4) {
    bytes[to++] = (pixels[from]! * 77 + pixels[from + 1]! * 150 + pixels[from + 2]! * 29) >> 8
  }
  return bytes
}

/** Rows of level, page, block, paragraph, line, word, box and how sure the machine is; those of level 5 are words. */
function wordsOf(table: string): ReadWord[] {
  const words: ReadWord[] = []
  let line = 0
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    if (cells[0] === '4') line += 1
    const text = (cells[11] ?? '').trim().slice(0, MOST_LETTERS)
    if (cells[0] !== '5' || text === '' || Number(cells[10]) < LEAST_SURE) continue
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number]
    words.push({ text, line, left, top, width, height })
    if (words.length === MOST_WORDS) break
  }
  return words
}
