import type { Store } from '../../commands/command.server.ts'
import { frozenTitles } from '../../editions/frozen-agenda.server.ts'
import type { MeetingForComment } from '../comment-meeting.server.ts'
import type { ItemComments } from './written-view.ts'

type Line = Pick<ItemComments, 'itemId' | 'number' | 'title' | 'commentClosed'>

/** The items of the posted agenda, then those that are on it no more and somebody was heard on. */
export async function listLines(
  db: Store,
  meeting: MeetingForComment,
  heardOn: readonly string[],
): Promise<Line[]> {
  const posted = meeting.items.map(({ id, number, title, commentClosed }) => ({
    itemId: id,
    number,
    title,
    commentClosed,
  }))
  const gone = [...new Set(heardOn)].filter((id) => !posted.some(({ itemId }) => itemId === id))
  if (gone.length === 0) return posted
  const { items } = await frozenTitles(db, [meeting.id])
  return [
    ...posted,
    ...gone
      .sort()
      .map((id) => ({ itemId: id, number: null, title: items.get(id) ?? '', commentClosed: true })),
  ]
}
