import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { codeInAddress, readCode } from '#app/domain/comments/sign-up/receipt-code.ts'
import { getReceipt, type Receipt, type ReceiptLine } from '#app/domain/comments/receipt/receipt.server.ts'
import { changeable } from '#app/domain/comments/comment-fields.ts'
import { answersFrom } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { isDomainError } from '#app/domain/errors.ts'
import { noteSecurity } from '#app/domain/people/accounts/security-log.server.ts'
import type { AppLoadContext } from '@remix-run/node'
import { coarseNetworkOf } from './network.ts'

export type FoundReceipt =
  { found: true; code: string; receipt: Receipt } | { found: false; status: 404 | 429; wait: number | null }

/**
 * The receipt of a code that came from one address. A right code opens whatever came before it: there are 2^56 codes, so
 * that wrong ones need only be slowed, and everyone behind the address of a guesser still reads theirs.
 */
export async function findReceipt(
  { db, clock, commentLimits, clientAddress }: AppLoadContext,
  typed: string,
): Promise<FoundReceipt> {
  const code = readCode(typed)
  const receipt = code === null ? null : await getReceipt(db, code, clock.now()).catch(none)
  if (code === null || receipt === null) {
    const wait = await commentLimits.countWrongCode(clientAddress)
    if (wait !== null) {
      await noteSecurity(db, clock.now(), { kind: 'wrong-codes', network: coarseNetworkOf(clientAddress) })
    }
    return { found: false, status: wait === null ? 404 : 429, wait }
  }
  return { found: true, code, receipt }
}

function none(error: unknown): null {
  if (isDomainError(error) && error.kind === 'not-found') return null
  throw error
}

/** Of everyone whose receipt it is. */
export function linesOfAll({ lines, people }: Pick<Receipt, 'lines' | 'people'>): ReceiptLine[] {
  return people.length === 0 ? lines : people.flatMap((person) => person.lines)
}

export type ReceiptItem = { id: string; number: string; title: string; kind: string; commentClosed: boolean }

/** What the pages that change or withdraw show; `code` is null where none has been found. */
export async function receiptPage(context: AppLoadContext, typed: string) {
  const { settings } = await getSettingsNow(context.db, context.clock.now())
  const more = settings.commentLanguages
  const asked = await findReceipt(context, typed)
  if (!asked.found) {
    const problem = asked.wait === null ? ('wrong' as const) : ('wait' as const)
    return { status: asked.status, more, code: null, page: { receipt: null, problem, wait: asked.wait } }
  }
  const { meeting, ...receipt } = asked.receipt
  const lines = linesOfAll(receipt)
  const open = new Set(lines.filter((line) => line.open).map(({ itemId }) => itemId))
  const fixed = new Set(
    lines.filter((line) => !line.open && line.state !== 'withdrawn').map(({ itemId }) => itemId),
  )
  const all: ReceiptItem[] = meeting.items.map(({ id, number, title, kind, commentClosed }) => ({
    id,
    number,
    title,
    kind,
    commentClosed,
  }))
  return {
    status: 200,
    more,
    code: asked.code,
    page: {
      receipt: { ...receipt, all },
      address: `/comments/${codeInAddress(asked.code)}`,
      items: all.filter(({ id, commentClosed }) => open.has(id) || (!commentClosed && !fixed.has(id))),
      answers: answersFrom(receipt, { how: '', items: [...open] }, changeable),
    },
  }
}
