import { headlineOf, type ProgressStep } from '#app/domain/comments/receipt/progress.ts'
import type { Outcome } from '#app/domain/comments/outcome/outcome.ts'
import type { TurnState } from '#app/domain/comments/queue/turn-state.ts'
import type { OrderRule } from '#app/domain/commission/order-rules.ts'
import { dateAndTime, lengthOf } from '#app/i18n/dates.ts'
import type { Join } from '#app/i18n/join-lines.ts'
import type { Language } from '#app/i18n/languages.ts'
import { outcomeWords, type TellIn } from '#app/i18n/outcome-words.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'
import { Band } from './band.tsx'
import { Clock } from './clock.tsx'
import { ProgressSteps, type ProgressStep as Shown } from './progress-steps.tsx'
import { ItemWords } from './item-words.tsx'
import { SaidWords } from './outcome-said.tsx'
import { RemoteJoin } from './remote-join.tsx'

export type ReceiptShown = {
  kind: 'speak' | 'write'
  mode: 'in-person' | 'remote' | null
  number: number
  status: 'open' | 'held' | 'set-aside' | 'withdrawn'
  late: boolean
  outcomes: Outcome[]
  displayName: string | null
  lines: {
    itemId: string
    number: string
    title: string
    state: TurnState | null
    place: number | null
    open: boolean
    of: number
    beingHeard: boolean
    seconds: number | null
  }[]
  progress: ProgressStep[]
}

/** What others did that comes first on the page; null where nothing did. */
export function headline({ outcomes, lines }: ReceiptShown): Outcome | null {
  return headlineOf(
    outcomes,
    lines.some(({ open, state }) => open || isCalled(state) || isSpeaking(state)),
  )
}

/** What the page says first. */
export function receiptTitle(receipt: ReceiptShown, tell: TellIn): string {
  const { say } = tell
  if (receipt.status === 'withdrawn') return say('receipt.withdrawn')
  const first = headline(receipt)
  if (first) return outcomeWords(first, tell).status
  return say(receipt.kind === 'write' ? 'receipt.write' : 'receipt.speak')
}

function Item({ language, line }: { language: Language; line: { number: string; title: string } }) {
  const say = wordsIn(language)
  const { number, title } = line
  return (
    <ItemWords
      language={language}
      title={title}
      words={(shown) => say('receipt.item', { number, title: shown })}
    />
  )
}

const isCalled = (state: TurnState | null): boolean => state === 'called' || state === 'called-again'
const isSpeaking = (state: TurnState | null): boolean => state === 'speaking' || state === 'paused'

/** Of a turn of which no outcome tells. */
function stateWords(say: Say, state: TurnState): string {
  if (state === 'speaking' || state === 'paused') return say('receipt.state.speaking')
  if (state === 'withdrawn' || state === 'ceded') return say(`receipt.state.${state}`)
  return say('receipt.state.waiting')
}

/** Where its author stands on each item, or what was written on; that they are called now stands above all of it. */
export function PlaceBand(props: {
  language: Language
  tell: TellIn
  receipt: ReceiptShown
  order: OrderRule
  join: Join
  seen: string
  again: string
}) {
  const { language, tell, receipt, order, join, seen, again } = props
  const say = wordsIn(language)
  const { kind, lines, displayName, number, status } = receipt
  const waits = status === 'open' && lines.some(({ place }) => place !== null)
  const callsAs = displayName
    ? say('receipt.called-by-name', { name: displayName })
    : say('receipt.called-by-number', { number })
  const called = status === 'open' ? lines.find(({ state }) => isCalled(state)) : undefined
  const fromAfar = receipt.mode === 'remote' && (waits || status === 'held' || called !== undefined)
  return (
    <Band heading={say(kind === 'speak' ? 'receipt.your-place' : 'receipt.your-items')} first>
      {called ? (
        <div className="called" role="status">
          <p className="called__word">{say('outcome.called')}</p>
          <p>
            <Item language={language} line={called} />
          </p>
          {fromAfar ? <RemoteJoin say={say} join={join} called /> : null}
        </div>
      ) : null}
      {lines
        .filter((line) => line !== called)
        .map((line) => (
          <div key={line.itemId} className="apart">
            {line.place !== null && status === 'open' && lines.length > 1 ? (
              <PlaceLine say={say} language={language} line={line} />
            ) : line.place !== null && status === 'open' ? (
              <Clock
                figure={
                  <b className="clock__words">
                    {say('receipt.about', { place: say('receipt.place', { count: line.place }) })}
                  </b>
                }
                label={say('receipt.of', { count: line.of })}
                say={
                  <>
                    <Item language={language} line={line} />.{' '}
                    {say(line.beingHeard ? 'receipt.being-heard' : 'receipt.not-called')}
                  </>
                }
                how={say('receipt.minutes', { time: lengthOf(language, line.seconds ?? 0) })}
              />
            ) : (
              <p>
                <Item language={language} line={line} />
                {line.state && status === 'open' ? <>: {lineWords(tell, receipt.outcomes, line)}</> : null}
              </p>
            )}
          </div>
        ))}
      {fromAfar && !called ? (
        <div className="apart apart--more">
          <RemoteJoin say={say} join={join} heading={<h3>{say('remote.title')}</h3>} />
        </div>
      ) : null}
      {waits ? (
        <p className="small quiet apart apart--less">
          {callsAs} {say('receipt.away')} {say(`receipt.order.${order}`)}
        </p>
      ) : null}
      <p className="small quiet noprint">
        {say('receipt.seen', { time: seen })} <a href={again}>{say('receipt.again')}</a>
      </p>
    </Band>
  )
}

