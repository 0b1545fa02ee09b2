import { zip } from '#app/documents/office/zip-file.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const WORDS = 'Words of the staff report'

/** A Word file that names its pictures by address and takes a text from `included`, as Word lets anyone write it. */
export function linkedWordFile(pictures: string[], included: string): Uint8Array {
  const relations = (entries: [type: string, target: string, mode: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([type, target, mode], index) =>
          `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"${mode}/>`,
      )
      .join('')}</Relationships>`
  const run = (inside: string) => `<w:r>${inside}</w:r>`
  const field = ['begin', 'separate', 'end'].map((type) => run(`<w:fldChar w:fldCharType="${type}"/>`))
  const text = run(`<w:instrText xml:space="preserve"> INCLUDETEXT "${included}" </w:instrText>`)
  const paragraphs = [
    run(`<w:t>${WORDS}</w:t>`),
    ...pictures.map((_, index) => run(`<w:drawing>${drawing(index + 1)}</w:drawing>`)),
    field[0]! + text + field[1]! + run('<w:t>before</w:t>') + field[2]!,
  ]
  return zip([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml', '']])],
    [
      'word/document.xml',
      `<w:document xmlns:w="${word}" xmlns:r="${relationships}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="${main}" xmlns:pic="${picture}"><w:body>${paragraphs.map((inside) => `<w:p>${inside}</w:p>`).join('')}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations(pictures.map((target) => ['image', target, ' TargetMode="External"'])),
    ],
  ])
}

function drawing(id: number): string {
  const size = '<a:ext cx="1905000" cy="1905000"/>'
  return `<wp:inline><wp:extent cx="1905000" cy="1905000"/><wp:docPr id="${id}" name="${id}"/><a:graphic><a:graphicData uri="${picture}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>${size}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>`
}

/** A web page under Word's name, which LibreOffice opens as one; its pictures are addresses. */
export function webPage(pictures: string[]): Uint8Array {
  const images = pictures.map((address) => `<p><img width="100" height="100" src="${address}"></p>`)
  return Buffer.from(`<html><body><p>${WORDS}</p>${images.join('')}</body></html>`)
}
