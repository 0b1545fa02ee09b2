/** A list of pieces of a CFF program. `end` is the place after it. */
export type Index = { count: number; item(place: number): Buffer; end: number }

/** Operands by operator; operators of two bytes are 1200 and the second. */
export type Dict = Map<number, number[]>

/** Reads an INDEX. Throws where it, or a piece that is asked for, lies outside the data. */
export function readIndex(data: Buffer, at: number): Index {
  const count = data.readUInt16BE(at)
  if (count === 0) return { count, item: () => outside(), end: at + 2 }
  const size = data.readUInt8(at + 2)
  const offset = (place: number): number => data.readUIntBE(at + 3 + place * size, size)
  const base = at + 2 + (count + 1) * size
  return {
    count,
    end: base + offset(count),
    item: (place) => {
      if (place < 0 || place >= count) return outside()
      return data.subarray(base + offset(place), base + offset(place + 1))
    },
  }
}

function outside(): never {
  throw new RangeError('The font program points outside itself')
}

export function readDict(data: Buffer): Dict {
  const dict: Dict = new Map()
  let operands: number[] = []
  for (let at = 0; at < data.length;) {
    const first = data[at]!
    if (first <= 21) {
      const isEscaped = first === 12
      dict.set(isEscaped ? 1200 + data.readUInt8(at + 1) : first, operands)
      operands = []
      at += isEscaped ? 2 : 1
      continue
    }
    const { value, length } = first === 30 ? readReal(data, at + 1) : readInteger(data, at)
    operands.push(value)
    at += length
  }
  return dict
}

function readInteger(data: Buffer, at: number): { value: number; length: number } {
  const first = data[at]!
  if (first === 28) return { value: data.readInt16BE(at + 1), length: 3 }
  if (first === 29) return { value: data.readInt32BE(at + 1), length: 5 }
  return shortInteger(data, at) ?? { value: 0, length: 1 }
}

/** An integer of one or two bytes, as dictionaries and charstrings both have it; null where there is none. */
export function shortInteger(data: Buffer, at: number): { value: number; length: number } | null {
  const first = data[at]!
  if (first >= 32 && first <= 246) return { value: first - 139, length: 1 }
  if (first >= 247 && first <= 250)
    return { value: (first - 247) * 256 + data.readUInt8(at + 1) + 108, length: 2 }
  if (first >= 251 && first <= 254)
    return { value: -(first - 251) * 256 - data.readUInt8(at + 1) - 108, length: 2 }
  return null
}

const REAL = [...'0123456789.', 'E', 'E-', '', '-']

function readReal(data: Buffer, from: number): { value: number; length: number } {
  let digits = ''
  for (let at = from; at < data.length; at++) {
    for (const nibble of [data[at]! >> 4, data[at]! & 0xf]) {
      if (nibble === 15) return { value: Number(digits), length: at - from + 2 }
      digits += REAL[nibble] ?? ''
    }
  }
  return outside()
}
