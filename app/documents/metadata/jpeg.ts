import { joinJpeg, jpegMarkers, jpegParts, type JpegPart } from '../pictures/jpeg-parts.ts'

/**
 * A JPEG with its picture bit by bit as it was, its colours and the way it is held, and nothing else. Null where it is
 * built in a way in which something might hide: it is then to be written anew.
 * @param orientation as cameras number it; 1 is upright
 */
export function jpegWithoutMetadata(bytes: Uint8Array, orientation: number): Uint8Array | null {
  const apart = jpegParts(bytes)
  if (!apart || apart.hasPartsBetween) return null
  const parts = apart.parts.filter(belongsToPicture)
  const turn = orientation > 1 && orientation <= 8 ? [heldThisWay(orientation)] : []
  return joinJpeg({ ...apart, parts: [...turn, ...parts] })
}

function belongsToPicture({ marker, data }: JpegPart): boolean {
  if (marker === jpegMarkers.comment) return false
  if (marker < 0xe0 || marker > 0xef) return marker < 0xf0
  if (marker === jpegMarkers.icc)
    return Buffer.from(data.subarray(0, 12)).toString('latin1') === 'ICC_PROFILE\0'
  return marker === jpegMarkers.adobe && data.byteLength === 12
}

/** EXIF with this one entry ([EXIF] 4.6.4). */
function heldThisWay(orientation: number): JpegPart {
  const tiff = Buffer.from('45786966000049492a00080000000100120103000100000000000000000000000000', 'hex')
  tiff.writeUInt16LE(orientation, 24)
  return { marker: jpegMarkers.exif, data: tiff.subarray(0, 32) }
}
