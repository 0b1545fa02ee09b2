import { perform, type CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import type { WantedPaper } from './paper-line.server.ts'
import { newJob } from './paper-line.server.ts'
import { urgencies } from './paper.ts'
import { papersNow } from './papers-now.server.ts'
import type { RedactedFile } from './redaction/redacted-file.server.ts'
import { machineTextVerdict } from './scan-words.ts'

/**
 * Has a machine read the scanned pages of an attachment, of the copy where the public gets one.
 * @throws RuleRefused where there is nothing to read
 */
export async function askMachineText(context: CommandContext, file: RedactedFile): Promise<void> {
  const { sha256, fileName, mediaType }: WantedPaper = file.copy ?? file
  await perform(context, 'paper.read-scan', async ({ trx, now, record }) => {
    const paper = (await papersNow(trx, [sha256])).get(sha256)!
    enforce(machineTextVerdict(paper))
    const pageCount = paper.scanPages.length
    const begin = { state: 'waiting' as const, reason: null, tries: 0, pageCount, askedAt: now }
    await trx
      .deleteFrom('preparedPage')
      .where('sha256', '=', sha256)
      .where('madeBy', '=', 'machine')
      .execute()
    await trx
      .insertInto('preparedPaper')
      .values({
        ...newJob('machine-text', now),
        ...begin,
        sha256,
        fileName,
        mediaType,
        urgency: urgencies.coming,
      })
      .onConflict((conflict) => conflict.columns(['sha256', 'kind', 'recipe']).doUpdateSet(begin))
      .execute()
    await record({
      subject: { kind: 'attachment', id: file.id },
      meetingId: file.meetingId,
      summary: `Had a machine read the scanned pages of the attachment “${file.title}”`,
      after: { fileId: file.id, sha256, pages: pageCount },
    })
  })
}
