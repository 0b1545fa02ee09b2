import { newId, perform, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { NotFound, enforce } from '../../errors.ts'
import { referralVerdict, showOriginalVerdict, withholdVerdict } from './review-rules.ts'
import { readCopy, webCopyVerdict, withPlainLines } from './web-copy.ts'

type Which = { meetingId: string; number: number }

/**
 * Puts a copy of a written comment with something left out in its place on the public page and in the booklet. The
 * original is kept as it was written, and the page says that this is a copy and why.
 * @throws RuleRefused where the copy rewrites anything; NotFound
 */
export async function makeWebCopy(
  context: CommandContext,
  { text: typed, reason, ...which }: Which & { text: string; reason: string },
): Promise<void> {
  await perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const comment = await writtenOf(trx, which)
    const text = readCopy(typed)
    enforce(webCopyVerdict(withPlainLines(comment.text), text))
    await trx
      .insertInto('commentCopy')
      .values({ id: newId(), commentId: comment.id, text, reason, madeAt: now })
      .execute()
    await record({
      subject: { kind: 'comment', id: comment.id },
      meetingId: which.meetingId,
      summary: `Made a web copy of number ${comment.number} with something left out`,
      reason,
    })
  })
}

/** Shows a comment again as it was written. @throws RuleRefused where it is shown so; NotFound */
export async function showOriginal(context: CommandContext, which: Which): Promise<void> {
  await perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const comment = await writtenOf(trx, which)
    const last = await trx
      .selectFrom('commentCopy')
      .select('text')
      .where('commentId', '=', comment.id)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    enforce(showOriginalVerdict(comment.text, last?.text))
    const copy = { text: comment.text, reason: 'Showing the original again.', madeAt: now }
    await trx
      .insertInto('commentCopy')
      .values({ id: newId(), commentId: comment.id, ...copy })
      .execute()
    await record({
      subject: { kind: 'comment', id: comment.id },
      meetingId: which.meetingId,
      summary: `Shows number ${comment.number} again as it was written`,
    })
  })
}

/**
 * Withholds a file that came with a comment from the public page, or shows it again. @param reason null to show it
 * @throws RuleRefused where it is so already; NotFound
 */
export async function withholdFile(
  context: CommandContext,
  { fileId, reason, ...which }: Which & { fileId: string; reason: string | null },
): Promise<void> {
  await perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const file = await trx
      .selectFrom('commentFile')
      .innerJoin('comment', 'comment.id', 'commentFile.commentId')
      .select(['commentFile.id', 'commentFile.commentId', 'commentFile.position', 'commentFile.withheldAt'])
      .where('comment.meetingId', '=', which.meetingId)
      .where('comment.number', '=', which.number)
      .where('commentFile.id', '=', fileId)
      .executeTakeFirst()
    if (!file) throw new NotFound('We can’t find that file.')
    enforce(withholdVerdict(file.withheldAt, reason !== null))
    await trx
      .updateTable('commentFile')
      .set({ withheldReason: reason, withheldAt: reason === null ? null : now })
      .where('id', '=', file.id)
      .execute()
    await record({
      subject: { kind: 'comment', id: file.commentId },
      meetingId: which.meetingId,
      summary: `File ${file.position} of number ${which.number} is ${reason === null ? 'shown again' : 'withheld'}`,
      reason,
    })
  })
}

/**
 * W6. Acknowledges that a comment reads as a complaint of misconduct and tells its author, on the receipt, where
 * complaints go; of one whose author asked for it, that the clerk sent it there. The commission judges none, and the
 * comment stays where it is.
 * @throws RuleRefused where it was done before, or its author said that it is a comment only; NotFound
 */
export async function referComplaint(context: CommandContext, which: Which): Promise<void> {
  await perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const comment = await trx
      .selectFrom('comment')
      .leftJoin('commentPrivate', 'commentPrivate.commentId', 'comment.id')
      .select(['comment.id', 'comment.number', 'comment.referredAt', 'commentPrivate.complaintWish'])
      .where('meetingId', '=', which.meetingId)
      .where('number', '=', which.number)
      .executeTakeFirst()
    if (!comment) throw new NotFound('There is no comment with this number.')
    enforce(referralVerdict(comment.referredAt, comment.complaintWish))
    await trx.updateTable('comment').set({ referredAt: now }).where('id', '=', comment.id).execute()
    await record({
      subject: { kind: 'comment', id: comment.id },
      meetingId: which.meetingId,
      summary:
        comment.complaintWish === 'send'
          ? `Sent number ${comment.number} to where complaints go, as its author asked`
          : `Acknowledged number ${comment.number} and told its author where complaints go`,
      after: { referredAt: now },
    })
  })
}

async function writtenOf(trx: Trx, { meetingId, number }: Which) {
  const comment = await trx
    .selectFrom('comment')
    .select(['id', 'number', 'text'])
    .where('meetingId', '=', meetingId)
    .where('number', '=', number)
    .where('kind', '=', 'write')
    .executeTakeFirst()
  if (!comment || comment.text === null) throw new NotFound('There is no written comment with this number.')
  return { ...comment, text: comment.text }
}
