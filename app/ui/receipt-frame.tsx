import type { ReactNode } from 'react'
import { waitingTime } from '#app/i18n/dates.ts'
import { inLanguage, offeredLanguages, type Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Band } from './band.tsx'
import { Button } from './button.tsx'
import { ErrorSummary } from './errors.tsx'
import { TextField } from './field.tsx'
import { Head } from './head.tsx'
import { PageLanguages } from './page-languages.tsx'
import { errorWords } from './sign-up-words.ts'
import { PublicSite, type SiteFacts } from './site.tsx'

export function ReceiptSite(props: {
  site: SiteFacts
  language: Language
  more: readonly string[]
  /** Of this page, in English. */
  address: string
  children: ReactNode
}) {
  const { site, language, more, address, children } = props
  return (
    <PublicSite site={site} language={language}>
      <PageLanguages address={address} language={language} offered={offeredLanguages(more)} />
      {children}
    </PublicSite>
  )
}

/** Why a code led to nothing. @param wait seconds */
export function codeProblem(language: Language, problem: 'empty' | 'wrong' | 'wait', wait: number): string {
  const say = wordsIn(language)
  return problem === 'wait'
    ? say('codes.wait', { time: waitingTime(language, wait) })
    : say(`codes.${problem}`)
}

/** Where a code is typed. `problem` says why one led to nothing. */
export function CodeForm(props: {
  language: Language
  problem: 'empty' | 'wrong' | 'wait' | null
  /** Seconds, where the problem is to wait. */
  wait?: number | null
  typed: string
}) {
  const { language, problem, wait, typed } = props
  const say = wordsIn(language)
  const words = problem ? codeProblem(language, problem, wait ?? 0) : undefined
  return (
    <>
      <Head
        kind={say('receipt.kind')}
        title={say('codes.title')}
        lead={say('codes.lead')}
        before={
          <ErrorSummary
            reply={words ? { errors: { code: words }, values: {} } : undefined}
            words={errorWords(say)}
          />
        }
      />
      <Band first>
        <form method="post" action={inLanguage('/comments', language)} noValidate className="narrow">
          <TextField
            name="code"
            large
            label={say('codes.label')}
            hint={say('codes.hint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={typed}
            error={words}
            errorWord={say('error.word')}
          />
          <p>
            <Button>{say('codes.look')}</Button>
          </p>
        </form>
        <p className="small quiet apart--more">{say('codes.lost')}</p>
      </Band>
    </>
  )
}
