/** What a compound file holds: the paths of its storages and streams in small letters, and the streams' bytes. */
export type CompoundFile = {
  names: Set<string>
  /** Something stands in the pool for objects, which is empty in ordinary files. */
  holdsObjects: boolean
  /** The stream of the outermost storage; where it has none, any of that name. */
  stream(name: string): Buffer | undefined
}
