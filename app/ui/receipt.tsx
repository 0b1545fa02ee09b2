import type { ProgressStep, LineState } from '#app/domain/comments/receipt/progress.ts'
import type { AsideReason, Suspicion } from '#app/domain/comments/review/suspicion.ts'
import type { OrderRule } from '#app/domain/commission/order-rules.ts'
import { dateAndTime, lengthOf } from '#app/i18n/dates.ts'
import type { Join } from '#app/i18n/join-lines.ts'
import type { Language } from '#app/i18n/languages.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'
import { Band } from './band.tsx'
import { Clock } from './clock.tsx'
import { ProgressSteps, type ProgressStep as Shown } from './progress-steps.tsx'
import { ItemWords } from './item-words.tsx'
import { RemoteJoin } from './remote-join.tsx'
import type { StateMark } from './status.tsx'

export type ReceiptShown = {
  kind: 'speak' | 'write'
  mode: 'in-person' | 'remote' | null
  number: number
  status: 'open' | 'held' | 'set-aside' | 'withdrawn'
  late: boolean
  heldReason: string | null
  setAsideReason: string | null
  displayName: string | null
  lines: {
    itemId: string
    number: string
    title: string
    state: LineState | null
    place: number | null
    of: number
    beingHeard: boolean
    seconds: number | null
  }[]
  progress: ProgressStep[]
}

/** What the page says first. */
export function receiptTitle(say: Say, { status, kind, lines }: ReceiptShown): string {
  if (status === 'held') return say('receipt.held')
  if (status === 'set-aside') return say('receipt.aside')
  if (status === 'withdrawn') return say('receipt.withdrawn')
  if (kind === 'write') return say('receipt.write')
  return lines.length > 0 && lines.every(({ state }) => state === 'spoke' || state === 'withdrawn')
    ? say('receipt.heard')
    : say('receipt.speak')
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

export function stateWords(say: Say, state: LineState): string {
  const code = state === 'called-again' ? 'called' : state === 'paused' ? 'speaking' : state
  return say(`receipt.state.${code}`)
}

const isCalled = (state: LineState | null): boolean => state === 'called' || state === 'called-again'

/** Where its author stands on each item, or what was written on; that they are called now stands above all of it. */
export function PlaceBand(props: {
  language: Language
  receipt: ReceiptShown
  order: OrderRule
  join: Join
  seen: string
  again: string
}) {
  const { language, receipt, order, join, seen, again } = props
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
          <p className="called__word">{say('receipt.state.called')}</p>
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
                figure={<b>{say('receipt.about', { place: say('receipt.place', { count: line.place }) })}</b>}
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
                {line.state && status === 'open' ? <>: {stateWords(say, line.state)}</> : null}
              </p>
            )}
          </div>
        ))}
      {fromAfar && !called ? (
        <RemoteJoin say={say} join={join} heading={<h3>{say('remote.title')}</h3>} />
      ) : null}
      {waits ? (
        <p className="small quiet">
          {callsAs} {say('receipt.away')} {say(`receipt.order.${order}`)}
        </p>
      ) : null}
      <p className="small quiet noprint">
        {say('receipt.seen', { time: seen })} <a href={again}>{say('receipt.again')}</a>
      </p>
    </Band>
  )
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

/** What became of it, and what is still to come. */
export function ProgressBand(props: {
  language: Language
  receipt: ReceiptShown
  zone: string
  contact: string
  minutesHref: string | null
}) {
  const { language, receipt, zone, contact, minutesHref } = props
  const say = wordsIn(language)
  const steps = receipt.progress.map((step): Shown => {
    const at = step.at ? dateAndTime(language, step.at, zone) : ''
    const mark = (step.mark ?? undefined) as StateMark | undefined
    switch (step.code) {
      case 'received':
        return {
          mark,
          word: say('receipt.received'),
          detail: receipt.late ? `${at}, ${say('receipt.received.late')}` : at,
        }
      case 'held':
        return {
          mark,
          word: say('receipt.held.step'),
          detail: say('receipt.held.why', { why: say(`suspicion.${receipt.heldReason as Suspicion}`) }),
        }
      case 'set-aside':
        return {
          mark,
          word: say('receipt.aside.step'),
          detail: say('receipt.aside.why', {
            why: say(`aside.${receipt.setAsideReason as AsideReason}`),
            how: contact,
          }),
        }
      case 'turn': {
        const line = receipt.lines.find(({ itemId }) => itemId === step.itemId)
        const item = line ? <Item language={language} line={line} /> : null
        return { mark, about: item, word: stateWords(say, step.state ?? 'waiting'), detail: at }
      }
      case 'in-minutes':
        return {
          mark,
          word: say('receipt.in-minutes'),
          detail: minutesHref ? (
            <a href={minutesHref}>{say('receipt.in-minutes.read')}</a>
          ) : (
            say('receipt.in-minutes.later')
          ),
        }
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
