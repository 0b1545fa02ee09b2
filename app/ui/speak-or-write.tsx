import type { CivilDate } from '#app/domain/time/civil-date.ts'
import { inLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Acts } from './acts.tsx'

/** Leads from a meeting to where anyone is heard at it, in Spanish too, until it has been held. */
export function SpeakOrWrite(props: {
  meeting: { slug: string; heldOn: CivilDate; cancelledAt: string | null }
  editions: readonly { series: string }[]
  today: CivilDate
}) {
  const { meeting, editions, today } = props
  const has = (series: string) => editions.some((edition) => edition.series === series)
  const open = has('agenda') && !has('minutes') && meeting.cancelledAt === null && meeting.heldOn >= today
  const address = `/meetings/${meeting.slug}/comment`
  if (!open) return null
  return (
    <>
      <Acts
        acts={[
          {
            href: address,
            label: 'Give public comment',
            detail: 'Sign up to speak or send a written comment. No account or name needed.',
          },
        ]}
      />
      <p className="small row noprint">
        <a href={inLanguage(address, 'es')} lang="es" hrefLang="es">
          {wordsIn('es')('form.title')}
        </a>
        <a href="/comments">Check the status of your comment</a>
      </p>
    </>
  )
}
