import { DomainError } from '../../errors.ts'
import type { Mark } from './marks.ts'

/** What a box takes from a page: its words in their order, and those that stay. */
export type PageUnderMarks = { width: number; height: number; gone: string[]; kept: number }

/** Works on prepared pages, in a child process with bounds. Pages count from 1. */
export type Redactor = {
  /** A page as a PNG, its marked parts black. @throws CopyNotMade */
  picture(pages: Uint8Array, page: number, marks: readonly Mark[]): Promise<Uint8Array>
  /** Size in points, and the words under the marks of one page. @throws CopyNotMade */
  look(pages: Uint8Array, page: number, marks: readonly Mark[]): Promise<PageUnderMarks>
  /** A mark for each place where words stand, at most `mostMarks`. @throws CopyNotMade */
  find(pages: Uint8Array, wanted: string): Promise<Mark[]>
  /** A PDF in which the marked parts are gone, checked. @throws CopyNotMade */
  blackOut(pages: Uint8Array, marks: readonly Mark[], copyName: string): Promise<Uint8Array>
}

const sentences = {
  time: 'This file took too long to read, so nothing was changed. Split it, then try again.',
  size: 'This file is too large to do this with, so nothing was changed. Split it, then try again.',
  content:
    'This file could not be read for this, so nothing was changed. Print it to a new PDF, then try that.',
  unsafe:
    'The copy did not pass its check: words under a box could still be read in it. Nothing was kept. Print the file to a new PDF and try that, or leave the file out.',
  busy: 'Too many files are being read right now, so this was not begun. Please try again in a minute.',
} as const

export type NotMade = keyof typeof sentences

/** A copy, or a look at a page, could not be made. The message is for the clerk, `detail` for the log. */
export class CopyNotMade extends DomainError {
  override readonly name = 'CopyNotMade'
  readonly kind: 'not-made' | 'busy'

  constructor(
    readonly why: NotMade,
    readonly detail = '',
  ) {
    super(sentences[why])
    this.kind = why === 'busy' ? 'busy' : 'not-made'
  }
}
