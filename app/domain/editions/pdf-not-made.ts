import { DomainError } from '../errors.ts'

/** Why there is no PDF. `content`: its own making failed, for this document. */
export type NotMadeReason = 'time' | 'memory' | 'content' | 'check' | 'length' | 'busy' | 'stopping'

const sentences: Record<NotMadeReason, string> = {
  time: 'This PDF took too long to make, so we stopped, and nothing was saved. Shorten the longest texts or split the document, then try again.',
  memory:
    'This PDF is too large to make, so we stopped, and nothing was saved. Shorten the document or split it, then try again.',
  content:
    'This PDF could not be made, and nothing was saved. Try again. If it happens again, shorten the longest text and check what was pasted in last.',
  check: 'This PDF did not pass its accessibility check, so it was not made, and nothing was saved.',
  length:
    'This document is too long for one PDF, and nothing was saved. Shorten it or split it, then try again.',
  busy: 'Too many PDFs are being made right now, so this one was not begun. Please try again in a minute.',
  stopping: 'The server is restarting, so this PDF was not made. Please try again in a minute.',
}

type Lack = { rule: string; message: string }

/**
 * A PDF could not be made, or was made and failed its machine check: then `findings` says what it lacks. The message is
 * for the person who asked for it, `detail` for the log.
 */
export class PdfNotMade extends DomainError {
  override readonly name = 'PdfNotMade'
  readonly kind: 'not-made' | 'busy'

  constructor(
    readonly reason: NotMadeReason,
    readonly detail = '',
    readonly findings: readonly Lack[] = [],
  ) {
    super(
      [sentences[reason], ...findings.slice(0, 5).map(({ message, rule }) => `${message} (${rule}).`)].join(
        ' ',
      ),
    )
    this.kind = reason === 'busy' || reason === 'stopping' ? 'busy' : 'not-made'
  }
}
