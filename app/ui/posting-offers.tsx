import type { DoorTask } from '#app/domain/notices/door-task.ts'
import type { LateOffer } from '#app/domain/notices/late-offers.ts'
import { localDate, localTime } from '#app/domain/time/instant.ts'
import { Deadline } from './deadline.tsx'
import { Part } from './page.tsx'
import { State } from './status.tsx'

type Offer = Pick<LateOffer, 'kind' | 'startsAt' | 'sentence' | 'section'>

/** What is lawful once the deadline has passed, each with the page on which it is done. */
export function Offers(props: { base: string; offers: Offer[]; zone: string; published: boolean }) {
  const { base, offers, zone, published } = props
  if (offers.length === 0) return null
  return (
    <>
      <h3>What is lawful now</h3>
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
  waiting: { mark: 'half', tone: undefined, words: 'To be posted' },
  missed: { mark: 'end', tone: 'stop', words: 'Not posted' },
  late: { mark: 'end', tone: 'stop', words: 'Posted late' },
  'in-time': { mark: 'done', tone: undefined, words: 'Posted in time' },
} as const

/** The clock of the order of adjournment at the door. */
export function DoorPart(props: { door: DoorTask | null; noticeHref: string; paperHref: string }) {
  const { door, noticeHref, paperHref } = props
  if (!door) return null
  const { mark, tone, words } = doorMarks[door.state]
  return (
    <Part id="door" heading="At the door">
      <p>
        <State mark={mark} tone={tone}>
          {words}
        </State>
      </p>
      <Deadline first sentence={door.sentence} section={door.section}>
        The order of adjournment hangs on or near the door of the place where the meeting was held.
      </Deadline>
      {door.state === 'waiting' || door.state === 'missed' ? (
        <p>
          <a href={noticeHref}>Make the notice</a>, then <a href={paperHref}>record its posting</a>.
        </p>
      ) : null}
    </Part>
  )
}
