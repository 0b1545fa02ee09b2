import { expect, test } from 'vitest'
import { PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { packedFile } from '#app/documents/packet/packed-file.ts'
import { readPdf } from './read-pdf.ts'

/** A page and many small objects, among whose numbers some are free. */
async function manyObjects(count: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const page = document.addPage([612, 792])
  const refs = Array.from({ length: count }, (_, place) => context.register(context.obj({ Place: place })))
  page.node.set(PDFName.of('PieceInfo'), context.obj(refs))
  page.node.set(PDFName.of('Contents'), context.register(context.stream('0 0 10 10 re f')))
  for (const ref of refs.filter((_, place) => place % 7 === 3)) context.delete(ref)
  document.setTitle('Many objects')
  return document
}

test.each([0, 1, 199, 200, 201, 1000])('writes %i objects so that they are read again', async (count) => {
  const document = await manyObjects(count)
  const bytes = packedFile(document)
  const again = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    expect(again.context.lookup(PDFRef.of(ref.objectNumber))?.toString()).toBe(object.toString())
  }
  expect(again.getTitle()).toBe('Many objects')
  const { pageCount, info } = await readPdf(bytes)
  expect([pageCount, info.title]).toEqual([1, 'Many objects'])
})

test('writes a file that was packed before without what packed it, and smaller than plainly', async () => {
  const document = await manyObjects(1000)
  const once = packedFile(document)
  const twice = packedFile(await PDFDocument.load(once, { updateMetadata: false }))
  expect(Math.abs(twice.length - once.length)).toBeLessThan(200)
  expect((await PDFDocument.load(twice)).getPageCount()).toBe(1)
  const plain = await document.save({ useObjectStreams: false })
  expect(once.length).toBeLessThan(plain.length / 3)
})
