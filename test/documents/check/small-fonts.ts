/** Font programs of three glyphs: .notdef, A and B, which are 500, 600 and 700 wide of 1000. */
const WIDTHS = [500, 600, 700]

/** Codes by what a cmap is for: Unicode, symbols, Macintosh. */
const CMAPS = { '3,1': [65, 66], '3,0': [0xf041, 0xf042], '1,0': [65, 66] }
export type CmapKey = keyof typeof CMAPS

export function trueTypeFont({ cmaps = ['3,1'] as CmapKey[] } = {}): Buffer {
  const glyph = Buffer.alloc(12)
  const tables: Record<string, Buffer> = {
    ...(cmaps.length > 0 ? { cmap: cmapTable(cmaps) } : {}),
    glyf: Buffer.concat([glyph, glyph, glyph]),
    head: words(1, 0, 0, 0, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0),
    hhea: words(1, 0, 800, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, WIDTHS.length),
    hmtx: words(...WIDTHS.flatMap((width) => [width, 0])),
    loca: Buffer.concat([0, 12, 24, 36].map((place) => long(place))),
    maxp: words(1, 0, WIDTHS.length),
  }
  const count = Object.keys(tables).length
  let offset = 12 + 16 * count
  const entries = Object.entries(tables).map(([tag, data]) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), long(0), long(offset), long(data.length)])
    offset += data.length
    return entry
  })
  return Buffer.concat([words(1, 0, count, 0, 0, 0), ...entries, ...Object.values(tables)])
}

function cmapTable(keys: CmapKey[]): Buffer {
  const subtables = keys.map((key) => {
    const [first] = CMAPS[key]
    if (key === '1,0') return words(6, 14, 0, first!, 2, 1, 2)
    const last = 0xffff
    return words(4, 32, 0, 4, 0, 0, 0, first! + 1, last, 0, first!, last, (1 - first!) & last, 1, 0, 0)
  })
  let offset = 4 + 8 * keys.length
  const entries = keys.map((key, index) => {
    const entry = Buffer.concat([words(...key.split(',').map(Number)), long(offset)])
    offset += subtables[index]!.length
    return entry
  })
  return Buffer.concat([words(0, keys.length), ...entries, ...subtables])
}

/** A bare CFF program: its glyphs by name, or by the CIDs 0, 1 and 7. */
export function cffFont({ byCid = false } = {}): Buffer {
  const name = index([Buffer.from('Small')])
  const strings = index(byCid ? [Buffer.from('Adobe'), Buffer.from('Identity')] : [])
  const charStrings = index(
    // 139 is 0: the width less nominalWidthX, and a move; .notdef has defaultWidthX.
    [
      Buffer.from([139, 139, 21, 14]),
      Buffer.from([139, 139, 139, 21, 14]),
      Buffer.concat([charstringNumber(100), Buffer.from([139, 22, 14])]),
    ],
  )
  const charset = byCid ? Buffer.from([0, 0, 1, 0, 7]) : Buffer.from([0, 0, 34, 0, 35])
  const own = Buffer.concat([dictNumber(500), Buffer.from([20]), dictNumber(600), Buffer.from([21])])
  const selection = Buffer.from([0, 0, 0, 0])
  const body = (at: number): { tops: Buffer; rest: Buffer } => {
    const charStringsAt = at + charset.length
    const ownAt = charStringsAt + charStrings.length
    const selectionAt = ownAt + own.length
    const ofPrivate = Buffer.concat([dictNumber(own.length), dictNumber(ownAt), Buffer.from([18])])
    const parts = index([ofPrivate])
    const ros = Buffer.concat([dictNumber(391), dictNumber(392), dictNumber(0), Buffer.from([12, 30])])
    const byCids = [
      dictNumber(selectionAt),
      Buffer.from([12, 37]),
      dictNumber(selectionAt + selection.length),
      Buffer.from([12, 36]),
    ]
    const top = Buffer.concat([
      ...(byCid ? [ros] : []),
      dictNumber(at),
      Buffer.from([15]),
      dictNumber(charStringsAt),
      Buffer.from([17]),
      ...(byCid ? byCids : [ofPrivate]),
    ])
    const ofCid = byCid ? [selection, parts] : []
    return { tops: index([top]), rest: Buffer.concat([charset, charStrings, own, ...ofCid]) }
  }
  const start = 4 + name.length + body(0).tops.length + strings.length + 2
  const { tops, rest } = body(start)
  return Buffer.concat([Buffer.from([1, 0, 4, 1]), name, tops, strings, words(0), rest])
}

/** A Type 1 program, encrypted as they are. */
export function type1Font({ inHex = false, encoding = 'StandardEncoding' } = {}): Buffer {
  const glyphs = ['.notdef', 'A', 'B'].map((name, place) => {
    const code = encrypted(
      Buffer.concat([
        Buffer.alloc(4),
        charstringNumber(0),
        charstringNumber(WIDTHS[place]!),
        Buffer.from([13, 14]),
      ]),
      4330,
    )
    return Buffer.concat([Buffer.from(`/${name} ${code.length} RD `), code, Buffer.from(' ND\n')])
  })
  const hidden = Buffer.concat([
    Buffer.from('abcddup /Private 3 dict dup begin /lenIV 4 def\n2 index /CharStrings 3 dict dup begin\n'),
    ...glyphs,
    Buffer.from('end end'),
  ])
  const clear = `%!PS-AdobeFont-1.0: Small\n/FontMatrix [0.001 0 0 0.001 0 0] def\n/Encoding ${encoding} def\ncurrentfile eexec\n`
  const secret = encrypted(hidden, 55665)
  const body = inHex ? Buffer.from(secret.toString('hex')) : secret
  return Buffer.concat([Buffer.from(clear), body])
}

function encrypted(bytes: Buffer, key: number): Buffer {
  let state = key
  return Buffer.from(
    bytes.map((byte) => {
      const cipher = byte ^ (state >> 8)
      state = ((cipher + state) * 52845 + 22719) & 0xffff
      return cipher
    }),
  )
}

function words(...values: number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 0xff])))
}

function long(value: number): Buffer {
  return words(value >>> 16, value & 0xffff)
}

function dictNumber(value: number): Buffer {
  return Buffer.concat([Buffer.from([29]), long(value)])
}

function charstringNumber(value: number): Buffer {
  return value < 108
    ? Buffer.from([value + 139])
    : Buffer.from([247 + ((value - 108) >> 8), (value - 108) & 0xff])
}

function index(items: Buffer[]): Buffer {
  if (items.length === 0) return words(0)
  let end = 1
  const offsets = [end, ...items.map((item) => (end += item.length))]
  return Buffer.concat([
    words(items.length),
    Buffer.from([2]),
    ...offsets.map((offset) => words(offset)),
    ...items,
  ])
}
