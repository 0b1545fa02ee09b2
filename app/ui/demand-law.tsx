import type { DemandKind } from '#app/domain/demands/demand-kinds.ts'
import type { Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Band } from './band.tsx'

/** What the law says of these kinds of demands, in plain words. */
export function DemandLaw({ language, kinds }: { language: Language; kinds: readonly DemandKind[] }) {
  const say = wordsIn(language)
  return (
    <Band heading={say('demand.law')} note={say('demand.clocks.note')}>
      {kinds.map((kind) => (
        <p key={kind}>
          <b>{say(`demand.kind.${kind}`)}.</b>{' '}
          {say(kind === 'cure-or-correct' ? 'demand.law.cure' : 'demand.law.cease')}
        </p>
      ))}
    </Band>
  )
}
