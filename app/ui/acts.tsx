import type { ReactNode } from 'react'

export type Act = { href: string; label: string; detail?: ReactNode }

/** The one to three things one can do here. More than three are plain links. */
export function Acts({ acts }: { acts: Act[] }) {
  return (
    <ul className="acts">
      {acts.map(({ href, label, detail }) => (
        <li key={href}>
          <a href={href}>
            {label}
            {detail ? <span>{detail}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}
