import { createHash } from 'node:crypto'

/** As it stands in the store: no code can be read from it. */
export function receiptHashOf(code: string): string {
  return createHash('sha256').update(`receipt ${code}`).digest('hex')
}
