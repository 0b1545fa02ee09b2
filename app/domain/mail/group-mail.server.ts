import type { ExpressionBuilder } from 'kysely'
import type { Database } from '#db/schema.ts'

/** Joins an address with each whom it is for: who gave it, and who signed up on the same form. */
export function ofTheirGroup(where: ExpressionBuilder<Database, 'comment' | 'commentPrivate'>) {
  return where.or([
    where('comment.id', '=', where.ref('commentPrivate.commentId')),
    where('comment.leadId', '=', where.ref('commentPrivate.commentId')),
  ])
}

/** The address of a comment is that of the first of its group. */
export function addressOfGroup(where: ExpressionBuilder<Database, 'comment' | 'commentPrivate'>) {
  return where('commentPrivate.commentId', '=', where.fn.coalesce('comment.leadId', 'comment.id'))
}
