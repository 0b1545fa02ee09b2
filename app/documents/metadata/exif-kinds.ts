import type { RemovedKind } from '#app/domain/papers/public-copy.ts'
import { withImages, type OpenVips, type VipsImage } from '#app/files/pictures/vips.ts'
import { joinJpeg, jpegMarkers, jpegParts } from '../pictures/jpeg-parts.ts'

/** By the names under which libvips lists what a picture bears. */
const kinds: [RegExp, RemovedKind][] = [
  [/^exif-ifd\d-GPS/, 'position'],
  [/^exif-ifd\d-(Make|Model|Lens|BodySerial|CameraOwner|MakerNote)/, 'camera'],
  [/^exif-ifd\d-(DateTime|SubSecTime|OffsetTime)/, 'time'],
  [
    /^exif-ifd\d-(Artist|Copyright|CameraOwner|XPAuthor)|^png-comment-\d{1,4}-(Author|Creator|Copyright)/i,
    'author',
  ],
  [/^exif-ifd\d-(Software|HostComputer|ProcessingSoftware)|^png-comment-\d{1,4}-Software/, 'program'],
  [/^(xmp|iptc|photoshop)-data$|^(png-comment|gif-comment|jpeg-comment|image-description)/, 'other'],
]

/** @returns what a picture tells beside what it shows */
export function kindsIn(image: VipsImage): RemovedKind[] {
  const fields = image.getFields()
  const names = Array.from({ length: fields.size() }, (_, index) => fields.get(index)!)
  const found = new Set<RemovedKind>()
  for (const name of names) for (const [pattern, kind] of kinds) if (pattern.test(name)) found.add(kind)
  return [...found]
}

/** The same of EXIF that stands by itself: libvips reads it in a JPEG of one pixel. */
export function kindsInExif(open: OpenVips, tiff: Uint8Array): Promise<RemovedKind[]> {
  return withImages(open, (vips, own) => {
    const dot = jpegParts(own(vips.Image.black(1, 1)).jpegsaveBuffer())!
    const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
    if (data.length > 65_533) return ['other']
    const bearing = joinJpeg({ ...dot, parts: [{ marker: jpegMarkers.exif, data }, ...dot.parts] })
    return kindsIn(own(vips.Image.jpegloadBuffer(bearing)))
  })
}
