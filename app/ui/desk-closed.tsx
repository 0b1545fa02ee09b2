import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses } from './desk-acts.tsx'
import { deskClosed as words } from '#app/words/desk.ts'

type ClosedProps = { view: DeskView; base: string; formKey: string }

/** While the commission is in closed session: nothing but coming back. On an item for one: going in, and what was reported. */
export function DeskClosed({ view, base, formKey }: ClosedProps) {
  const { closed, item } = view
  if (closed.since !== null) {
    return (
      <div>
        <p className="is-warn">
          <b>
            {words.inClosedSession}
            {closed.since ? words.since(closed.since) : ''}.
          </b>{' '}
          {words.nothingSaidThereIs}
        </p>
        <DeskPresses
          formKey={formKey}
          presses={[{ label: words.backInOpenSession, action: `${base}/closed-back` }]}
        />
      </div>
    )
  }
  if (!item?.closedSession || !view.convened) return null
  const on = `${base}/items/${item.id}`
  if (item.closedSession === 'reported' || view.adjourned) return null
  const press =
    item.closedSession === 'to-report'
      ? { label: words.reportOut, href: `${on}/closed-report` }
      : { label: words.goIntoClosedSession, href: `${on}/closed-in` }
  return <DeskPresses formKey={formKey} presses={[press]} />
}
