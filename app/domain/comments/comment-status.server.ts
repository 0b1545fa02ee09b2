import { sql } from 'kysely'
import type { CommentStatus } from './comment-status.ts'

/** `commentStatusOf` for a query over `comment`: the one other place where it is written, and tested to say the same. */
export const commentStatus = sql<CommentStatus>`case
  when comment.withdrawn_at is not null then 'withdrawn'
  when comment.set_aside_at is not null then 'set-aside'
  when comment.held_reason is not null and comment.released_at is null then 'held'
  else 'open' end`
