import { perform, type CommandContext, type Work } from '../commands/command.server.ts'
import type { Action } from '../commands/permissions.ts'
import type { DocumentRenderer } from '../editions/document-renderer.ts'
import type { OfficialDocument } from '../editions/document.ts'
import type { EditionStage } from '../editions/edition.ts'
import {
  freezeEdition,
  hashOfDocument,
  nextEditionNumber,
  storeEditionFiles,
} from '../editions/freeze-edition.server.ts'
import { Conflict } from '../errors.ts'
import { getMinutesInHand, type MinutesInHand } from './minutes-in-hand.server.ts'

export type DocumentContext = CommandContext & { renderer: DocumentRenderer; verifyAt: string }

type Plan = {
  action: Action
  slug: string
  stage: EditionStage
  /** Decides, from the facts as they stand, and composes; called again inside the transaction. Throws what refuses. */
  compose: (minutes: MinutesInHand) => OfficialDocument
  adoptingMotionId: string | null
  summary: (number: number) => string
  also?: (work: Work, minutes: MinutesInHand) => Promise<void>
}

/**
 * Makes the PDF of an edition of minutes outside the transaction, then freezes it if nothing was changed meanwhile.
 * @throws Conflict when the record was changed while the PDF was being made
 */
export async function freezeMinutes(
  context: DocumentContext,
  plan: Plan,
): Promise<{ editionId: string; number: number }> {
  const { db, clock, renderer, verifyAt, actor } = context
  const madeAt = clock.now()
  const minutes = await getMinutesInHand(db, plan.slug)
  const document = plan.compose(minutes)
  const hash = hashOfDocument(document)
  const { meeting } = minutes.record
  const number = await nextEditionNumber(db, meeting.id, 'minutes')
  const pdf = await renderer.render(document, { number, hash, verifyAt }, madeAt)
  const fileName = `${meeting.slug}-minutes-edition-${number}.pdf`
  const files = await storeEditionFiles(db, [{ role: 'document', fileName, ...pdf }], madeAt)
  return perform(context, plan.action, async (work) => {
    if (hashOfDocument(plan.compose(await getMinutesInHand(work.trx, plan.slug))) !== hash) {
      throw new Conflict(
        'The record was changed while the PDF was being made. Look at the minutes, then try again.',
      )
    }
    const edition = await freezeEdition(work, {
      meetingId: meeting.id,
      series: 'minutes',
      stage: plan.stage,
      number,
      document,
      reason: null,
      publicAt: work.now,
      meeting,
      adoptingMotionId: plan.adoptingMotionId,
      files,
      frozenBy: actor.name,
    })
    await work.record({
      subject: { kind: 'edition', id: edition.id },
      meetingId: meeting.id,
      summary: plan.summary(number),
      after: {
        hash,
        number,
        adoptingMotionId: plan.adoptingMotionId,
        files: files.map(({ file }) => file.sha256),
      },
    })
    await plan.also?.(work, minutes)
    return { editionId: edition.id, number }
  })
}
