import { zip } from '#app/documents/office/zip-file.ts'

/** A Word document of headings and paragraphs, in the least parts that the format asks for. */
export function wordFile(title: string, sections: { heading: string; lines: string[] }[]): Uint8Array {
  const paragraphs = [
    paragraph(title, 'Title'),
    ...sections.flatMap(({ heading, lines }) => [
      paragraph(heading, 'Heading1'),
      ...lines.map((line) => paragraph(line)),
    ]),
  ]
  return zip([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations(`${office}/officeDocument`, 'word/document.xml')],
    [
      'word/document.xml',
      `${declaration}<w:document ${names}><w:body>${paragraphs.join('')}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relations(`${office}/styles`, 'styles.xml')],
    [
      'word/styles.xml',
      `${declaration}<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Title', 'Title', 36)}${style('Heading1', 'heading 1', 28)}</w:styles>`,
    ],
  ])
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function relations(type: string, target: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`
}

function style(id: string, name: string, halfPoints: number): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr></w:style>`
}

function paragraph(text: string, styled?: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const properties = styled ? `<w:pPr><w:pStyle w:val="${styled}"/></w:pPr>` : ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${safe}</w:t></w:r></w:p>`
}
