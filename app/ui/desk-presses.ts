import type { DeskView } from '#app/domain/motions/desk-view.ts'
import type { DeskPress } from './desk-acts.tsx'

/** What can be done next, in the order in which an evening goes. */
export function deskPresses(view: DeskView, base: string): DeskPress[] {
  const { item } = view
  if (view.adjourned) {
    return [
      { label: 'Minutes', href: `/clerk/meetings/${view.slug}/minutes` },
      { label: 'Enter what is missing', href: `${base}/paper` },
    ]
  }
  if (view.early) return []
  if (!view.convened) return [{ label: 'Call to order', shortcut: 'O', href: `${base}/order` }]
  if (view.closed.since !== null) return []
  if (view.inRecess) return [{ label: 'Resume', shortcut: 'R', action: `${base}/resume` }]
  if (!view.rolled) return [{ label: 'Call the roll', shortcut: 'P', href: `${base}/roll` }]
  const presence: DeskPress[] = [
    { label: 'Presence', shortcut: 'P', href: `${base}/presence` },
    { label: 'Recess', shortcut: 'R', action: `${base}/recess` },
  ]
  if (!item) return presence
  const on = `${base}/items/${item.id}`
  return [
    item.open ? { label: 'Close item', shortcut: 'O', href: `${on}/close` } : openPress(item, `${on}/open`),
    ...commentPresses(item, on),
    { label: 'Motion', shortcut: 'M', href: `${on}/motion` },
    ...presence,
  ]
}

type Item = NonNullable<DeskView['item']>

function commentPresses({ id, comment, waiting }: Item, on: string): DeskPress[] {
  const at = `?item=${id}`
  const call: DeskPress = { label: 'Call comment', shortcut: 'C', action: `${on}/comment${at}` }
  if (comment.noSpeakers) return waiting > 0 ? [call] : []
  if (!comment.called) return [call, { label: 'No one speaks', action: `${on}/no-speakers${at}` }]
  if (comment.closed) return [{ label: 'Reopen comment', action: `${on}/comment-open${at}` }]
  return [
    { label: 'Close comment', shortcut: 'C', action: `${on}/comment-close${at}` },
    { label: 'Speaker', shortcut: 'S', href: `${on}/speaker` },
  ]
}

/** Opens the item; where another is open, closes that one in the same press. */
function openPress({ number, closed, inTheWay }: Item, action: string): DeskPress {
  if (inTheWay.length === 0) return { label: closed ? 'Take up again' : 'Open item', shortcut: 'O', action }
  const label = `Close ${inTheWay.join(' and ')}, ${closed ? 'take up again' : 'open'} ${number}`
  return { label, shortcut: 'O', action, fields: { closing: 'yes' } }
}
