import { lengthOf } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { outcomeWords, type TellIn } from '#app/i18n/outcome-words.ts'
import type { Say } from '#app/i18n/words.ts'
import { Band } from './band.tsx'
import { ItemWords } from './item-words.tsx'
import { lineWords, type ReceiptShown } from './receipt.tsx'

export type PersonShown = {
  number: number
  displayName: string | null
  withdrawn: boolean
  outcomes: ReceiptShown['outcomes']
  lines: ReceiptShown['lines']
}

export function whoWords(say: Say, { number, displayName }: Pick<PersonShown, 'number' | 'displayName'>) {
  return displayName === null
    ? say('receipt.number', { number })
    : say('group.who', { number, name: displayName })
}

/** Of everyone whose receipt it is. */
export function linesOfAll({ lines, people }: { lines: ReceiptShown['lines']; people: PersonShown[] }) {
  return people.length === 0 ? lines : people.flatMap((person) => person.lines)
}

type GroupProps = {
  tell: TellIn
  receipt: {
    people: PersonShown[]
    together: { people: number; seconds: number } | null
    status: ReceiptShown['status']
  }
}

/** Everyone who signed up on one form, each with their own place; whoever is called now stands above the rest. */
export function GroupBand({ tell, receipt }: GroupProps) {
  const { say, language } = tell
  const { people, together } = receipt
  const open = receipt.status === 'open'
  if (people.length === 0) return null
  const isCalled = ({ state }: PersonShown['lines'][number]) => state === 'called' || state === 'called-again'
  const called = open ? people.slice(1).filter(({ lines }) => lines.some(isCalled)) : []
  const one = onlyItem(people)
  return (
    <Band heading={say('group.title')}>
      {called.map((person) => (
        <div key={person.number} className="called" role="status">
          <p className="called__word">{say('group.called', { who: whoWords(say, person) })}</p>
        </div>
      ))}
      {open && together ? (
        <p>
          <b>{say('group.time', { count: together.people, time: lengthOf(language, together.seconds) })}</b>{' '}
          {say('group.order')}
        </p>
      ) : null}
      {one ? (
        <p>
          <Item language={language} say={say} line={one} />
        </p>
      ) : null}
      <ol className="apart">
        {people.map((person) => (
          <li key={person.number} className="apart">
            <b>{whoWords(say, person)}</b>
            {person.lines.map((line) => (
              <div key={line.itemId}>
                {one ? null : (
                  <>
                    <Item language={language} say={say} line={line} />
                    {': '}
                  </>
                )}
                {placeWords(tell, person.outcomes, line, open)}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Band>
  )
}

/** The item that all of them speak on, where there is one alone: it is named once. */
function onlyItem(people: readonly PersonShown[]) {
  const [first, ...others] = people.flatMap(({ lines }) => lines)
  return others.every(({ itemId }) => itemId === first?.itemId) ? first : undefined
}

function Item(props: { language: Language; say: Say; line: PersonShown['lines'][number] }) {
  const { language, say, line } = props
  return (
    <ItemWords
      language={language}
      title={line.title}
      words={(shown) => say('receipt.item', { number: line.number, title: shown })}
    />
  )
}

function placeWords(
  tell: TellIn,
  outcomes: ReceiptShown['outcomes'],
  line: PersonShown['lines'][number],
  open: boolean,
): string {
  const decided = outcomes.find(({ code }) => code === 'held' || code === 'set-aside')
  // Whom a person has yet to let into the line, or has taken out of it, waits for no call.
  if (decided && line.state === 'waiting') return outcomeWords(decided, tell).status
  if (line.place === null || !open) return line.state === null ? '' : lineWords(tell, outcomes, line)
  const place = tell.say('receipt.about', { place: tell.say('receipt.place', { count: line.place }) })
  return `${place} ${tell.say('receipt.of', { count: line.of })}`
}
