import type { ItemRecord } from '../meeting-record/record-types.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

type Comment = Pick<ItemRecord, 'comment'>

/** A speaker is recorded on an item whose comment was called, and not where nobody wished to speak. */
export function speakerVerdict({ comment }: Comment): Verdict {
  if (comment.noSpeakers) {
    return refuse('no-speakers', 'It is recorded that no one wished to speak. Correct that first.')
  }
  return comment.called ? allowed : refuse('not-called', 'Call for public comment on this item first.')
}

/**
 * E5. Comment is called that is not open. Government Code 54954.3(a): the opportunity is given "before or during the
 * legislative body's consideration of the item"; after nobody wished to speak, to somebody who has signed up since.
 */
export function callCommentVerdict({ comment, toHear }: Pick<ItemRecord, 'comment' | 'toHear'>): Verdict {
  if (comment.called && !comment.closed) {
    return refuse('already-called', 'Public comment on this item was called already.')
  }
  return comment.noSpeakers && toHear.waiting === 0
    ? refuse('no-speakers', 'It is recorded that no one wished to speak.')
    : allowed
}

export function reopenCommentVerdict({ comment }: Comment): Verdict {
  if (!comment.called) return refuse('not-called', 'Public comment on this item was not called.')
  return comment.closed ? allowed : refuse('not-closed', 'Public comment on this item is open.')
}

export function closeCommentVerdict({ comment }: Comment): Verdict {
  if (!comment.called) return refuse('not-called', 'Public comment on this item was not called.')
  return comment.closed ? refuse('already-closed', 'Public comment on this item is closed already.') : allowed
}

/** "Nobody wished to speak" is recorded once, and not where somebody spoke. */
export function noSpeakersVerdict({ comment, speakers }: Pick<ItemRecord, 'comment' | 'speakers'>): Verdict {
  if (comment.noSpeakers) {
    return refuse('no-speakers', 'It is recorded already that no one wished to speak.')
  }
  return speakers.length > 0 ? refuse('someone-spoke', 'Speakers on this item are recorded.') : allowed
}