function onItemWords(tell: TellIn, state: TurnState, outcome: Outcome | undefined): string {
  const own = state === 'withdrawn' || state === 'ceded'
  return outcome && !own ? outcomeWords(outcome, tell).status : stateWords(tell.say, state)
}

/** One of several places: a page has one large figure at most. */
function PlaceLine(props: { say: Say; language: Language; line: ReceiptShown['lines'][number] }) {
  const { say, language, line } = props
  const place = say('receipt.about', { place: say('receipt.place', { count: line.place ?? 0 }) })
  return (
    <p>
      <b>
        {place} {say('receipt.of', { count: line.of })}
      </b>
      <br />
      <Item language={language} line={line} />.{' '}
      {say(line.beingHeard ? 'receipt.being-heard' : 'receipt.not-called')}{' '}
      {say('receipt.minutes', { time: lengthOf(language, line.seconds ?? 0) })}
    </p>
  )
}

/** Where a turn stands, in the words of what others did with it where something did. */
export function lineWords(
  tell: TellIn,
  outcomes: readonly Outcome[],
  { itemId, state }: { itemId: string; state: TurnState | null },
): string {
  if (state === null) return ''
  const outcome =
    outcomes.find((one) => 'item' in one && one.item.id === itemId) ??
    outcomes.find(({ code }) => code === 'cancelled')
  return onItemWords(tell, state, outcome)
}

/** What became of it, and what is still to come. */
export function ProgressBand(props: {
  language: Language
  tell: TellIn
  receipt: ReceiptShown
  zone: string
}) {
  const { language, tell, receipt, zone } = props
  const say = wordsIn(language)
  const itemOf = (itemId: string) => {
    const line = receipt.lines.find((one) => one.itemId === itemId)
    return line ? <Item language={language} line={line} /> : null
  }
  const steps = receipt.progress.map((step): Shown => {
    const at = step.at ? dateAndTime(language, step.at, zone) : ''
    const mark = step.mark ?? undefined
    switch (step.code) {
      case 'received':
        return {
          mark,
          word: say('receipt.received'),
          detail: receipt.late ? `${at}, ${say('receipt.received.late')}` : at,
        }
      case 'outcome': {
        const { outcome } = step
        const words = outcomeWords(outcome, tell)
        // What the page says first, it says with its reasons there.
        const details = outcome === headline(receipt) ? { ...words, sentences: [], links: [] } : words
        return {
          mark,
          about: 'item' in outcome ? itemOf(outcome.item.id) : undefined,
          word: words.status,
          detail: (
            <>
              {at ? <>{at}. </> : null}
              <SaidWords words={details} />
            </>
          ),
        }
      }
      case 'turn':
        return { mark, about: itemOf(step.itemId), word: stateWords(say, step.state), detail: at }
      case 'in-minutes':
        return { mark, word: say('receipt.in-minutes'), detail: say('receipt.in-minutes.later') }
      default:
        return { mark, word: say(`receipt.${step.code}`), detail: at }
    }
  })
  return (
    <Band heading={say('receipt.progress')}>
      <ProgressSteps steps={steps} />
    </Band>
  )
}
