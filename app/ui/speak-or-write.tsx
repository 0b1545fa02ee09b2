import type { CivilDate } from '#app/domain/time/civil-date.ts'
import { inLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Acts } from './acts.tsx'

/** What one can do about the next meeting. @param props.agenda the edition that is published */
export function NextMeetingActs({ slug, agenda }: { slug: string; agenda: number | null }) {
  const comment = {
    href: `/meetings/${slug}/comment`,
    label: 'Speak or write',
    detail: <span lang="es">Hablar o escribir, también en español</span>,
  }
  return (
    <Acts
      acts={[
        {
          href: `/meetings/${slug}`,
          label: 'Read the agenda',
          detail: agenda ? `Edition ${agenda}, with all papers` : undefined,
        },
        ...(agenda ? [comment] : []),
        {
          href: '/verify',
          label: 'Check a copy',
          detail: 'Is this the agenda, or the minutes, that was published?',
        },
      ]}
    />
  )
}

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
            label: 'Speak or write',
            detail: 'Sign up to speak, or send a comment: no account and no name needed',
          },
        ]}
      />
      <p className="small row noprint">
        <a href={inLanguage(address, 'es')} lang="es" hrefLang="es">
          {wordsIn('es')('form.title')}
        </a>
        <a href="/comments">What became of your comment</a>
      </p>
    </>
  )
}
