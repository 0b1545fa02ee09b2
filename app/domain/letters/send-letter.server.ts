import type { z } from 'zod'
import { putFile } from '#db/files.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Store } from '../commands/command.server.ts'
import type { OfficialDocument } from '../editions/document.ts'
import type { DocumentRenderer } from '../editions/document-renderer.ts'
import { Conflict, enforce } from '../errors.ts'
import { getFollowUpForClerk } from '../follow-ups/clerk-follow-up.server.ts'
import { settleFollowUp } from '../follow-ups/settle-follow-up.server.ts'
import { readInput } from '../read-input.ts'
import type { Instant } from '../time/instant.ts'
import { SendLetterForm } from './letter-forms.ts'
import { letterDocument } from './letter-document.ts'
import { draftOf, letterVerdictOf, type Letter } from './write-letter.server.ts'

type SendingContext = CommandContext & { renderer: DocumentRenderer }

/** The letter of a follow-up as it would be printed now. @throws NotFound where none is begun */
export async function previewLetter(db: Store, number: string, now: Instant): Promise<OfficialDocument> {
  return documentOf(db, await draftOf(db, number), { number, now, draft: true })
}

async function documentOf(
  db: Store,
  letter: Letter,
  { number, now, draft }: { number: string; now: Instant; draft: boolean },
): Promise<OfficialDocument> {
  const { settings, today } = await getSettingsNow(db, now)
  const { city, name: commission, contacts } = settings
  return letterDocument(letter, { city, commission, contacts }, { number, date: today, draft })
}

/**
 * Sends a letter: prints it on letterhead, keeps the PDF by its hash, and logs it as an entry with the PDF as its copy.
 * Nobody may change it after. The post itself is the clerk's to bring it to.
 * @throws RuleRefused within seven days of another letter, or over a reply that nobody has judged; Conflict where it was
 * changed since it was read
 */
export async function sendLetter(
  context: SendingContext,
  { number, ...given }: z.input<typeof SendLetterForm> & { number: string },
): Promise<{ entryId: string; sha256: string }> {
  const { version, kind } = readInput(SendLetterForm, given)
  const { db, clock, renderer } = context
  const now = clock.now()
  enforce(letterVerdictOf(await getFollowUpForClerk(db, number, now)))
  const read = await draftOf(db, number)
  assertSame(read, version)
  const document = await documentOf(db, read, { number, now, draft: false })
  const { bytes } = await renderer.render(document, null, now)
  const { sha256 } = await putFile(db, bytes, 'application/pdf', now)
  return perform(context, 'letter.send', async ({ trx, now: at, stamp, record }) => {
    const followUp = await getFollowUpForClerk(trx, number, at)
    enforce(letterVerdictOf(followUp))
    const letter = await draftOf(trx, number)
    assertSame(letter, version)
    const entry = {
      id: newId(),
      followUpId: followUp.id,
      kind,
      onDate: followUp.today,
      text: letter.subject,
      byWords: `To ${letter.addressee}`,
      sha256,
      fileName: `letter-${number}-${followUp.today}.pdf`,
      recordedAt: at,
      publicAt: at,
      ...stamp,
    }
    await trx.insertInto('followUpEntry').values(entry).execute()
    const sent = { sentOn: followUp.today, entryId: entry.id, sha256 }
    await trx.updateTable('letter').set(sent).where('id', '=', letter.id).execute()
    await settleFollowUp(trx, followUp.id)
    await record({
      subject: { kind: 'follow-up', id: followUp.id },
      summary: `Follow-up ${number}: sent a letter to ${letter.addressee}`,
      after: { ...entry, letter: letter.body },
    })
    return { entryId: entry.id, sha256 }
  })
}

function assertSame(letter: Letter, version: number): void {
  if (letter.version === version) return
  throw new Conflict('Someone else changed this letter since you looked at it. Look at it again.', letter)
}
