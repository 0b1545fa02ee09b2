/** What is written now would be lost, or harm another server's work. The message is one sentence for whoever runs it. */
export class StoreLost extends Error {
  readonly code = 'STORE_LOST'
}

export type StoreFailure = 'lost' | 'full' | 'damaged' | 'unwritable' | 'away'

/**
 * @returns in which way the store itself failed; null where `error` is anything else, such as a refused row
 */
export function failureOf(error: unknown): StoreFailure | null {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (code === 'STORE_LOST') return 'lost'
  if (code === 'STORE_AWAY') return 'away'
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(code)) return 'full'
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'damaged'
  if (/^(SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|PROTOCOL)|EROFS|EIO)/.test(code)) return 'unwritable'
  return null
}
