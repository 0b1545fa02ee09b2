import { constants, deflateRawSync } from 'node:zlib'

/** A PDF of the objects given, numbered from 1; object 1 is the catalog. */
export function rawPdf(objects: (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  const add = (bytes: Uint8Array) => {
    parts.push(bytes)
    at += bytes.length
  }
  objects.forEach((object, index) => {
    offsets.push(at)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  })
  const start = at
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`))
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const stream = (entries: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = (page: string) => [
  CATALOG,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R ${page} >>`,
]

/** Two kilobytes whose page tree leads twice to each of its branches: a billion pages for who counts them. */
export function endlessPages(): Uint8Array {
  const levels = 30
  const branch = (next: number) => `<< /Type /Pages /Kids [${next} 0 R ${next} 0 R] /Count 2 >>`
  const branches = Array.from({ length: levels }, (_, level) => branch(level + 3))
  const leaf = '<< /Type /Page /MediaBox [0 0 612 792] >>'
  return rawPdf([CATALOG, ...branches, leaf])
}

/** Three kilobytes for each 16 megabytes to which its page unfolds. */
export function swellingPage(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(16 * 1024 ** 2, 0x20), { finishFlush: constants.Z_FULL_FLUSH })
  const pieces = Array.from({ length: Math.ceil(megabytes / 16) }, () => piece)
  const content = stream('/Filter /FlateDecode', Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces]))
  return rawPdf([...onePage('/MediaBox [0 0 612 792] /Contents 4 0 R'), content])
}

/** A page that tells no size, nor does its tree. */
export function pageWithoutSize(): Uint8Array {
  return rawPdf(onePage(''))
}

/** A page whose content says that it is compressed and isn't. */
export function brokenCompression(): Uint8Array {
  const content = stream('/Filter /FlateDecode', Buffer.from('this was never compressed'))
  return rawPdf([...onePage('/MediaBox [0 0 612 792] /Contents 4 0 R'), content])
}

/** An array in an array, and so on, `depth` times, as a page's content. */
export function deepContent(depth: number): Uint8Array {
  const content = stream('', Buffer.from(`${'['.repeat(depth)}${']'.repeat(depth)} TJ`))
  return rawPdf([...onePage('/MediaBox [0 0 612 792] /Contents 4 0 R'), content])
}

/** Structure whose first element is its own child. */
export function circularTags(): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /Lang (en) /StructTreeRoot 4 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /StructParents 0 >>',
    '<< /Type /StructTreeRoot /K [5 0 R] /ParentTree << /Nums [0 [5 0 R]] /Kids [4 0 R] >> >>',
    '<< /Type /StructElem /S /Document /P 5 0 R /K [5 0 R] >>',
  ])
}

/** A page with a form that says that it is compressed and isn't. */
export function brokenForm(): Uint8Array {
  const entries = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode'
  return rawPdf([
    ...onePage('/MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
    stream('', Buffer.from('/X Do')),
    stream(entries, Buffer.from('this was never compressed')),
  ])
}
