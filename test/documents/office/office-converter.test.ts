import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram, openConfinement } from '#app/documents/office/confinement.server.ts'
import { createOfficeConverter } from '#app/documents/office/office-converter.server.ts'
import { isOfficeFile } from '#app/documents/office/office-kinds.ts'
import { createPacketPool } from '#app/documents/renderer.server.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { wordFile } from '#scripts/example/word-file.ts'
import { pngSquare } from '../attachment-samples.ts'
import { linkedWordFile, webPage, WORDS } from './linked-files.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const DOC = 'application/msword'
const SECRET = 'words that stand only on the disk of the server'
/** Of the pictures that must not come. */
const SIZE = 41

let folder: string
let server: Server
let pool: ChildPool
let asked: string[] = []

beforeAll(async () => {
  pool = createPacketPool()
  folder = mkdtempSync(join(tmpdir(), 'dais-linked-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'secret.png'), pngSquare(SIZE))
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'image/png' }).end(pngSquare(SIZE))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true, force: true })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** How many pictures of the size of those that were asked for; LibreOffice puts a sign where one is missing. */
async function picturesIn(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.context.enumerateIndirectObjects().filter(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : null
    return dict instanceof PDFDict && dict.get(PDFName.of('Width'))?.toString() === String(SIZE)
  }).length
}

/** Names of the fonts that it brings with it, without the tags of their subsets. */
async function fontsIn(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.get(PDFName.of('FontName')) : null
    return name ? [/\+(.*)/.exec(name.toString())?.[1] ?? ''] : []
  })
}

async function wordsIn(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

describe('a file that asks for addresses of the network and of the disk', () => {
  test.each([
    { name: 'Word’s own format', mediaType: DOCX, make: linkedWordFile, says: WORDS },
    { name: 'a web page under Word’s name', mediaType: DOC, make: webPage, says: '' },
  ])('$name: nothing is fetched, nothing of the disk is shown', async ({ mediaType, make, says }) => {
    const converter = createOfficeConverter(pool)
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`
    const onDisk = (name: string) => pathToFileURL(join(folder, name)).href
    const file = make([address, onDisk('secret.png'), 'file:///etc/hostname'], onDisk('secret.txt'))
    asked = []
    const bytes = await converter.convert(mediaType, file)
    expect(asked).toEqual([])
    if (mediaType === DOCX) expect(bytes !== null).toBe((await converter.status()) === 'converts')
    if (!bytes) return
    expect(await picturesIn(bytes)).toBe(0)
    const said = await wordsIn(bytes)
    expect(said).toContain(says)
    expect(said).not.toContain(SECRET)
  })
})

test('a name in any script is drawn, also where the server has fonts for Latin letters alone', async () => {
  const converter = createOfficeConverter(pool)
  const names = ['김민준', 'أحمد', 'ვახტანგ', '山田', 'สมชาย']
  const bytes = await converter.convert(DOCX, wordFile(names.join(' '), []))
  expect(bytes !== null).toBe((await converter.status()) === 'converts')
  if (!bytes) return
  for (const name of names) expect(await wordsIn(bytes)).toContain(name)
  expect((await fontsIn(bytes)).join(' ')).toMatch(/Nanum|CJK|Baekmuk|UnBatang/)
})

describe('whether files are converted', () => {
  test('is decided by what is here: the converter, and something that confines it', async () => {
    const path = process.env['PATH'] ?? ''
    const [soffice, confinement] = [await findProgram('soffice', path), await openConfinement(path)]
    const expected = soffice === null ? 'no converter' : confinement ? 'converts' : 'no confinement'
    expect(await createOfficeConverter(pool, path).status()).toBe(expected)
  })

  test('LibreOffice is never run where nothing can confine it', async () => {
    const ran = join(folder, 'ran')
    const bin = mkdtempSync(join(folder, 'bin-'))
    writeFileSync(join(bin, 'soffice'), `#!/bin/sh\necho ran >${ran}\n`, { mode: 0o755 })
    const converter = createOfficeConverter(pool, bin)
    expect(await converter.status()).toBe('no confinement')
    expect(await converter.convert(DOCX, linkedWordFile([], 'x'))).toBeNull()
    expect(await findProgram('ran', folder)).toBeNull()
  })

  test('a program in bubblewrap’s name that confines nothing is found out', async () => {
    const bin = mkdtempSync(join(folder, 'bin-'))
    const pretends = '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done; shift; exec "$@"\n'
    writeFileSync(join(bin, 'bwrap'), pretends, { mode: 0o755 })
    for (const name of ['prlimit', 'setpriv']) {
      const real = await findProgram(name, process.env['PATH'] ?? '')
      if (real) symlinkSync(real, join(bin, name))
    }
    expect(await openConfinement(bin)).toBeNull()
  })

  test('Word and PowerPoint are office files, and no name that every object has', () => {
    expect(isOfficeFile(DOCX)).toBe(true)
    expect(isOfficeFile('application/pdf')).toBe(false)
    expect(isOfficeFile('constructor')).toBe(false)
  })
})
