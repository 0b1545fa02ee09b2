import type { CivilDate } from '#app/domain/time/civil-date.ts'
import { longDate } from '#app/i18n/dates.ts'
import { inLanguage, type Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Band } from './band.tsx'
import { Head } from './head.tsx'

type Meeting = { slug: string; kind: 'regular' | 'special' | 'emergency' | 'adjourned'; heldOn: CivilDate }

/** Why nothing can be sent to a meeting here, and what can still be done. */
export function CommentClosed(props: {
  language: Language
  state: 'not-posted' | 'cancelled' | 'over'
  meeting: Meeting | null
  next: Meeting | null
  contact: string
}) {
  const { language, state, meeting, next, contact } = props
  const say = wordsIn(language)
  return (
    <>
      <Head
        kind={say('form.short-title')}
        title={say(`closed.${state}`)}
        lead={
          meeting
            ? say('receipt.meeting', {
                kind: say(`meeting.${meeting.kind}`),
                when: longDate(language, meeting.heldOn),
              })
            : undefined
        }
      >
        <p>{say(`closed.${state}.lead`)}</p>
      </Head>
      <Band heading={say('closed.still')} first>
        <ul className="ways">
          {next ? (
            <li>
              <a href={inLanguage(`/meetings/${next.slug}/comment`, language)}>
                {say('closed.next', { when: longDate(language, next.heldOn) })}
              </a>
            </li>
          ) : (
            <li>{say('closed.no-next')}</li>
          )}
          <li>
            <a href={inLanguage('/comments', language)}>{say('closed.receipt')}</a>
          </li>
          <li>
            {meeting ? (
              <a href={`/meetings/${meeting.slug}`}>{say('closed.meeting')}</a>
            ) : (
              <a href="/meetings">{say('closed.meetings')}</a>
            )}
          </li>
          <li>{say('closed.contact', { how: contact })}</li>
        </ul>
      </Band>
    </>
  )
}
