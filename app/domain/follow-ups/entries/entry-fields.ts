import { z } from 'zod'
import { FollowUpEntrySchema } from './entry-forms.ts'
import type { FollowUpEntryKind } from '../../meeting-record/entry-kinds.ts'
import { followUpEntryVerdict, type FollowUpState } from '../follow-up-state.ts'

export type EntryField =
  'precision' | 'by' | 'due' | 'days' | 'period' | 'meeting' | 'motion' | 'copy' | 'document' | 'corrects'

type Offer = { label: string; lead: string; fields: EntryField[]; text: string; required?: true }

export const entryOffers: Partial<Record<FollowUpEntryKind, Offer>> = {
  'letter-sent': {
    label: 'A letter was sent',
    lead: 'The day of sending is day zero of every count.',
    fields: ['precision', 'by', 'copy', 'document'],
    text: 'What it asks',
  },
  acknowledged: {
    label: 'It was acknowledged',
    lead: 'An acknowledgement is not a reply.',
    fields: ['precision', 'by', 'copy'],
    text: 'What was said',
  },
  reminder: {
    label: 'A reminder was sent',
    lead: 'A reminder starts no count again. One written here goes by “Write a letter”.',
    fields: ['precision', 'by', 'copy'],
    text: 'What it says',
  },
  resent: {
    label: 'The letter was sent again',
    lead: 'The count starts again from this day.',
    fields: ['precision', 'by', 'copy'],
    text: 'What it says',
  },
  clarified: {
    label: 'It was clarified',
    lead: 'What is asked was put more exactly; the count starts again from this day.',
    fields: ['by', 'copy'],
    text: 'What was clarified',
  },
  reply: {
    label: 'A reply came',
    lead: 'A reply does not close it: the commission says whether it is enough.',
    fields: ['precision', 'by', 'copy', 'document'],
    text: 'What it says',
    required: true,
  },
  'not-enough': {
    label: 'The reply was not accepted',
    lead: 'It is open again, with the reason.',
    fields: ['by', 'meeting'],
    text: 'Why it is not enough',
    required: true,
  },
  update: {
    label: 'An update',
    lead: 'Word of how it stands.',
    fields: ['by', 'copy'],
    text: 'What was said',
    required: true,
  },
  extension: {
    label: 'More time was agreed',
    lead: 'The day agreed takes the place of the day before, and is said to be agreed.',
    fields: ['due', 'by', 'meeting'],
    text: 'What was agreed',
  },
  'extended-by-law': {
    label: 'The time was extended under the law',
    lead: 'By written notice, while the time still runs, and by no more days than the law names.',
    fields: ['days', 'by', 'copy'],
    text: 'The reason that the notice gives',
    required: true,
  },
  paused: {
    label: 'The clock stopped: the next step is ours',
    lead: 'The days that remain are kept until the clock goes on.',
    fields: ['by'],
    text: 'What we must do',
  },
  resumed: {
    label: 'The clock goes on',
    lead: 'The days that remained count again.',
    fields: ['by'],
    text: 'What was done',
  },
  'handed-over': {
    label: 'It was handed over',
    lead: 'Somebody else owes it now.',
    fields: ['by', 'meeting'],
    text: 'To whom, and why',
    required: true,
  },
  reported: {
    label: 'It was reported unanswered at a meeting',
    lead: 'The meeting heard that nothing has come.',
    fields: ['meeting', 'by'],
    text: 'What was said',
  },
  heard: {
    label: 'It was heard at a meeting',
    lead: 'The meeting spoke of it.',
    fields: ['meeting'],
    text: 'What was said',
  },
  evidence: {
    label: 'It was shown as done',
    lead: 'What shows it: a report, a page, a letter.',
    fields: ['period', 'by', 'copy', 'document'],
    text: 'What shows it',
  },
  closed: {
    label: 'It is closed',
    lead: 'By a vote that carried, or by who is entitled to say so. It stays public.',
    fields: ['by', 'meeting', 'motion'],
    text: 'Why',
    required: true,
  },
  reopened: {
    label: 'It is opened again',
    lead: 'It comes back to what is open.',
    fields: ['by', 'meeting'],
    text: 'Why',
    required: true,
  },
  correction: {
    label: 'An earlier entry is corrected',
    lead: 'What was recorded stays and no longer counts. Record the right thing as an entry of its own.',
    fields: ['corrects'],
    text: 'What was wrong',
    required: true,
  },
}

/**
 * @param legalExtension what a law lets be added to its date, where one does
 * @returns the kinds that may be recorded now
 */
export function offeredKinds({
  state,
  legalExtension,
}: {
  state: FollowUpState
  legalExtension: object | null
}): FollowUpEntryKind[] {
  return (Object.keys(entryOffers) as FollowUpEntryKind[]).filter(
    (kind) => followUpEntryVerdict(state, kind).ok && (kind !== 'extended-by-law' || legalExtension !== null),
  )
}

export const ClerkEntrySchema = z
  .object({ ...FollowUpEntrySchema.shape })
  .omit({ followUpId: true })
  .refine(({ kind, byWords, motionId }) => kind !== 'closed' || byWords || motionId, {
    path: ['byWords'],
    message: 'Enter who closed it, or choose the vote',
  })
