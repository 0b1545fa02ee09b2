import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** PDFium's functions, and its memory, which moves when it grows: its bytes are asked for each time. */
export type Pdfium = WrappedPdfiumModule & { pdfium: { HEAPU8: Uint8Array } }

/** The most that one file may take of a child's memory, as PDFium reads it. */
const MOST_BYTES = 448 << 20

type Imports = WebAssembly.Imports & { env: Record<string, WebAssembly.ImportValue> }
type Done = (instance: WebAssembly.Instance) => void

/**
 * Starts PDFium, compiled to WebAssembly, in a memory of its own: one for each file, so that nothing of one file is left
 * when the next is read. It sees no disk and no network. What passes `mostBytes` of memory ends with an error.
 */
export async function startPdfium(mostBytes = MOST_BYTES): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const module = await WebAssembly.compile(await readFile(path))
  const instantiateWasm = (imports: Imports, done: Done) => {
    const grow = imports.env.emscripten_resize_heap as (bytes: number) => boolean
    const env = {
      ...imports.env,
      emscripten_resize_heap: (bytes: number) => bytes >>> 0 <= mostBytes && grow(bytes),
    }
    const instance = new WebAssembly.Instance(module, { ...imports, env })
    done(instance)
    return instance.exports
  }
  const silent = { print: () => {}, printErr: () => {} }
  const given = { ...silent, instantiateWasm } as object as Parameters<typeof init>[0]
  const pdfium = (await init(given)) as Pdfium
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** Hands bytes to PDFium; 0 where its memory does not suffice. */
export function place(pdfium: Pdfium, bytes: Uint8Array): number {
  const at = pdfium.pdfium.wasmExports.malloc(Math.max(1, bytes.byteLength))
  // Asking for memory may have moved all of it.
  if (at) pdfium.pdfium.HEAPU8.set(bytes, at)
  return at
}

/** Does `work` with `size` bytes of PDFium's memory, which are free again afterwards. */
export function borrowing<Result>(pdfium: Pdfium, size: number, work: (at: number) => Result): Result {
  const at = pdfium.pdfium.wasmExports.malloc(size)
  if (!at) throw new RangeError('PDFium’s memory is full')
  try {
    return work(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}
