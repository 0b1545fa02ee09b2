import type { Origin } from './record-parts.ts'

export function origin({ basis, source }: Origin): Origin {
  return { basis, source }
}
