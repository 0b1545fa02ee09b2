export type FileTable = {
  sha256: string
  byteSize: number
  mediaType: string
  storedAt: string
}

export type FileChunkTable = {
  sha256: string
  seq: number
  bytes: Uint8Array
}

/** When bytes were last brought, so that what is on its way to being named is not taken for left behind. */
export type UploadTable = {
  sha256: string
  at: string
}

/** A file whose bytes were removed; what named it stays. The record tells of it by its hash. */
export type RemovedFileTable = {
  sha256: string
  byteSize: number
  why: string
  removedAt: string
}

/** Made at first use and known to this installation alone: never logged, in no public answer. */
export type SecretTable = {
  name: string
  value: string
  madeAt: string
}

/** One row: which store this is. */
export type StoreIdentityTable = {
  id: 1
  /** Random, made with the store, kept by its copies. */
  store: string
  /** What the store was begun as; null before that, and for a store of an earlier version. */
  holds: 'example' | 'commission' | null
  /** When the server last tried whether it can write. */
  beatAt: string | null
}

export type StorageTables = {
  file: FileTable
  fileChunk: FileChunkTable
  upload: UploadTable
  removedFile: RemovedFileTable
  secret: SecretTable
  storeIdentity: StoreIdentityTable
}
