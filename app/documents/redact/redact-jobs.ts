import { readFile, writeFile } from 'node:fs/promises'
import { mostMarks, type Mark } from '#app/domain/papers/redaction/marks.ts'
import type { PageUnderMarks } from '#app/domain/papers/redaction/redactor.ts'
import type { JobCall } from '#app/files/child.ts'
import { readPaper, type Paper } from '../packet/paper/read-paper.ts'
import { blackOut, drawnBlack } from './black-out.ts'
import { findWords } from './find-words.ts'
import { markedPages } from './marked-pages.ts'
import { pngOf } from './png.ts'
import { CopyNotSafe } from './verify-copy.ts'

export type PageArgs = { page: number; marks: Mark[] }
export type BlackOutArgs = { marks: Mark[]; copyName: string }
export type BlackOutValue = { unsafe: string | null }

/** For screens; a copy is drawn finer. */
const SHOWN = { dotsPerInch: 110, mostPixels: 2_000_000 }
const MOST_GONE = 2000
const MOST_LETTERS = 100

/** What a child does of blacking out: pages to look at, words to find, the copy. */
export const redactJobs = {
  redactPicture: async ({ inputs, output, args }: JobCall): Promise<void> => {
    const { page, marks } = args as PageArgs
    const paper = await paperOf(inputs[0]!)
    const looked = markedPage(paper, page, marks)
    await writeFile(output, pngOf(drawnBlack(paper, looked, SHOWN).drawing))
  },
  redactLook: async ({ inputs, args }: JobCall): Promise<PageUnderMarks> => {
    const { page, marks } = args as PageArgs
    const { width, height, gone, kept } = markedPage(await paperOf(inputs[0]!), page, marks)
    const words = gone.slice(0, MOST_GONE).map(({ text }) => text.slice(0, MOST_LETTERS))
    return { width, height, gone: words, kept: kept.length }
  },
  redactFind: async ({ inputs, args }: JobCall): Promise<Mark[]> => {
    return findWords((await paperOf(inputs[0]!)).viewer, args as string, mostMarks + 1)
  },
  redact: async ({ inputs, output, args }: JobCall): Promise<BlackOutValue> => {
    const { marks, copyName } = args as BlackOutArgs
    try {
      const { bytes } = await blackOut(await readFile(inputs[0]!), marks, copyName)
      await writeFile(output, bytes)
      return { unsafe: null }
    } catch (error) {
      if (error instanceof CopyNotSafe) return { unsafe: error.message }
      throw error
    }
  },
}

async function paperOf(path: string): Promise<Paper> {
  const paper = await readPaper(await readFile(path))
  if (typeof paper === 'string') throw new Error(`The pages can’t be read: ${paper}`)
  return paper
}

function markedPage(paper: Paper, page: number, marks: readonly Mark[]) {
  // A box of no size, so that a page without marks is one too.
  const own = [...marks.filter((mark) => mark.page === page), { page, left: 0, top: 0, width: 0, height: 0 }]
  return markedPages(paper, own).get(page - 1)!
}
