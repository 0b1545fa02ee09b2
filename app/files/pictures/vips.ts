import type Vips from 'wasm-vips'

export type VipsLibrary = typeof Vips
export type VipsImage = Vips.Image
/** Starts libvips at the first picture; the same one afterwards. */
export type OpenVips = () => Promise<VipsLibrary>

/**
 * libvips, compiled to WebAssembly: it sees no disk and no network, and what a picture breaks is its memory alone. One
 * for a process, since its threads stay until the process ends.
 */
export function createVips(): OpenVips {
  let opened: Promise<VipsLibrary> | null = null
  return () => (opened ??= start())
}

async function start(): Promise<VipsLibrary> {
  const { default: load } = await import('wasm-vips')
  const vips = await load({
    dynamicLibraries: ['vips-heif.wasm'],
    preRun: (module: { ENV: Record<string, string> }) => Object.assign(module.ENV, { VIPS_CONCURRENCY: '1' }),
    print: () => {},
    printErr: () => {},
  })
  // What was read of one picture is not kept for the next.
  vips.Cache.max(0)
  return vips
}

/**
 * Works with images that are given back to libvips afterwards, whatever happens.
 * @param work gets `own`, to which every image that it makes is handed
 */
export async function withImages<Result>(
  open: OpenVips,
  work: (vips: VipsLibrary, own: (image: VipsImage) => VipsImage) => Result | Promise<Result>,
): Promise<Result> {
  const vips = await open()
  const images: VipsImage[] = []
  try {
    return await work(vips, (image) => {
      images.push(image)
      return image
    })
  } catch (error) {
    const { message } = error as { message?: unknown }
    // A WebAssembly.Exception with two strings, which no process can hand to another.
    throw Array.isArray(message) ? new VipsError(message.join(' ')) : error
  } finally {
    for (const image of images.toReversed()) if (!image.isDeleted()) image.delete()
  }
}

/** What libvips says of a picture that it can't read or write. */
export class VipsError extends Error {
  override readonly name = 'VipsError'
}
