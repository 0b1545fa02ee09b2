import type { ReactNode } from 'react'
import { joinLines, type Join } from '#app/i18n/join-lines.ts'
import type { Say } from '#app/i18n/words.ts'

type RemoteJoinProps = {
  say: Say
  join: Join
  heading?: ReactNode
  /** It is their turn: only how to get in and be heard is told. */
  called?: boolean
}

/** How to take part from afar, a line each; nothing where the commission has not entered it. */
export function RemoteJoin({ say, join, heading, called = false }: RemoteJoinProps) {
  const lines = joinLines(say, called ? { ...join, raiseHand: '' } : join)
  if (lines.length === 0) return null
  return (
    <>
      {heading}
      <ul>
        {lines.map((line) => (
          <li key={line}>{withLink(line, join.link)}</li>
        ))}
        {called ? null : <li>{say('remote.called')}</li>}
      </ul>
    </>
  )
}

function withLink(line: string, link: string) {
  const at = link ? line.indexOf(link) : -1
  if (at < 0) return line
  return (
    <>
      {line.slice(0, at)}
      <a href={link}>{link.replace(/^https:\/\//, '')}</a>
      {line.slice(at + link.length)}
    </>
  )
}
