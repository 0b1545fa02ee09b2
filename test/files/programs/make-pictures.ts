import { writeFile } from 'node:fs/promises'
import { serveJobs } from '#app/files/child.ts'
import { createVips, withImages } from '#app/files/pictures/vips.ts'

const open = createVips()

export type PictureOrder = {
  /** As libvips names it, with its options: ".jpg[Q=80]". */
  format: string
  width: number
  height: number
  /** Pictures or pages; each is a little darker than the one before. */
  count?: number
  /** What a camera would write, by libvips' names. */
  strings?: Record<string, string>
  numbers?: Record<string, number>
  /** `ink`: black bars on white, of one bit. */
  look?: 'colours' | 'ink' | 'cmyk' | 'deep' | 'clear'
  dotsPerInch?: number
}

/** Makes pictures for tests. */
serveJobs({
  make: async ({ output, args }) => {
    const { format, width, height, count = 1, look = 'colours', ...order } = args as PictureOrder
    const bytes = await withImages(open, (vips, own) => {
      const one = (index: number) => {
        const ramp = own(own(vips.Image.identity()).resize(width / 256, { vscale: height, kernel: 'linear' }))
        const grey = own(ramp.linear(0.8 - index / 10, 20))
        if (look === 'ink') return own(own(grey.more(120)).copy())
        const flat = own(own(grey.invert()).linear(0, 90))
        const bands = {
          colours: [flat, grey],
          deep: [flat, grey],
          clear: [flat, grey, grey],
          cmyk: [flat, grey, flat],
        }
        const joined = own(grey.bandjoin(bands[look]))
        const interpretation = look === 'cmyk' ? 'cmyk' : look === 'deep' ? 'rgb16' : 'srgb'
        const scaled =
          look === 'deep' ? own(own(joined.linear(256, 7)).cast('ushort')) : own(joined.cast('uchar'))
        return own(scaled.copy({ interpretation }))
      }
      const all = Array.from({ length: count }, (_, index) => one(index))
      const tall = own(vips.Image.arrayjoin(all, { across: 1 }))
      const image = order.dotsPerInch
        ? own(tall.copy({ xres: order.dotsPerInch / 25.4, yres: order.dotsPerInch / 25.4 }))
        : tall
      if (count > 1) image.setInt('page-height', height)
      for (const [name, value] of Object.entries(order.strings ?? {})) image.setString(name, value)
      for (const [name, value] of Object.entries(order.numbers ?? {})) image.setInt(name, value)
      return Buffer.from(image.writeToBuffer(format))
    })
    await writeFile(output, bytes)
  },
})
