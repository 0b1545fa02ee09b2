import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Request } from 'express'
import { largestAttachmentBytes, mostFilesAtOnce, safeFileName } from '#app/domain/agenda/attachment-kinds.ts'

export type ReceivedFile = {
  fileName: string
  /** Null once the file was found too large: nothing of it is kept. */
  path: string | null
  sha256: string
  byteSize: number
}

export type Received = {
  files: ReceivedFile[]
  /** The last value of each name. */
  fields: Map<string, string>
  /** Every value of each name, in the order of the form. */
  every: Map<string, string[]>
  /** Names of fields that were longer than is taken. */
  cut: Set<string>
  tooMany: boolean
}

type Limits = { fieldBytes?: number; fields?: number; fileBytes?: number; files?: number }

/**
 * Streams the files of a form into `folder`, hashing as they pass; one given as a function is made with the first file.
 * A file over the limit is thrown away as soon as it is over; the rest of it is read past without being kept. A field is
 * cut at `fieldBytes`.
 */
export async function receiveFiles(
  request: Request,
  folder: string | (() => Promise<string>),
  {
    fieldBytes = 10_000,
    fields = 20,
    fileBytes = largestAttachmentBytes,
    files = mostFilesAtOnce,
  }: Limits = {},
): Promise<Received> {
  const received: Received = {
    files: [],
    fields: new Map(),
    every: new Map(),
    cut: new Set(),
    tooMany: false,
  }
  const writing: Promise<void>[] = []
  const parser = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { files, fields, fieldSize: fieldBytes, fieldNameSize: 100 },
  })
  parser.on('field', (name, value, { valueTruncated }) => {
    received.fields.set(name, value)
    received.every.set(name, [...(received.every.get(name) ?? []), value])
    if (valueTruncated) received.cut.add(name)
  })
  parser.on('filesLimit', () => (received.tooMany = true))
  parser.on('file', (_field, stream, { filename }) => {
    if (!filename) return stream.resume()
    // In the order of the form, whichever is written out first.
    const index = writing.length
    const kept = keepFile(stream, safeFileName(filename), { folder, index, fileBytes }).then((file) => {
      received.files[index] = file
    })
    // The pipeline below reports the same failure; this only keeps it from being unhandled meanwhile.
    kept.catch(() => {})
    writing.push(kept)
  })
  await pipeline(request, parser)
  await Promise.all(writing)
  return received
}

async function keepFile(
  stream: Readable,
  fileName: string,
  {
    folder,
    index,
    fileBytes,
  }: { folder: string | (() => Promise<string>); index: number; fileBytes: number },
): Promise<ReceivedFile> {
  const path = join(typeof folder === 'string' ? folder : await folder(), String(index))
  const hash = createHash('sha256')
  let byteSize = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.byteLength
      if (byteSize > fileBytes) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(stream, meter, createWriteStream(path))
  const tooLarge = byteSize > fileBytes
  if (tooLarge) await rm(path)
  return { fileName, path: tooLarge ? null : path, sha256: hash.digest('hex'), byteSize }
}
