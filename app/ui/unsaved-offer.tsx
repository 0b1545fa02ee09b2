import { formatDayAndTime, formatTime, localDate, type Zone } from '#app/domain/time/instant.ts'
import { Row } from './button.tsx'
import { Note } from './note.tsx'
import { unsavedOffer as words } from '#app/words/agenda.ts'

type Offer = { at: string; restore: () => void; discard: () => void }

/** What was typed in a form before and never saved. */
export function UnsavedOffer({ offer, zone }: { offer: Offer | null; zone: Zone }) {
  if (!offer) return null
  const isToday = localDate(offer.at, zone) === localDate(new Date().toISOString(), zone)
  const when = isToday ? formatTime(offer.at, zone) : formatDayAndTime(offer.at, zone)
  return (
    <Note tone="warn" title={words.youHaveUnsavedChanges(when)}>
      <Row>
        <button className="plain" type="button" onClick={offer.restore}>
          {words.restoreThem}
        </button>
        <button className="plain" type="button" onClick={offer.discard}>
          {words.discardThem}
        </button>
      </Row>
    </Note>
  )
}
