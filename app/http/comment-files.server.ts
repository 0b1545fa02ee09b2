import { createReadStream } from 'node:fs'
import { storeFile } from '#app/domain/agenda/stored-files.server.ts'
import { fileProblem, type FileProblem } from '#app/domain/comments/sign-up/file-problem.ts'
import { mostFiles, type Problem } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { spaceBounds } from '#app/domain/storage/space-rules.ts'
import type { KeptFileChoice } from '#app/ui/form-reply.ts'
import type { Received, ReceivedFile } from './files/receive-files.server.ts'
import type { FileWithForm } from './kept-files.server.ts'
import type { Services } from './load-context.server.ts'
import type { RoomNow } from './space.server.ts'
import { storeRefusal } from './store-refusal.server.ts'

type NewFile = FileWithForm & { path: string }

/** The files of a comment: those that came with it now, and those that stayed with its form since it was sent before. */
export type CommentFiles = {
  all: FileWithForm[]
  problems: Problem[]
  /** Keeps what was fine with the form, which is shown again. */
  keep(): Promise<{ kept: KeptFileChoice[]; filesLost: boolean }>
  /** Stores what the comment will name. */
  store(): Promise<void>
}

type Needs = Pick<Services, 'db' | 'clock' | 'files' | 'keptFiles'>
type Sent = {
  received: Received
  room: RoomNow
  /** Of the form that it comes from, and comes back to. */
  owner: string
  /** The network from which it came. */
  sender: string
  /** False for a sign-up to speak, with which no file is taken. */
  writes: boolean
}

/** Judges the files of a comment by their content. */
export async function commentFiles(needs: Needs, sent: Sent): Promise<CommentFiles> {
  const { db, clock, keptFiles } = needs
  const { received, room, owner, writes } = sent
  const now = Date.parse(clock.now())
  const notes = received.every.get('kept') ?? []
  const earlier = await keptFiles.filesOf(db, notes, owner, now)
  const judged = await Promise.all((writes ? received.files : []).map((file) => judge(needs, sent, file)))
  const fresh = judged.flatMap((file) => ('why' in file ? [] : [file]))
  const refused = judged.flatMap((file) => ('why' in file ? [file] : []))
  const all = [...new Map([...earlier, ...fresh].map((file) => [file.sha256, file])).values()]
  if (writes && (received.tooMany || all.length > mostFiles)) refused.push({ fileName: '', why: 'too-many' })
  else if (writes && sizeOf(all) > spaceBounds.commentBytes) {
    refused.push({ fileName: '', why: 'comment-space' })
  }

  // None is read for a sign-up to speak, nor from a network from which too many came.
  const isLost = received.files.length > 0 ? !writes : received.tooMany

  async function storeFresh(): Promise<void> {
    for (const { sha256, byteSize, mediaType, path } of fresh) {
      await storeFile(db, { sha256, byteSize, mediaType }, createReadStream(path), clock.now())
      room.keep(byteSize, 1)
    }
  }

  return {
    all: writes ? all : [],
    problems: refused.length > 0 ? [{ field: 'files', code: 'files', files: refused }] : [],
    async keep() {
      // Only the name: what else is said of a file is in English.
      const choices = (files: FileWithForm[]) =>
        files.map((file) => ({ ...keptFiles.choiceOf(file, owner, now), words: file.fileName }))
      try {
        await storeFresh()
        room.hold(sizeOf(fresh), owner)
        return { kept: choices(all), filesLost: isLost }
      } catch (error) {
        if (!storeRefusal(error, true)) throw error
        return { kept: choices(earlier), filesLost: true }
      }
    },
    async store() {
      await storeFresh()
      room.hold(-sizeOf(earlier), owner)
    },
  }
}

function sizeOf(files: readonly FileWithForm[]): number {
  return files.reduce((sum, { byteSize }) => sum + byteSize, 0)
}

async function judge(
  { files: door }: Needs,
  { room, sender }: Sent,
  file: ReceivedFile,
): Promise<NewFile | { fileName: string; why: FileProblem }> {
  const { fileName, sha256, byteSize, path, noRoom } = file
  if (noRoom) return { fileName, why: room.code }
  if (path === null) return { fileName, why: 'too-large' }
  const verdict = await door.judge(path, sender)
  if (!verdict.ok) return { fileName, why: fileProblem(verdict.code) }
  return { fileName, sha256, byteSize, path, mediaType: verdict.mediaType, pageCount: verdict.pageCount }
}
