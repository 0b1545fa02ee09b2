import type { RefusalCode } from '../../agenda/attachment-kinds.ts'
import type { SpaceCode } from '../../storage/space-rules.ts'

const problems = {
  empty: 'empty',
  encrypted: 'encrypted',
  damaged: 'damaged',
  unreadable: 'unreadable',
  macros: 'macros',
  controls: 'runs',
  scripts: 'runs',
  launches: 'runs',
  sends: 'runs',
  embedded: 'embedded',
  remote: 'remote',
  'unpacks-too-large': 'too-large-inside',
  'picture-too-large': 'picture-too-large',
  busy: 'busy',
  virus: 'virus',
  'not-scanned': 'not-scanned',
} as const satisfies Partial<Record<RefusalCode, string>>

export type FileProblem =
  'too-large' | 'too-many' | (typeof problems)[keyof typeof problems] | SpaceCode | 'other'

export function fileProblem(code: RefusalCode): FileProblem {
  return Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : 'other'
}
