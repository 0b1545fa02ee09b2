import type { Store } from '../../commands/command.server.ts'
import { getBookletStatus, type Booklet } from './booklet.server.ts'
import { countCommentsForPublic } from '../comment-counts.server.ts'
import { getMeetingForComment } from '../comment-meeting.server.ts'

export type CommentSummary = {
  slug: string
  items: { id: string; number: string; title: string; written: number; speakers: number }[]
  booklet: Booklet | null
}

export async function getCommentSummary(db: Store, slug: string): Promise<CommentSummary> {
  const meeting = await getMeetingForComment(db, { slug })
  const counts = new Map((await countCommentsForPublic(db, meeting.id)).map((each) => [each.itemId, each]))
  const { booklet, leftOut } = await getBookletStatus(db, meeting.id)
  return {
    slug,
    items: meeting.items.flatMap(({ id, number, title }) => {
      const of = counts.get(id)
      return of ? [{ id, number, title, written: of.written, speakers: of.speakers }] : []
    }),
    booklet: leftOut.length > 0 ? null : booklet,
  }
}
