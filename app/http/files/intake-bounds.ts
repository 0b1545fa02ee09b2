export type IntakeBounds = {
  /** Bytes of forms in memory at one moment, of all visitors together. */
  memoryBytes: number
  /** Bytes of files being received at one moment. */
  diskBytes: number
  /** A form with fewer bytes of words than this is read however much others send. */
  smallBytes: number
  /** For this long anyone may send as slowly as they like. */
  graceMilliseconds: number
  /** After that, on the average. */
  bytesASecond: number
}

export const intakeBounds: IntakeBounds = {
  memoryBytes: 64 * (1 << 20),
  diskBytes: 2 ** 31,
  smallBytes: 65_536,
  graceMilliseconds: 30_000,
  bytesASecond: 1_000,
}

/** What all forms being read hold together. */
export type BytesInUse = { memory: number; disk: number }
