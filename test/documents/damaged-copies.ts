/** Numbers from 0 to 1 that seem to come by chance, and are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Copies of files, each cut off, with some bytes changed, or with a piece of it gone; always the same ones. */
export function damagedCopies(files: Uint8Array[], count: number): Uint8Array[] {
  const next = chance(20_261_130)
  return Array.from({ length: count }, (_, index) => {
    const file = Buffer.from(files[index % files.length]!)
    const place = () => Math.floor(next() * file.length)
    const kind = index % 3
    if (kind === 0) return file.subarray(0, place())
    if (kind === 1) {
      for (let flips = 0; flips < 12; flips++) file[place()] = Math.floor(next() * 256)
      return file
    }
    const from = place()
    return Buffer.concat([file.subarray(0, from), file.subarray(from + Math.floor(next() * 200))])
  })
}
