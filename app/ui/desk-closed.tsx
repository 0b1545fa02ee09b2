import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses } from './desk-acts.tsx'

type ClosedProps = { view: DeskView; base: string; formKey: string }

/** While the commission is in closed session: nothing but coming back. On an item for one: going in, and what was reported. */
export function DeskClosed({ view, base, formKey }: ClosedProps) {
  const { closed, item } = view
  if (closed.since !== null) {
    return (
      <div>
        <p className="is-warn">
          <b>In closed session{closed.since ? ` since ${closed.since}` : ''}.</b> Nothing said there is
          recorded.
        </p>
        <DeskPresses
          formKey={formKey}
          presses={[{ label: 'Back in open session', action: `${base}/closed-back` }]}
        />
      </div>
    )
  }
  if (!item?.closedSession || !view.convened) return null
  const on = `${base}/items/${item.id}`
  if (item.closedSession === 'reported' || view.adjourned) return null
  const press =
    item.closedSession === 'to-report'
      ? { label: 'Report out', href: `${on}/closed-report` }
      : { label: 'Go into closed session', href: `${on}/closed-in` }
  return <DeskPresses formKey={formKey} presses={[press]} />
}
