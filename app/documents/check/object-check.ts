import { PDFArray, PDFDict, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import type { Findings } from './findings.ts'
import type { PdfReader } from './pdf-objects.ts'

/** Checks what holds of dictionaries wherever they are: embedded files, media clips, forms drawn from other files. */
export function checkObjects(reader: PdfReader, document: PDFDocument, findings: Findings): void {
  const left: PDFObject[] = document.context.enumerateIndirectObjects().map(([, object]) => object)
  for (let object = left.pop(); object; object = left.pop()) {
    if (object instanceof PDFArray) {
      for (const item of object.asArray()) if (isContainer(item)) left.push(item)
      continue
    }
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict) || reader.name(reader.get(dict, 'Type')) === 'StructElem') continue
    checkDict(reader, dict, object instanceof PDFStream, findings)
    for (const [, value] of dict.entries()) if (isContainer(value)) left.push(value)
  }
}

const isContainer = (value: PDFObject): boolean => value instanceof PDFDict || value instanceof PDFArray

function checkDict(reader: PdfReader, dict: PDFDict, isStream: boolean, findings: Findings): void {
  if (reader.dict(reader.get(dict, 'EF')) && !hasFileNames(reader, dict)) {
    findings.add('21-001', null, 'An embedded file lacks its name')
  }
  if (reader.name(reader.get(dict, 'S')) === 'MCD' && reader.get(dict, 'D') !== undefined) {
    if (!isFilled(reader, reader.get(dict, 'CT')))
      findings.add('28-014', null, 'A media clip does not tell its kind')
    if (!isFilled(reader, reader.get(dict, 'Alt')))
      findings.add('28-015', null, 'A media clip is not described')
  }
  const isForm = isStream && reader.name(reader.get(dict, 'Subtype')) === 'Form'
  if (isForm && reader.resolve(reader.get(dict, 'Ref')) !== undefined) {
    findings.add('30-001', null, 'A form is drawn from another file')
  }
}

function isFilled(reader: PdfReader, value: PDFObject | undefined): boolean {
  const list = reader.list(value)
  return list ? list.length > 0 : reader.text(value) !== ''
}

/** Whether a file specification has its name both in the old way and in Unicode. */
export function hasFileNames(reader: PdfReader, spec: PDFDict | undefined): boolean {
  return reader.text(reader.get(spec, 'F')) !== '' && reader.text(reader.get(spec, 'UF')) !== ''
}
