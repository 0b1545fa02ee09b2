import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { DeskSection } from './desk.tsx'
import { deskConsent as says } from '#app/words/desk.ts'

type Item = NonNullable<DeskView['item']>
type Line = NonNullable<Item['calendar']>[number]
type ConsentProps = { item: Item; base: string; formKey: string; over: boolean }

/** The items that one vote decides, each with what takes it off or puts it back; or how an item stands that is on a calendar. */
export function DeskConsent({ item, base, formKey, over }: ConsentProps) {
  const { calendar, onCalendar } = item
  if (calendar) {
    return (
      <DeskSection id="consent" heading={says.onThisConsentCalendar} note={says.oneMotionAndOne}>
        {calendar.length === 0 ? <p className="quiet">{says.theAgendaListsNo}</p> : null}
        <ul className="matters">
          {calendar.map((line) => (
            <li key={line.id}>
              <p>
                <span className="num">{line.number}</span> {line.title}{' '}
                <span className="quiet">{line.words}</span>
              </p>
              {over ? null : <DeskPresses formKey={formKey} presses={pressesOf(line, base, item.id)} />}
            </li>
          ))}
        </ul>
      </DeskSection>
    )
  }
  if (!onCalendar) return null
  return (
    <div>
      <p>
        {says.onConsentCalendar(onCalendar.calendar)} <b>{onCalendar.words}</b>
      </p>
      {over ? null : <DeskPresses formKey={formKey} presses={pressesOf(onCalendar, base, item.id)} />}
    </div>
  )
}

function pressesOf({ id, number, can }: Line, base: string, back: string): DeskPress[] {
  const on = `${base}/items/${id}`
  if (can === 'pull') return [{ label: says.takeOff, about: number, href: `${on}/pull?item=${back}` }]
  return can === 'put-back'
    ? [{ label: says.putBack, about: number, action: `${on}/put-back?item=${back}` }]
    : []
}
