import { createHash, type Hash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { looksLikeSqlite } from './dialects/sqlite-files.ts'

/**
 * The seal of a backup: a digest over every byte of the file, inside the file. So a bit that flipped on a disk or on the
 * way is found, wherever it is. It keeps chance out, not whoever can write a new seal; the record's chain is for that.
 *
 * A SQLite file carries it in the 20 bytes of its header that the format keeps for later and SQLite leaves alone; an
 * archive of pg_dump carries it behind its end, where pg_restore does not look.
 */
const headerAt = 72
const headerLength = 20
const trailerOpens = '\nDais seal '
const trailerLength = trailerOpens.length + 64 + 1

export type SealCheck = 'whole' | 'broken' | 'none'

/** Seals a file that nobody has open, anew where it was sealed before. */
export function sealBackup(file: string): void {
  if (!looksLikeSqlite(file)) {
    appendFileSync(file, `${trailerOpens}${digestOf(file).toString('hex')}\n`)
    return
  }
  writeHeader(file, digestOf(file).subarray(0, headerLength))
}

/** Takes the seal out of a SQLite file that is about to be written to. */
export function unsealSqlite(file: string): void {
  writeHeader(file, Buffer.alloc(headerLength))
}

/** @returns `broken` where any byte differs from what was sealed */
export function checkSeal(file: string): SealCheck {
  if (looksLikeSqlite(file)) {
    const seal = read(file, headerAt, headerLength)
    if (seal.every((byte) => byte === 0)) return 'none'
    return seal.equals(digestOf(file).subarray(0, headerLength)) ? 'whole' : 'broken'
  }
  const trailer = read(file, -trailerLength, trailerLength).toString('latin1')
  if (!trailer.startsWith(trailerOpens)) return 'none'
  const written = trailer.slice(trailerOpens.length)
  return written === `${digestOf(file, trailerLength).toString('hex')}\n` ? 'whole' : 'broken'
}

function writeHeader(file: string, bytes: Buffer): void {
  const descriptor = openSync(file, 'r+')
  try {
    writeSync(descriptor, bytes, 0, headerLength, headerAt)
  } finally {
    closeSync(descriptor)
  }
}

/** @param at from the end where negative */
function read(file: string, at: number, length: number): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    const from = at < 0 ? Math.max(0, fstatSync(descriptor).size + at) : at
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from))
  } finally {
    closeSync(descriptor)
  }
}

/** SHA-256 of a file, a SQLite file's seal taken for zeros, but for its last `without` bytes. */
function digestOf(file: string, without = 0): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const blank = looksLikeSqlite(file)
    return digest(descriptor, fstatSync(descriptor).size - without, blank).digest()
  } finally {
    closeSync(descriptor)
  }
}

function digest(descriptor: number, length: number, blank: boolean): Hash {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  for (let at = 0; at < length;) {
    const got = readSync(descriptor, piece, 0, Math.min(piece.length, length - at), at)
    if (got === 0) break
    if (blank && at === 0) piece.fill(0, headerAt, headerAt + headerLength)
    hash.update(piece.subarray(0, got))
    at += got
  }
  return hash
}
