import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; language?: string }

/** Labels and values. `tall` puts the value under its label, for the right-hand column. */
export function Facts({ rows, tall = false }: { rows: Fact[]; tall?: boolean }) {
  return (
    <dl className={tall ? 'facts facts--tall' : 'facts'}>
      {rows.flatMap(({ label, value, language }, index) => [
        <dt key={`${index} label`} lang={language}>
          {label}
        </dt>,
        <dd key={`${index} value`} lang={language}>
          {value}
        </dd>,
      ])}
    </dl>
  )
}
