import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { zip } from '#app/documents/office/zip-file.ts'

const office = 'http://schemas.openxmlformats.org'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
const by = 'w:author="CANARY-REVIEWER" w:initials="CANARY-I" w:date="2026-11-29T08:15:00Z"'

/** A Word file that names its writer in every place where Word does; “Dear commissioners” is its text. */
export function tellingDocx(photo: Uint8Array): Uint8Array {
  const type = (part: string, of: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${of}+xml"/>`
  return zip([
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${type('/word/document.xml', 'wordprocessingml.document.main')}${type('/word/comments.xml', 'wordprocessingml.comments')}${type('/docProps/custom.xml', 'custom-properties')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${office}/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/><Relationship Id="rId3" Type="${office}/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`,
    ],
    [
      'docProps/core.xml',
      `${xml}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>CANARY-CREATOR</dc:creator><cp:lastModifiedBy>CANARY-LAST</cp:lastModifiedBy><dcterms:created>2026-11-29T08:15:00Z</dcterms:created></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${xml}<Properties xmlns="${office}/officeDocument/2006/extended-properties"><Company>CANARY-COMPANY</Company><Template>CANARY-TEMPLATE</Template></Properties>`,
    ],
    ['docProps/custom.xml', `${xml}<Properties>CANARY-CUSTOM</Properties>`],
    ['docProps/thumbnail.jpeg', photo],
    ['customXml/item1.xml', `${xml}<a>CANARY-ITEM</a>`],
    [
      'word/document.xml',
      `${xml}<w:document ${w}><w:body><w:p w:rsidR="00CANARY"><w:r><w:t>Dear commissioners</w:t></w:r><w:ins w:id="1" ${by}><w:r><w:t>, please</w:t></w:r></w:ins></w:p></w:body></w:document>`,
    ],
    [
      'word/comments.xml',
      `${xml}<w:comments ${w}><w:comment w:id="0" ${by}><w:p><w:r><w:t>a remark</w:t></w:r></w:p></w:comment></w:comments>`,
    ],
    [
      'word/people.xml',
      `${xml}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="CANARY-PERSON"><w15:presenceInfo w15:providerId="CANARY-AD" w15:userId="CANARY-MAIL"/></w15:person></w15:people>`,
    ],
    [
      'word/settings.xml',
      `${xml}<w:settings ${w}><w:rsids><w:rsidRoot w:val="00CANARY"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="CANARY-VARIABLE"/></w:docVars></w:settings>`,
    ],
    ['word/media/image1.jpeg', photo],
  ])
}

/** The same of an OpenDocument text. */
export function tellingOdt(photo: Uint8Array): Uint8Array {
  const ns =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
  const remark =
    '<office:annotation><dc:creator>CANARY-REVIEWER</dc:creator><dc:date>2026-11-29T08:15:00</dc:date><text:p>a remark</text:p></office:annotation>'
  return zip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    [
      'META-INF/manifest.xml',
      `${xml}<manifest:manifest ${ns}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/></manifest:manifest>`,
    ],
    [
      'meta.xml',
      `${xml}<office:document-meta ${ns}><office:meta><meta:initial-creator>CANARY-CREATOR</meta:initial-creator><meta:creation-date>2026-11-29T08:15:00</meta:creation-date></office:meta></office:document-meta>`,
    ],
    [
      'content.xml',
      `${xml}<office:document-content ${ns}><office:body><office:text><text:p>Dear commissioners${remark}</text:p></office:text></office:body></office:document-content>`,
    ],
    [
      'settings.xml',
      `${xml}<office:document-settings ${ns}><config:config-item config:name="PrinterName" config:type="string">CANARY-PRINTER</config:config-item></office:document-settings>`,
    ],
    ['Thumbnails/thumbnail.png', Buffer.from('CANARY-THUMBNAIL')],
    ['Pictures/a.jpg', photo],
  ])
}

export const tellingRtf = Buffer.from(
  String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\author CANARY-AUTHOR}{\creatim\yr2026\mo11}}{\*\generator CANARY-PROGRAM;}{\*\revtbl{Unknown;}{CANARY-REVIEWER;}}{\*\company CANARY}\pard\insrsid4242 Dear {\b commissioners\}}{\*\atnauthor CANARY-REMARKS}{\annotation a remark}\bin4 }{}{\par}`.replace(
    String.raw`{\*\company CANARY}`,
    '',
  ),
  'latin1',
)

/** A PDF that names its writer in its properties, in a remark and in a picture, and that was saved again with another text. */
export async function tellingPdf(photo: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor('CANARY-AUTHOR')
  document.setCreator('CANARY-PROGRAM')
  const { context, catalog } = document
  const page = document.addPage([300, 300])
  page.drawText('Dear commissioners', { x: 20, y: 250, size: 14 })
  const picture = await document.embedJpg(photo)
  page.drawImage(picture, { x: 20, y: 20, width: 96, height: 64 })
  const remark = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [200, 200, 220, 220] })
  remark.set(PDFName.of('T'), PDFString.of('CANARY-REVIEWER'))
  remark.set(PDFName.of('Contents'), PDFString.of('a remark'))
  remark.set(PDFName.of('M'), PDFString.of('D:20261129081500Z'))
  page.node.set(PDFName.of('Annots'), context.obj([context.register(remark)]))
  const xmp = context.stream('<x:xmpmeta>CANARY-XMP</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(xmp))
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Program: { Private: PDFString.of('CANARY-PIECE') } }))
  context.register(context.stream('CANARY-OLD'))
  return document.save({ useObjectStreams: false })
}

/** A PDF that was saved again at its end: what stood in a remark before is still in its bytes. */
export async function changedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { context } = document
  const page = document.addPage([300, 300])
  const remark = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [200, 200, 220, 220] })
  remark.set(PDFName.of('Contents'), PDFString.of('CANARY-EARLIER'))
  const ref = context.register(remark)
  page.node.set(PDFName.of('Annots'), context.obj([ref]))
  const before = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1')
  const last = /startxref\s+(\d+)/.exec(before)![1]
  const [size, root] = [/\/Size (\d+)/.exec(before)![1], /\/Root (\d+ 0 R)/.exec(before)![1]]
  const object = `${ref.objectNumber} 0 obj\n<< /Type /Annot /Subtype /Text /Rect [200 200 220 220] /Contents (a remark) >>\nendobj\n`
  const table = `xref\n${ref.objectNumber} 1\n${String(before.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${last} >>\n`
  const end = `startxref\n${before.length + object.length}\n%%EOF\n`
  return Buffer.from(before + object + table + end, 'latin1')
}
