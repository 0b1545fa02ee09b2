import type { Language } from '#app/i18n/languages.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'

function headingOf(say: Say, status: number): string {
  if (status === 409) return 'Somebody else changed this meanwhile'
  if (status === 422) return say('error.refused')
  return status === 403 || status === 404 || status === 429
    ? say(`error.page.${status}`)
    : say('error.page.other')
}

function leadOf(say: Say, status: number): string {
  if (status === 403) return 'Your account does not include this page.'
  return say(status === 404 ? 'error.page.404.lead' : 'error.page.other.lead')
}

/** A page that could not be shown: what happened, the rule if there is one, and where to go on. */
export function ErrorPage({
  status,
  sentence,
  section,
  language = 'en',
}: {
  status: number
  /** As the rules say it, in English; a page in another language says it in general. */
  sentence: string | null
  section: string | null
  language?: Language
}) {
  const say = wordsIn(language)
  return (
    <div className="head">
      <p className="head__kind">{status}</p>
      <div>
        <h1>{headingOf(say, status)}</h1>
        <p className="lead">{(language === 'en' ? sentence : null) ?? leadOf(say, status)}</p>
        {section ? <p className="small quiet">{section}</p> : null}
        <p>
          <a href="/">{say('error.home')}</a>
        </p>
      </div>
    </div>
  )
}
