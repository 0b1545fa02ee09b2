import { createReadStream } from 'node:fs'
import type { NextFunction, Request, Response } from 'express'
import { fileNatureOf, type FileNature, type RefusalCode } from '#app/domain/agenda/attachment-kinds.ts'
import { confidentialVerdict } from '#app/domain/agenda/attachment-rules.ts'
import type { Judgement } from '#app/domain/agenda/file-kinds.ts'
import { storeFile } from '#app/domain/agenda/stored-files.server.ts'
import type { Actor, CommandContext } from '#app/domain/commands/command.server.ts'
import { senderOf } from '#app/files/lanes.ts'
import type { FormBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'
import type { Received, ReceivedFile } from './files/receive-files.server.ts'
import type { Services } from './load-context.server.ts'
import type { KeptFileChoice } from '#app/ui/form-reply.ts'
import type { FileWithForm } from './kept-files.server.ts'
import { Refused } from './refused.ts'
import { declaredBytes, roomRefusal, type RoomNow } from './space.server.ts'

export type UploadNeeds = Pick<Services, 'db' | 'clock' | 'files' | 'space' | 'papers' | 'keptFiles'> & {
  intake: Intake
}
export type Exchange = { request: Request; response: Response; next: NextFunction }

/** A file that was received, and why it can't be kept, or how it is. */
export type JudgedFile =
  { ok: false; code: RefusalCode } | (Extract<Judgement, { ok: true }> & { store: () => Promise<unknown> })

export type Sent = Received & {
  /** Files that stay with the form when it is shown again. */
  kept: { files(): Promise<FileWithForm[]>; choiceOf(file: FileWithForm): KeptFileChoice }
  /** Reads a file by its content; nothing is kept of it before `store`. */
  judge: (file: ReceivedFile) => Promise<JudgedFile>
}

/** A form with files, of somebody who is signed in. */
export type UploadForm<Found, Result> = {
  path: string
  bounds: FormBounds
  /** @throws Refused or NotFound where nothing is there to take it, before anything of it is read */
  find: (context: CommandContext, params: Request['params']) => Promise<Found>
  take: (context: CommandContext, found: Found, sent: Sent) => Promise<Result>
  answer: (exchange: Exchange, result: Result) => void
  /** For what has no page of its own; by default everything has. @throws what it does not answer */
  refuse?: (exchange: Exchange, refused: Refused) => void
}

export type Upload = {
  path: string
  receive: (needs: UploadNeeds, exchange: Exchange) => Promise<void>
}

/** The one way of a form with files: found, given room, read within its bounds, taken, answered. */
export function uploadOf<Found, Result>(form: UploadForm<Found, Result>): Upload {
  async function receive(needs: UploadNeeds, exchange: Exchange) {
    const { db, clock, files, intake, space, papers, keptFiles } = needs
    const { request, response } = exchange
    const context = { db, clock, actor: response.locals.actor as Actor }
    const found = await form.find(context, request.params)
    const owner = `${senderOf(context.actor)} ${request.path}`
    const result = await space.during({ who: 'staff' }, declaredBytes(request), (room) =>
      intake.form(request, { ...form.bounds, allFilesBytes: room.bytes }, (received) => {
        const nature = fileNatureOf(received.fields.get('nature'))
        return form.take(context, found, {
          ...received,
          judge: (file) => judge(file, { room, files, context, nature }),
          kept: {
            files: () =>
              keptFiles.filesOf(db, received.every.get('kept') ?? [], owner, Date.parse(clock.now())),
            choiceOf: (file) => keptFiles.choiceOf(file, owner, Date.parse(clock.now())),
          },
        })
      }),
    )
    papers.wake()
    form.answer(exchange, result)
  }
  return {
    path: form.path,
    receive: (needs, exchange) =>
      receive(needs, exchange).catch((error: unknown) => {
        if (!(error instanceof Refused) || !form.refuse) throw error
        form.refuse(exchange, error)
      }),
  }
}

type Judging = { room: RoomNow; files: Services['files']; context: CommandContext; nature: FileNature }

async function judge(file: ReceivedFile, { room, files, context, nature }: Judging): Promise<JudgedFile> {
  const { sha256, byteSize, path } = file
  if (file.noRoom) return { ok: false, code: roomRefusal(room) }
  // N9: it is neither read nor kept.
  if (!confidentialVerdict(nature).ok) return { ok: false, code: 'confidential' }
  if (path === null) return { ok: false, code: 'too-large' }
  const judged = await files.judge(path, senderOf(context.actor))
  if (!judged.ok) return judged
  const stored = { sha256, byteSize, mediaType: judged.mediaType }
  const store = () => storeFile(context.db, stored, createReadStream(path), context.clock.now())
  return { ...judged, store }
}
