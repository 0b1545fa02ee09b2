import type { ReactNode } from 'react'
import { wordsIn } from '#app/i18n/words.ts'
import { joinLines, type Join } from '#app/i18n/join-lines.ts'
import type { Fact } from './facts.tsx'
import { RemoteJoin } from './remote-join.tsx'

const say = wordsIn('en')

/** How to take part by video or phone, as a fact beside a meeting; none where there is no way. */
export function joinFact(join: Join | null): Fact[] {
  if (!join || joinLines(say, join).length === 0) return []
  const value: ReactNode = <RemoteJoin say={say} join={join} />
  return [{ label: say('remote.title'), value }]
}
