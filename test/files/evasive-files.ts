export type PdfObject = [number: number, text: string]

const pages: PdfObject[] = [
  [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
  [3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'],
]

function written(objects: PdfObject[]): { text: string; first: Map<number, number> } {
  let text = '%PDF-1.7\n'
  const first = new Map<number, number>()
  for (const [number, said] of objects) {
    if (!first.has(number)) first.set(number, text.length)
    text += `${number} 0 obj\n${said}\nendobj\n`
  }
  return { text, first }
}

/** A PDF of one page whose table leads to the first object of each number. */
export function aStructuredPdf(objects: PdfObject[], catalog: string): Buffer {
  const { text, first } = written([[1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`], ...pages, ...objects])
  if (!first.has(4) && text.includes('4 0 obj')) first.set(4, text.indexOf('4 0 obj'))
  const size = Math.max(...first.keys()) + 1
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const at = first.get(index + 1)
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer <</Size ${size}/Root 1 0 R>>`
  return Buffer.from(`${text}${table}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}

/** A PDF whose object 4 stands packed in object 9. */
export function packedObjects(given: { dictionary: string; data: Buffer; catalog: string }): Buffer {
  const { dictionary, data, catalog } = given
  const said = `<<${dictionary}/N 1/First 4/Length ${data.length}>>stream\n${data.toString('latin1')}\nendstream`
  const { text, first } = written([[1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`], ...pages, [9, said]])
  const rows = Array.from({ length: 11 }, (_, number) => {
    const row = Buffer.alloc(6)
    if (number === 4) return Buffer.from([2, 0, 0, 0, 9, 0])
    row[0] = first.has(number) || number === 10 ? 1 : 0
    row.writeUInt32BE(number === 10 ? text.length : (first.get(number) ?? 0), 1)
    return row
  })
  const table = Buffer.concat(rows)
  return Buffer.from(
    `${text}10 0 obj\n<</Type/XRef/Size 11/W[1 4 1]/Root 1 0 R/Length ${table.length}>>stream\n${table.toString('latin1')}\nendstream\nendobj\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}
