import type { Row } from '#db/schema.ts'
import { listActsOn } from '../../audit-log/acts-on.server.ts'
import type { Actor, Work } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { Conflict } from '../../errors.ts'
import { whenWords, whoWords } from '../changed/act-words.ts'
import { lastTouched, submissionState, submissionVerdict } from './submission-state.ts'

const done: Record<string, string> = {
  submittedAt: 'sent this question',
  sentAt: 'changed this question',
  returnedAt: 'sent this question back with a note',
  declinedAt: 'declined this question',
  withdrawnAt: 'withdrew this question',
  openedAt: 'published this question',
}

const present = {
  waiting: 'It is with the clerk. Please read it again, then decide.',
  returned: 'The clerk is waiting for the commissioner’s reply.',
  declined: 'It was not published.',
  withdrawn: 'It was not published.',
  opened: 'It is public, and the department can answer it.',
}

/**
 * Stops an act on a page that was opened before somebody changed or settled the question, in a sentence that says what
 * happened, by whom and when.
 * @throws Conflict
 */
export async function enforceUnchanged(
  { trx, now }: Work,
  actor: Actor,
  submission: Row<'submittedQuestion'>,
  seenAt: string | undefined,
): Promise<void> {
  const state = submissionState(submission)
  const last = lastTouched(submission)
  const changed = seenAt !== undefined && last > seenAt
  if (!changed && submissionVerdict(state).ok) return
  const { today, settings } = await getSettingsNow(trx, now)
  const acts = await listActsOn(trx, [{ kind: 'submitted-question', id: submission.id }])
  const act = acts.findLast(({ at }) => at === last)
  const column = Object.keys(done).find((key) => submission[key as 'sentAt'] === last) ?? 'sentAt'
  const who = act ? whoWords(act, actor) : 'Someone'
  const when = whenWords(last, { today, zone: settings.timeZone })
  throw new Conflict(`${who} ${done[column]} ${when}. ${present[state]}`, { state })
}
