const blocks = { picture: 0x2c, extension: 0x21, end: 0x3b }
const extensions = { control: 0xf9, program: 0xff }
/** How often a GIF that moves begins again is said by one of these. */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** A GIF with the same pictures and nothing beside them; null where it can't be taken apart. */
export function gifWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < 13 || !/^GIF8[79]a$/.test(view.toString('latin1', 0, 6))) return null
  let at = 13 + tableSize(view[10]!)
  const kept = [view.subarray(0, at)]
  while (at < view.length) {
    const from = at
    if (view[at] === blocks.end) return Buffer.concat([...kept, view.subarray(at, at + 1)])
    const label = view[at + 1]!
    const program = view.toString('latin1', at + 3, at + 14)
    if (view[at] === blocks.picture) at = afterSubBlocks(view, at + 11 + tableSize(view[at + 9] ?? 0))
    else if (view[at] === blocks.extension) at = afterSubBlocks(view, at + 2)
    else return null
    const isKept =
      view[from] === blocks.picture ||
      label === extensions.control ||
      (label === extensions.program && loops.has(program))
    if (isKept) kept.push(view.subarray(from, at))
  }
  return null
}

/** The bytes of a table of colours, from the byte that says whether there is one. */
function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function afterSubBlocks(view: Buffer, from: number): number {
  let at = from
  while (at < view.length && view[at] !== 0) at += view[at]! + 1
  return at + 1
}
