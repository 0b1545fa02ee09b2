import type { Origin } from './record-parts.ts'

/** @returns where a row comes from, and nothing else of it */
export function origin({ basis, source }: Origin): Origin {
  return { basis, source }
}
