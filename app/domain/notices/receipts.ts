import type { MeetingKind } from '../meeting-record/meeting.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { NoticeReceipt } from './special-notice.ts'

export type ReceiptRow = {
  recipient: string
  recipientKind: 'member' | 'media'
  personId: string | null
  receivedAt: string | null
  waivedInWritingAt: string | null
}

/**
 * One line an addressee: every member of the body on the day, recorded or not, then the newsrooms that were told. Of
 * several receipts of one addressee the earliest counts.
 * Government Code 54956(a): notice goes "to each member of the legislative body".
 */
export function receiptsOf(facts: {
  members: readonly { id: string; name: string }[]
  rows: readonly ReceiptRow[]
  /** Who was present when the meeting convened; null before it has. */
  presentAtConvening: ReadonlySet<string> | null
}): NoticeReceipt[] {
  const { members, rows, presentAtConvening } = facts
  const media = [...new Set(rows.filter((row) => row.recipientKind === 'media').map((row) => row.recipient))]
  return [
    ...members.map(({ id, name }): NoticeReceipt => ({
      recipient: name,
      recipientKind: 'member',
      ...earliest(rows.filter((row) => row.recipientKind === 'member' && row.personId === id)),
      presentAtConvening: presentAtConvening && presentAtConvening.has(id),
    })),
    ...media.map((recipient): NoticeReceipt => ({
      recipient,
      recipientKind: 'media',
      ...earliest(rows.filter((row) => row.recipientKind === 'media' && row.recipient === recipient)),
      presentAtConvening: null,
    })),
  ]
}

function earliest(rows: readonly ReceiptRow[]): Pick<NoticeReceipt, 'receivedAt' | 'waivedInWritingAt'> {
  const first = (times: (string | null)[]) => times.filter((time) => time !== null).sort()[0] ?? null
  return {
    receivedAt: first(rows.map((row) => row.receivedAt)),
    waivedInWritingAt: first(rows.map((row) => row.waivedInWritingAt)),
  }
}

/**
 * E2, E13. Only the call of a special meeting is delivered, Government Code 54956(a), and the notice of a meeting to which
 * the clerk adjourned, all members being absent: 54955.
 */
export function deliveredVerdict(kind: MeetingKind, clerkAdjourned = false): Verdict {
  return kind === 'special' || clerkAdjourned
    ? allowed
    : refuse(
        'not-special',
        'Only the notice of a special meeting is delivered to each member. An agenda is posted.',
        'Government Code 54956(a)',
      )
}
