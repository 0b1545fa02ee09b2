import type { Actor, Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { idsInOffice, rosterOn } from '../people/roster.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { getQuestionHistory, type EntryLine, type QuestionHistory } from './question-history.server.ts'
import { heldSinceAnswer, ownerServes } from './question-rows.server.ts'
import type { QuestionEntryKind } from '../meeting-record/entry-kinds.ts'
import { correctionVerdict, openStates } from './question-state.ts'

export type MemberQuestion = {
  /** Of a question of another without the entries: nobody reads there what another member said (N1). */
  question: QuestionHistory
  mine: boolean
  mayJudge: boolean
  mayJoin: boolean
  mayPassOn: boolean
  ownWord: { id: string; kind: QuestionEntryKind; on: CivilDate } | null
  members: { value: string; label: string }[]
}

/** A question as a member reads it, and what they may do with it. @throws NotFound */
export async function getMemberQuestion(
  db: Store,
  { personId, role }: Actor,
  { number, now }: { number: string; now: Instant },
): Promise<MemberQuestion> {
  const { today } = await getSettingsNow(db, now)
  const history = await getQuestionHistory(db, number, { now })
  const stands = await db
    .selectFrom('question')
    .select([ownerServes(await idsInOffice(db, today)).as('served'), heldSinceAnswer(today).as('waited')])
    .where('id', '=', history.id)
    .executeTakeFirstOrThrow()
  const open = (openStates as readonly string[]).includes(history.state)
  const mine = personId !== null && history.ownerId === personId
  const orphaned = !stands.served
  const waited = history.state === 'answered' && Boolean(stands.waited)
  const mayPassOn = role === 'chair' && open && (orphaned || waited)
  const joined = history.entries.some((entry) => entry.kind === 'joined' && entry.personId === personId)
  return {
    question: mine ? history : { ...history, entries: [] },
    mine,
    mayJudge: history.state === 'answered' && (mine || (role === 'chair' && orphaned)),
    // The chair judges what nobody in office owns, and does not ask it too.
    mayJoin:
      open &&
      personId !== null &&
      !mine &&
      !(role === 'chair' && orphaned) &&
      history.askerId !== personId &&
      !joined,
    mayPassOn,
    ownWord: mine || (role === 'chair' && orphaned) ? lastWord(history.entries, role) : null,
    members: mayPassOn ? await membersInOffice(db, today) : [],
  }
}

function lastWord(entries: readonly EntryLine[], role: string) {
  const word = entries.findLast((entry) => correctionVerdict(entry, role).ok)
  return word ? { id: word.id, kind: word.kind, on: word.on } : null
}

export async function membersInOffice(db: Store, on: string): Promise<{ value: string; label: string }[]> {
  const { lines } = await rosterOn(db, on)
  return lines.flatMap(({ person }) => (person ? [{ value: person.id, label: person.name }] : []))
}
