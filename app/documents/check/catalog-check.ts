import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { Findings } from './findings.ts'
import { isLanguageTag } from './language.ts'
import type { PdfReader } from './pdf-objects.ts'
import { readXmp } from './xmp-facts.ts'

/** Checks what a file says of itself as a whole. `language` is the catalog's. */
export function checkCatalog(
  reader: PdfReader,
  { catalog }: PDFDocument,
  bytes: Uint8Array,
  language: string,
  findings: Findings,
): void {
  const need = (met: boolean, rule: string, message: string): void => {
    if (!met) findings.add(rule, null, message)
  }
  const markInfo = reader.dict(reader.get(catalog, 'MarkInfo'))
  const viewer = reader.dict(reader.get(catalog, 'ViewerPreferences'))
  const header = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  need(/^%PDF-1\.[0-7]\s/.test(header), '6.1', 'The file does not begin as a PDF of version 1')
  need(reader.isTrue(reader.get(markInfo, 'Marked')), '6.2', 'The file is not marked as tagged')
  need(!reader.isTrue(reader.get(markInfo, 'Suspects')), '01-007', 'The file says that its tags may be wrong')
  need(language !== '', '11-001', 'The language is not told')
  need(language === '' || isLanguageTag(language), '7.2-29', 'The file tells a language that is none')
  need(reader.isTrue(reader.get(viewer, 'DisplayDocTitle')), '07-001', 'The title is not shown in the window')
  const outline = reader.dict(reader.get(catalog, 'Outlines'))
  const isOutlined = reader.dict(reader.get(outline, 'First')) !== undefined
  need(!isOutlined || language !== '', '11-003', 'The language of the bookmarks is not told')
  checkMetadata(reader, catalog, language, need)
  checkLayers(reader, catalog, need)
  const form = reader.dict(reader.get(catalog, 'AcroForm'))
  const xfa = reader
    .items(reader.get(form, 'XFA'))
    .filter(reader.isStream)
    .map((part) => Buffer.from(reader.bytes(part)).toString('latin1'))
  need(!isDynamic(xfa.join('')), '25-001', 'The form is one that is laid out only when it is shown')
}

type Need = (met: boolean, rule: string, message: string) => void

function checkMetadata(reader: PdfReader, catalog: PDFDict, language: string, need: Need): void {
  const stream = reader.get(catalog, 'Metadata')
  const facts = reader.isStream(stream) ? readXmp(Buffer.from(reader.bytes(stream)).toString('utf8')) : null
  need(facts !== null, '06-001', 'The metadata are missing, or damaged')
  need(facts?.pdfuaPart === '1', '06-002', 'The file does not claim PDF/UA-1')
  const titles = facts?.titles ?? []
  need(
    titles.some(({ text }) => text !== ''),
    '06-003',
    'The title is missing from the metadata',
  )
  const isSaid = language !== '' || titles.some((title) => !['', 'x-default'].includes(title.language))
  need(isSaid || titles.length === 0, '11-006', 'The language of the title is not told')
}

/** Configurations of optional content: each has a name, and none turns layers on and off by itself. */
function checkLayers(reader: PdfReader, catalog: PDFDict, need: Need): void {
  const properties = reader.dict(reader.get(catalog, 'OCProperties'))
  const check = (value: Parameters<PdfReader['dict']>[0], rule: string): void => {
    const configuration = reader.dict(value)
    need(reader.text(reader.get(configuration, 'Name')) !== '', rule, 'A choice of layers has no name')
    const isAutomatic = reader.resolve(reader.get(configuration, 'AS')) !== undefined
    need(!isAutomatic, '20-003', 'Layers are turned on and off by themselves')
  }
  const standard = reader.get(properties, 'D')
  if (reader.resolve(standard) !== undefined) check(standard, '20-002')
  for (const configuration of reader.items(reader.get(properties, 'Configs'))) check(configuration, '20-001')
}

/** Whether an XFA form says that it can only be shown by laying it out (`<dynamicRender>required`). */
function isDynamic(xfa: string): boolean {
  return /<(?:\w+:)?dynamicRender[^<>]*>\s*required/.test(xfa)
}
