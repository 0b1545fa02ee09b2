import type { DoorTask } from '#app/domain/notices/door-task.ts'
import type { LateOffer } from '#app/domain/notices/late-offers.ts'
import { localDate, localTime } from '#app/domain/time/instant.ts'
import { Deadline } from './deadline.tsx'
import { Part } from './page.tsx'
import { State } from './status.tsx'
import { postingOffers as says } from '#app/words/posting.ts'

type Offer = Pick<LateOffer, 'kind' | 'startsAt' | 'sentence' | 'section'>

/** What is lawful once the deadline has passed, each with the page on which it is done. */
export function Offers(props: { base: string; offers: Offer[]; zone: string; published: boolean }) {
  const { base, offers, zone, published } = props
  if (offers.length === 0) return null
  return (
    <>
      <h3>{says.whatTheLawAllows}</h3>
      <ul className="list small">
        {offers.map((offer) => (
          <li key={offer.kind}>
            <a href={offerHref(base, offer, zone, published)}>{offer.sentence}</a>{' '}
            <span className="quiet">{offer.section}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A meeting that nobody was told of is moved, any other cancelled by a notice; a special one is a meeting of its own; continued items leave a notice. */
function offerHref(base: string, { kind, startsAt }: Offer, zone: string, published: boolean): string {
  const when = `heldOn=${localDate(startsAt, zone)}&time=${encodeURIComponent(localTime(startsAt, zone))}`
  if (kind === 'reschedule') {
    return published ? `${base}/posting/notice?series=cancellation` : `${base}/change?${when}`
  }
  return kind === 'special'
    ? `/clerk/meetings/new?kind=special&${when}`
    : `${base}/posting/notice?series=continuance`
}

const doorMarks = {
  waiting: { mark: 'half', tone: undefined, words: says.toBePosted },
  missed: { mark: 'end', tone: 'stop', words: says.notPosted },
  late: { mark: 'end', tone: 'stop', words: says.postedLate },
  'in-time': { mark: 'done', tone: undefined, words: says.postedInTime },
} as const

const orderWords = {
  adjournment: says.theOrderOfAdjournment,
  continuance: says.theOrderOfContinuance,
} as const

/** The clocks of the orders at the door. */
export function DoorPart(props: { doors: DoorTask[]; noticeHref: string; paperHref: string }) {
  const { doors, noticeHref, paperHref } = props
  if (doors.length === 0) return null
  return (
    <Part id="door" heading={says.atTheDoor}>
      {doors.map(({ order, state, sentence, section }) => (
        <div key={order}>
          <p>
            <State mark={doorMarks[state].mark} tone={doorMarks[state].tone}>
              {doorMarks[state].words}
            </State>
          </p>
          <Deadline first sentence={sentence} section={section}>
            {orderWords[order]}
          </Deadline>
          {state === 'waiting' || state === 'missed' ? (
            <p>
              <a href={order === 'continuance' ? `${noticeHref}?series=continuance` : noticeHref}>
                {says.makeTheNotice}
              </a>
              {says.thenWord} <a href={paperHref}>{says.recordItsPosting}</a>.
            </p>
          ) : null}
        </div>
      ))}
    </Part>
  )
}
