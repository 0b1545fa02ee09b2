import type { Language } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { wordsIn, type Say, type WordKey } from '#app/i18n/words.ts'

const headed = new Set([400, 403, 404, 405, 408, 409, 413, 414, 415, 422, 429, 500, 503])

export function errorHeading(say: Say, status: number, code = ''): string {
  if (code.startsWith('signed-out')) return say('error.signed-out')
  return say((headed.has(status) ? `error.page.${status}` : 'error.page.other') as 'error.page.other')
}

/** What was found before the pages: see `Refusal`. */
export type ErrorDetails = {
  sentence?: string | null
  section?: string | null
  code?: string
  values?: Record<string, string | number>
  again?: { action: string; entries: [name: string, value: string][] }
  form?: string
}

function leadOf(say: Say, status: number, { code, values }: ErrorDetails): string {
  if (code !== undefined) {
    const tell = say as (key: WordKey, filling?: Record<string, string | number>) => string
    return tell(`refused.${code}` as WordKey, values)
  }
  if (status === 403) return say('error.page.403.lead')
  return say(status === 404 ? 'error.page.404.lead' : 'error.page.other.lead')
}

/** A page that could not be shown: what happened, the rule if there is one, and where to go on. */
export function ErrorPage({
  status,
  details,
  language = 'en',
}: {
  status: number
  /** A sentence is as the rules say it, in English; a page in another language says it in general. */
  details: ErrorDetails
  language?: Language
}) {
  const say = wordsIn(language)
  return (
    <div className="head">
      <p className="head__kind">{status}</p>
      <div>
        <h1>{errorHeading(say, status, details.code)}</h1>
        <p className="lead">
          {(language === 'en' ? details.sentence : null) ?? leadOf(say, status, details)}
        </p>
        {details.code?.startsWith('signed-out') ? (
          <p>
            <a href="/sign-in" target="_blank">
              {say('error.sign-in')}
            </a>
          </p>
        ) : null}
        {details.again ? (
          <form method="post" action={details.again.action}>
            {details.again.entries.map(([name, value], index) => (
              <textarea key={index} name={name} defaultValue={value} hidden readOnly />
            ))}
            <p>
              <Button>{say('error.again')}</Button>
            </p>
          </form>
        ) : null}
        {details.section ? <p className="small quiet">{details.section}</p> : null}
        {details.form ? (
          <p>
            <a href={details.form}>{say('error.form')}</a>
          </p>
        ) : null}
        <p>
          <a href="/">{say('error.home')}</a>
        </p>
      </div>
    </div>
  )
}
