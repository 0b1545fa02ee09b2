import { Band } from './band.tsx'
import { Basis } from './basis.tsx'
import { Entries } from './entries.tsx'

export type Disagreement = {
  id: string
  subject: string
  note: string | null
  sides: {
    text: string
    document: { slug: string; title: string } | null
    basis: 'recorded' | 'reported' | 'invented'
    source: string | null
  }[]
}

/** What sources say differently, side by side: each in its words, each named; nothing is decided. */
export function Sides({ disagreements, here }: { disagreements: Disagreement[]; here?: string }) {
  return (
    <>
      {disagreements.map(({ id, subject, note, sides }, index) => (
        <section
          key={id}
          id={`differs-${id}`}
          className={index > 0 ? 'apart--more' : undefined}
          aria-labelledby={`differs-${id}-name`}
        >
          <h3 id={`differs-${id}-name`}>{subject}</h3>
          {note ? <p className="small quiet">{note}</p> : null}
          <div className="apart">
            <Entries
              entries={sides.map(({ text, document, basis, source }) => ({
                when: document ? (
                  document.slug === here ? (
                    'This document'
                  ) : (
                    <a href={`/library/${document.slug}`}>{document.title}</a>
                  )
                ) : source ? (
                  capitalized(source)
                ) : (
                  'A source'
                ),
                children: <p className="record">{text}</p>,
                basis: basis === 'recorded' ? null : <Basis basis={basis} source={source} />,
              }))}
            />
          </div>
        </section>
      ))}
    </>
  )
}

const capitalized = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`

/** The band of a page about which sources say different things; none where they agree. */
export function SidesBand(props: Parameters<typeof Sides>[0]) {
  return props.disagreements.length === 0 ? null : (
    <Band heading="Where sources differ" note="Both are shown as they are." id="differences">
      <Sides {...props} />
    </Band>
  )
}
