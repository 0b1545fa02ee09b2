import { borrowing, type Pdfium } from './instance.ts'

/** A word and its box, in points from the lower left corner of the page as it is shown: cropped and turned. */
export type PlacedWord = { text: string } & Box

export type Box = { left: number; bottom: number; right: number; top: number }
type Size = { width: number; height: number }

/** No page that people read holds more; what goes beyond is not read. */
const MOST_CHARACTERS = 200_000

/** PDFium's mark for a hyphen at the end of a line, at which a word goes on. */
const BROKEN_WORD = '\ufffe'

/** The text of a page as it is written. */
export function pageText(pdfium: Pdfium, page: number): string {
  return onText(pdfium, page, '', (text, count) => {
    const written = borrowing(pdfium, 2 * (count + 1), (at) => {
      const units = pdfium.FPDFText_GetText(text, 0, count, at)
      // The last one ends the text and belongs to nothing.
      const bytes = pdfium.pdfium.HEAPU8.slice(at, at + 2 * Math.max(0, units - 1))
      return Buffer.from(bytes).toString('utf16le')
    })
    return written.replaceAll('\r\n', '\n').replaceAll(BROKEN_WORD, '-').toWellFormed()
  })
}

/** A character and where its ink is; null where it has none, such as a space or the end of a line. */
export type PlacedCharacter = { text: string; box: Box | null }

/** The characters of a page in the order in which they are written. */
export function pageCharacters(pdfium: Pdfium, page: number, shown: Size): PlacedCharacter[] {
  return onText(pdfium, page, [], (text, count) =>
    borrowing(pdfium, 40, (at) =>
      Array.from({ length: count }, (_, index) => {
        const character = characterAt(pdfium, text, index)
        const isBlank = /\s|\0/.test(character)
        return { text: character, box: isBlank ? null : boxOf(pdfium, { page, text, shown }, index, at) }
      }),
    ),
  )
}

function characterAt(pdfium: Pdfium, text: number, index: number): string {
  return String.fromCodePoint(Math.min(pdfium.FPDFText_GetUnicode(text, index), 0x10ffff))
}

/** The words of a page, each with its place. */
export function pageWords(pdfium: Pdfium, page: number, shown: Size): PlacedWord[] {
  return onText(pdfium, page, [], (text, count) =>
    borrowing(pdfium, 40, (at) => {
      const words: PlacedWord[] = []
      let word: PlacedWord | null = null
      for (let index = 0; index < count; index++) {
        const character = characterAt(pdfium, text, index)
        const box = /\s|\0/.test(character) ? null : boxOf(pdfium, { page, text, shown }, index, at)
        if (!box) {
          word = null
          continue
        }
        const isOnLine = word && Math.abs(word.bottom - box.bottom) < word.top - word.bottom
        if (!word || !isOnLine) words.push((word = { text: '', ...box }))
        word.text += character
        word.left = Math.min(word.left, box.left)
        word.bottom = Math.min(word.bottom, box.bottom)
        word.right = Math.max(word.right, box.right)
        word.top = Math.max(word.top, box.top)
      }
      return words
    }),
  )
}

type OnPage = { page: number; text: number; shown: Size }

/** PDFium tells places as whole dots: these are hundredths of a point. */
const DOTS = 100

function boxOf(pdfium: Pdfium, { page, text, shown }: OnPage, index: number, at: number): Box | null {
  const [left, right, bottom, top] = [at, at + 8, at + 16, at + 24] as const
  if (!pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)) return null
  const value = (place: number): number => pdfium.pdfium.getValue(place, 'double')
  const [width, height] = [Math.round(shown.width * DOTS), Math.round(shown.height * DOTS)]
  const corner = (x: number, y: number) => {
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at + 32, at + 36)
    const place = (where: number): number => pdfium.pdfium.getValue(where, 'i32')
    return { x: place(at + 32) / DOTS, y: (height - place(at + 36)) / DOTS }
  }
  const [one, other] = [corner(value(left), value(bottom)), corner(value(right), value(top))]
  return {
    left: Math.min(one.x, other.x),
    bottom: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    top: Math.max(one.y, other.y),
  }
}

function onText<Result>(
  pdfium: Pdfium,
  page: number,
  absent: Result,
  work: (text: number, count: number) => Result,
): Result {
  const text = pdfium.FPDFText_LoadPage(page)
  if (!text) return absent
  try {
    const count = Math.min(MOST_CHARACTERS, pdfium.FPDFText_CountChars(text))
    return count > 0 ? work(text, count) : absent
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}
