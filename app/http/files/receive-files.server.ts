import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform, Writable, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { byteWords, safeFileName } from '#app/domain/agenda/attachment-kinds.ts'
import { sendable } from '#app/domain/text/sendable.ts'
import { Refused } from '../refused.ts'
import { isSoundName } from './field-names.ts'
import type { FormBounds } from './form-bounds.ts'
import { bodyOf, type Reading } from './read-body.server.ts'
import { asTyped } from '#app/domain/text/empty-text.ts'

export type ReceivedFile = {
  fileName: string
  /** Null once the file was found too large: nothing of it is kept. */
  path: string | null
  /** It did not fit with the others, though it is not too large by itself. */
  noRoom: boolean
  sha256: string
  byteSize: number
}

export type Received = {
  files: ReceivedFile[]
  /** The last value of each name. */
  fields: Map<string, string>
  /** Every value of each name, in the order of the form. */
  every: Map<string, string[]>
  /** Every name with its value, in the order of the form. */
  entries: [name: string, value: string][]
  /** Names of fields that were longer than is taken. */
  cut: Set<string>
  tooMany: boolean
}

/**
 * Reads a form, and streams its files into the folder, hashing as they pass. A file over the limit is thrown away as soon
 * as it is over; the rest of it is read past without being kept. A field is cut at its bound.
 * @throws Refused as soon as a bound of the whole is passed
 */
export async function receiveForm(request: IncomingMessage, reading: Reading): Promise<Received> {
  const { bounds } = reading
  const received = nothing()
  let values = 0
  const body = bodyOf(request, reading)
  const parser = parserOf(request, bounds)
  const writing: Promise<void>[] = []
  const all = { bytes: 0 }
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || !isSoundName(name)) return body.fail(new Refused('broken'))
    if (received.entries.length >= bounds.fields) {
      return body.fail(new Refused('too-many-fields', { count: bounds.fields }))
    }
    const text = asTyped(sendable(value))
    values += Buffer.byteLength(text) + name.length
    if (values > bounds.valuesBytes) {
      return body.fail(new Refused('too-large', { most: byteWords(bounds.valuesBytes) }))
    }
    received.entries.push([name, text])
    received.fields.set(name, text)
    const every = received.every.get(name)
    if (every) every.push(text)
    else received.every.set(name, [text])
    if (valueTruncated) received.cut.add(name)
  })
  parser.on('filesLimit', () => (received.tooMany = true))
  parser.on('partsLimit', () => body.fail(new Refused('too-many-fields', { count: bounds.fields })))
  parser.on('file', (_field, stream, { filename }) => {
    const counted = (bytes: number) => body.passed(bytes)
    if (!filename) return stream.on('data', (chunk: Buffer) => counted(chunk.byteLength)).resume()
    // In the order of the form, whichever is written out first.
    const index = writing.length
    const kept = keepFile(stream, { ...reading, counted, index, all }).then((file) => {
      received.files[index] = { fileName: safeFileName(filename), ...file }
    })
    // A file that can't be written stops the form, which would otherwise wait for it forever.
    kept.catch((error: unknown) => body.fail(error))
    writing.push(kept)
  })
  try {
    await body.into(parser)
  } finally {
    // What is written is finished, or given up, before the folder goes.
    await Promise.allSettled(writing)
  }
  await Promise.all(writing)
  return received
}

function nothing(): Received {
  return { files: [], fields: new Map(), every: new Map(), entries: [], cut: new Set(), tooMany: false }
}

/** @throws Refused where what is sent is no form, or does not say how it is divided */
function parserOf({ headers }: IncomingMessage, bounds: FormBounds): busboy.Busboy {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: {
        files: bounds.files,
        fields: bounds.fields + 1,
        parts: bounds.fields + bounds.files + 20,
        fieldSize: bounds.fieldBytes,
        fieldNameSize: bounds.nameBytes,
      },
    })
  } catch {
    throw new Refused('broken')
  }
}

type Keeping = Reading & {
  counted: (bytes: number) => void
  index: number
  /** What the files of this form hold together. */
  all: { bytes: number }
}

async function keepFile(
  stream: Readable,
  { bounds, folder, take, counted, index, all }: Keeping,
): Promise<Omit<ReceivedFile, 'fileName'>> {
  const hash = createHash('sha256')
  let byteSize = 0
  let kept = 0
  let noRoom = false
  const most = bounds.allFilesBytes ?? Infinity
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.byteLength
      counted(chunk.byteLength)
      if (noRoom || byteSize > bounds.fileBytes) return done()
      hash.update(chunk)
      try {
        if (folder !== null) {
          noRoom = all.bytes + chunk.byteLength > most
          if (noRoom) return done()
          kept += chunk.byteLength
          all.bytes += chunk.byteLength
          take('disk', chunk.byteLength)
        }
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })
  // A failure before the first read is handled below.
  stream.on('error', () => {})
  try {
    if (folder === null) {
      await pipeline(stream, meter, new Writable({ write: (_chunk, _encoding, done) => done() }))
      return { path: null, noRoom: false, sha256: hash.digest('hex'), byteSize }
    }
    const path = join(await folder(), String(index))
    await pipeline(stream, meter, createWriteStream(path, { mode: 0o600 }))
    const tooLarge = byteSize > bounds.fileBytes
    if (tooLarge || noRoom) {
      await rm(path)
      all.bytes -= kept
      take('disk', -kept)
      return { path: null, noRoom: !tooLarge, sha256: hash.digest('hex'), byteSize }
    }
    return { path, noRoom: false, sha256: hash.digest('hex'), byteSize }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw unwritable.has(code) ? new Refused('no-space', {}, { 'retry-after': '60' }) : error
  }
}

const unwritable = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'ENOENT', 'EACCES', 'EIO', 'EMFILE'])
