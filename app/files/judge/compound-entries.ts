/** What a compound file holds: the paths of its storages and streams in small letters, and the streams' bytes. */
export type CompoundFile = { names: Set<string>; stream(name: string): Buffer | undefined }
