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
    lead: 'Counting starts the day after it was sent.',
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
    lead: 'A reminder does not restart the count. To write one here, use “Write a letter.”',
    fields: ['precision', 'by', 'copy'],
    text: 'What it says',
  },
  resent: {
    label: 'The letter was sent again',
    lead: 'The count restarts from this day.',
    fields: ['precision', 'by', 'copy'],
    text: 'What it says',
  },
  clarified: {
    label: 'It was clarified',
    lead: 'The request was made more specific. The count restarts from this day.',
    fields: ['by', 'copy'],
    text: 'What was clarified',
  },
  reply: {
    label: 'A reply came',
    lead: 'A reply does not close it: the commission decides whether it is enough.',
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
    lead: 'A progress update.',
    fields: ['by', 'copy'],
    text: 'What was said',
    required: true,
  },
  extension: {
    label: 'More time was agreed',
    lead: 'The agreed date replaces the earlier date and is shown as agreed.',
    fields: ['due', 'by', 'meeting'],
    text: 'What was agreed',
  },
  'extended-by-law': {
    label: 'The time was extended under the law',
    lead: 'By written notice before the time runs out, and by no more days than the law allows.',
    fields: ['days', 'by', 'copy'],
    text: 'The reason that the notice gives',
    required: true,
  },
  paused: {
    label: 'The clock is paused: waiting on the commission',
    lead: 'The remaining days are kept until the clock restarts.',
    fields: ['by'],
    text: 'What we must do',
  },
  resumed: {
    label: 'The clock restarts',
    lead: 'The days that remained count again.',
    fields: ['by'],
    text: 'What was done',
  },
  'handed-over': {
    label: 'It was handed over',
    lead: 'Someone else owes it now.',
    fields: ['by', 'meeting'],
    text: 'To whom, and why',
    required: true,
  },
  reported: {
    label: 'Reported at a meeting as unanswered',
    lead: 'The meeting heard that there has been no reply.',
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
    lead: 'By a vote that passed, or by the person entitled to close it. It stays public.',
    fields: ['by', 'meeting', 'motion'],
    text: 'Why',
    required: true,
  },
  reopened: {
    label: 'It is opened again',
    lead: 'It goes back to the open list.',
    fields: ['by', 'meeting'],
    text: 'Why',
    required: true,
  },
  correction: {
    label: 'An earlier entry is corrected',
    lead: 'The wrong entry stays but no longer counts. Record the right information as a new entry.',
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
