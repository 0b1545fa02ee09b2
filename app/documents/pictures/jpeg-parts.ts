/** A part of a JPEG before its picture begins: a marker, and what belongs to it. */
export type JpegPart = { marker: number; data: Uint8Array }

export type JpegParts = {
  /** In their order, up to where the picture begins. */
  parts: JpegPart[]
  /** The picture itself: from the first scan to the mark of the end, with all its scans. */
  picture: Uint8Array
  /** Between its scans stand parts that no picture needs. */
  hasPartsBetween: boolean
}

export const jpegMarkers = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  exif: 0xe1,
  icc: 0xe2,
  adobe: 0xee,
  comment: 0xfe,
}

/** Takes a JPEG apart; null where it is none. What follows the mark of its end is left out. */
export function jpegParts(bytes: Uint8Array): JpegParts | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null
  const parts: JpegPart[] = []
  let at = 2
  while (at + 4 <= view.length) {
    if (view[at] !== 0xff) return null
    const marker = view[at + 1]!
    if (marker === 0xff) at += 1
    else if (marker === jpegMarkers.scan) {
      const { end, hasPartsBetween } = scansFrom(view, at)
      return { parts, picture: view.subarray(at, end), hasPartsBetween }
    } else {
      const end = at + 2 + view.readUInt16BE(at + 2)
      if (end > view.length) return null
      parts.push({ marker, data: view.subarray(at + 4, end) })
      at = end
    }
  }
  return null
}

/** Where the mark of the end stands: in scans a byte 255 is followed by 0 or a mark of restart. */
function scansFrom(view: Buffer, from: number): { end: number; hasPartsBetween: boolean } {
  let hasPartsBetween = false
  let at = from
  for (;;) {
    at = view.indexOf(0xff, at)
    if (at < 0 || at + 1 >= view.length) return { end: view.length, hasPartsBetween }
    const marker = view[at + 1]!
    if (marker === jpegMarkers.end) return { end: at, hasPartsBetween }
    const hasLength = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8)
    if (hasLength && marker >= 0xe0) hasPartsBetween = true
    at += hasLength && at + 4 <= view.length ? 2 + view.readUInt16BE(at + 2) : 1
  }
}

export function joinJpeg({ parts, picture }: Pick<JpegParts, 'parts' | 'picture'>): Uint8Array {
  const head = parts.map(({ marker, data }) => {
    const start = Buffer.from([0xff, marker, 0, 0])
    start.writeUInt16BE(data.byteLength + 2, 2)
    return Buffer.concat([start, data])
  })
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...head, picture, Buffer.from([0xff, 0xd9])])
}

/** Whether a part tells the size and the colours of the picture. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
