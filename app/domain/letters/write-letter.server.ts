import type { z } from 'zod'
import type { Row } from '#db/schema.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Store, type Trx } from '../commands/command.server.ts'
import { Conflict, NotFound, enforce } from '../errors.ts'
import { getFollowUpForClerk, type ClerkFollowUp } from '../follow-ups/clerk-follow-up.server.ts'
import { entriesFrom } from '../follow-ups/settle-follow-up.server.ts'
import { readInput } from '../read-input.ts'
import { composeLetter, type LetterFacts } from './compose-letter.ts'
import { LetterForm } from './letter-forms.ts'
import { lastLetterOf, sendLetterVerdict } from './letter-rules.ts'

export type Letter = Row<'letter'>

export async function findDraft(db: Store, followUpId: string): Promise<Letter | undefined> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('followUpId', '=', followUpId)
    .where('sentOn', 'is', null)
    .executeTakeFirst()
}

export function letterVerdictOf({
  state,
  entries,
  today,
}: Pick<ClerkFollowUp, 'state' | 'entries' | 'today'>) {
  return sendLetterVerdict({ state, lastLetterOn: lastLetterOf(entriesFrom(entries), today), today })
}

/**
 * Begins a letter that asks again, written from the record. One that is begun already is left as it is.
 * @throws RuleRefused where none may be written: the follow-up is closed, or a reply waits to be judged
 */
export async function draftLetter(
  context: CommandContext,
  { number }: { number: string },
): Promise<{ id: string }> {
  return perform(context, 'letter.write', async ({ trx, now, record }) => {
    const followUp = await getFollowUpForClerk(trx, number, now)
    const begun = await findDraft(trx, followUp.id)
    // Seven days hold back the sending, not the writing.
    const { state, today } = followUp
    enforce(sendLetterVerdict({ state, lastLetterOn: null, today }))
    const { settings } = await getSettingsNow(trx, now)
    const words = composeLetter(letterFacts(followUp, settings.name))
    const row = { id: begun?.id ?? newId(), followUpId: followUp.id, ...words, changedAt: now, sentOn: null }
    if (!begun)
      await trx
        .insertInto('letter')
        .values({ ...row, entryId: null, sha256: null })
        .execute()
    await record({
      subject: { kind: 'letter', id: row.id },
      summary: `Follow-up ${number}: ${begun ? 'the letter was begun already' : 'began a letter'}`,
      ...(begun ? {} : { after: row }),
    })
    return { id: row.id }
  })
}

function letterFacts(followUp: ClerkFollowUp, commission: string): LetterFacts {
  const { number, kind, title, owed, owedBy, counterpart, letterAsks, sent, today } = followUp
  const inEffect = followUp.entries.filter(({ stands }) => stands)
  const written = inEffect.findLast((entry) => entry.kind === 'letter-sent')
  const { duty, dueOn, dueKind, about } = followUp
  const missing = duty?.periods.find(({ state }) => state === 'nothing-recorded' || state === 'open')
  return {
    number,
    kind,
    title,
    owed,
    owedBy,
    counterpart,
    letterAsks,
    sent,
    commission,
    today,
    letterFrom: followUp.letterFrom ?? written?.byWords ?? null,
    opened: { on: followUp.openedOn, precision: followUp.openedPrecision },
    askedAt: about.meeting?.heldOn ?? null,
    due: dueOn && dueKind ? { on: dueOn, kind: dueKind } : null,
    duty: duty && {
      section: duty.certainty === 'statute' ? duty.section : null,
      period: missing ? { covers: missing.covers, due: duty.dayNamed ? missing.due : null } : null,
    },
    replies: inEffect.flatMap((entry, index) =>
      entry.kind === 'reply'
        ? [
            {
              on: { on: entry.onDate, precision: entry.datePrecision },
              accepted: !inEffect.slice(index + 1).some((later) => later.kind === 'not-enough'),
            },
          ]
        : [],
    ),
  }
}

/** Changes the words of a letter that is not sent. @throws Conflict where somebody else changed it since */
export async function changeLetter(
  context: CommandContext,
  { number, ...given }: z.input<typeof LetterForm> & { number: string },
): Promise<{ version: number }> {
  const { version, ...words } = readInput(LetterForm, given)
  return perform(context, 'letter.write', async ({ trx, now, record }) => {
    const before = await draftOf(trx, number)
    if (before.version !== version) {
      throw new Conflict('Someone else changed this letter since you opened it.', before)
    }
    const after = { ...words, version: version + 1, changedAt: now }
    await trx.updateTable('letter').set(after).where('id', '=', before.id).execute()
    await record({
      subject: { kind: 'letter', id: before.id },
      summary: `Follow-up ${number}: changed the letter`,
      before,
      after,
    })
    return { version: after.version }
  })
}

/** @throws NotFound where no letter of this follow-up waits to be sent */
export async function draftOf(db: Store | Trx, number: string): Promise<Letter> {
  const letter = await db
    .selectFrom('letter')
    .innerJoin('followUp', 'followUp.id', 'letter.followUpId')
    .selectAll('letter')
    .where('followUp.number', '=', number)
    .where('letter.sentOn', 'is', null)
    .executeTakeFirst()
  if (!letter) throw new NotFound('No letter is begun for this follow-up.')
  return letter
}
