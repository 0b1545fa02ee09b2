import type { ReactNode } from 'react'
import { State } from './status.tsx'
import { checks as says } from '#app/words/posting.ts'

export type Check = {
  /** `stop` keeps it from being done, `warn` is worth a look, `ok` is in order. */
  level: 'stop' | 'warn' | 'ok'
  title: ReactNode
  detail?: ReactNode
  /** The section of law, quietly after the detail. */
  section?: string
  /** Where it is fixed. */
  mend?: { href: string; label: string }
}

type CheckWords = Record<Check['level'], string>
const english: CheckWords = { stop: says.mustBeFixedBefore, warn: says.worthALook, ok: says.inOrder }

/** A checklist. Callers list what blocks first. */
export function Checks({ checks, words = english }: { checks: Check[]; words?: CheckWords }) {
  return (
    <ol className="checks">
      {checks.map(({ level, title, detail, section, mend }, index) => (
        <li key={index}>
          {level === 'ok' ? (
            <State mark="done">{words.ok}</State>
          ) : (
            <State mark={level === 'stop' ? 'end' : 'half'} tone={level}>
              {words[level]}
            </State>
          )}
          <div>
            {level === 'ok' ? title : <b>{title}</b>}
            {detail || section || mend ? (
              <p className="small">
                {detail}
                {section ? <span className="quiet"> {section}</span> : null}
                {mend ? (
                  <>
                    {' '}
                    <a href={mend.href}>{mend.label}</a>
                  </>
                ) : null}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
