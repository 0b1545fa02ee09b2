import type { CommandContext } from '../../commands/command.server.ts'
import { Invalid } from '../../errors.ts'
import { dropReplyDraft } from '../../reply-drafts/reply-drafts.server.ts'
import { addFollowUpEntry } from './add-follow-up-entry.server.ts'
import { getOwedByUs } from '../owed-by-us.server.ts'
import type { FollowUpEntryInput } from './entry-forms.ts'
import { isEmptyText } from '../../text/empty-text.ts'

/**
 * Adds what a department says of what it owes: public, and with every member, from this moment (E8). It cannot be
 * taken back, so that something is done is never reported with nothing that shows it.
 * @throws NotFound where somebody else owes it; Invalid, RuleRefused, NotAllowed
 */
export async function reportOwed(
  context: CommandContext,
  { number, ...entry }: { number: string } & Omit<FollowUpEntryInput, 'followUpId'>,
  /** Of the draft that was looked at before it is published. */
  draftVersion?: number,
): Promise<{ id: string }> {
  const owed = await getOwedByUs(context.db, context.actor, { number, now: context.clock.now() })
  if (entry.kind === 'evidence' && isEmptyText(entry.text ?? '') && !entry.sha256 && !entry.documentId) {
    throw new Invalid('Nothing shows that it is done.', {
      text: 'Say what shows that it is done, or send the document that does',
    })
  }
  return addFollowUpEntry(context, { ...entry, followUpId: owed.id }, (trx) =>
    dropReplyDraft(trx, context.actor, { kind: 'follow-up', id: owed.id, correctsId: null }, draftVersion),
  )
}
