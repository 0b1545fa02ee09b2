import { statSync } from 'node:fs'
import type { StatementWatch } from './dialects/kept-statements.ts'
import { failureOf, StoreLost } from './store-failure.ts'

export type StoreWatch = StatementWatch & {
  /** Takes `files` as they are now for what they must stay. */
  begin: (files: readonly string[]) => void
  /** Asked whenever a write is: throws StoreLost where another reason than the files forbids it. */
  alsoAsk: (question: () => void) => void
  /** Called after each commit. */
  onCommit: (listener: () => void) => void
  /** The last failure by which the database said that it can't read or write what it should; null after a good write, save for damage. */
  lastFailure: () => unknown
}

type Known = { ino: number; dev: number }

/**
 * Notices that a store's files were removed, renamed or replaced under the open database, which itself would go on
 * writing to files that nobody finds again. Costs a microsecond or two for each file.
 */
export function createStoreWatch(): StoreWatch {
  const files = new Map<string, Known | null>()
  const questions: (() => void)[] = []
  const listeners: (() => void)[] = []
  let failure: unknown = null

  return {
    begin(names) {
      for (const name of names) files.set(name, identify(name))
    },
    alsoAsk: (question) => void questions.push(question),
    onCommit: (listener) => void listeners.push(listener),
    lastFailure: () => failure,
    check() {
      for (const [name, known] of files) {
        const now = identify(name)
        if (known && (now?.ino !== known.ino || now.dev !== known.dev)) {
          throw new StoreLost(
            `${name} was ${now ? 'replaced' : 'removed'} while the server was running, so nothing can be saved. Stop the server, then put the file back or restore a backup.`,
          )
        }
        if (!known && now) files.set(name, now)
      }
      for (const ask of questions) ask()
    },
    committed() {
      // A write that went well says nothing of the pages that it did not touch.
      if (failureOf(failure) !== 'damaged') failure = null
      for (const listener of listeners) listener()
    },
    failed(error) {
      if (failureOf(error)) failure = error
    },
  }
}

function identify(name: string): Known | null {
  return statSync(name, { throwIfNoEntry: false }) ?? null
}
