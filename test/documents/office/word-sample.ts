import { zip } from '#app/documents/office/zip-file.ts'
import { pngSquare } from '../attachment-samples.ts'

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** Words that stand in every sample where nobody is meant to read them. */
export const CANARY = 'Zanzibar'

/** Words of the samples in their order, headings and lists and tables among them. */
export const HEADING = 'Overtime in patrol'
export const SAMPLE_WORDS = [
  'Staff report',
  HEADING,
  'Overtime rose by nine percent.',
  'First step',
  'Second step',
  'Month',
  'Hours',
  'July',
  '4,120',
  'August',
  '3,960',
  'The chief agrees.',
]
export const ALT = 'Hours of overtime by month'

export function relations(entries: [id: string, type: string, target: string][]): string {
  const rows = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
}

export function contentTypes(entries: [part: string, type: string][]): string {
  const rows = entries.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${rows.join('')}</Types>`
}

const wordNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="${drawing}" xmlns:pic="${picture}"`

const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`
const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
const listed = (text: string) =>
  paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

const revision = 'w:id="7" w:author="A" w:date="2026-11-01T00:00:00Z"'

function wordBody(extra: string): string {
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`
  const row = (cells: string[], head = false) =>
    `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
  const size = 'cx="1905000" cy="1905000"'
  const graphic = `<w:r><w:drawing><wp:inline><wp:extent ${size}/><wp:docPr id="1" name="Picture 1" descr="${ALT}"/><a:graphic><a:graphicData uri="${picture}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="1" descr="${ALT}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  return [
    styled('Title', 'Staff report'),
    styled('Heading1', HEADING),
    paragraph(
      `<w:commentRangeStart w:id="1"/>${run('Overtime rose ')}<w:del ${revision}><w:r><w:delText>${CANARY} deleted</w:delText></w:r></w:del><w:ins ${revision}>${run('by nine ')}</w:ins>${run(`${CANARY} hidden`, '<w:vanish/>')}${run('percent.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    ),
    paragraph(
      `<w:moveFrom ${revision}>${run(`${CANARY} moved`)}</w:moveFrom><w:del ${revision}>${run(`${CANARY} deleted whole`).replaceAll('w:t', 'w:delText')}</w:del>`,
      `<w:rPr><w:del ${revision}/></w:rPr>`,
    ),
    styled('Secret', `${CANARY} hidden by its style`),
    listed('First step'),
    listed('Second step'),
    `<w:tbl><w:tblPr><w:tblW w:w="4800" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>${row(['Month', 'Hours'], true)}${row(['July', '4,120'])}${row(['August', '3,960'])}<w:tr><w:trPr><w:del ${revision}/></w:trPr>${cell(`${CANARY} row`)}${cell('0')}</w:tr></w:tbl>`,
    paragraph(graphic),
    paragraph(run('The chief agrees.')),
    extra,
  ].join('')
}

/**
 * A Word file as an office writes it: title, headings, a list, a table, a picture with its description; and a comment,
 * what was deleted and moved, and what is hidden, all of which bear `CANARY`.
 */
export function wordSample(extra = ''): Uint8Array {
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const style = (id: string, name: string, properties: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`
  return zip([
    [
      '[Content_Types].xml',
      contentTypes([
        ['word/document.xml', `${wordType}.document.main+xml`],
        ['word/styles.xml', `${wordType}.styles+xml`],
        ['word/numbering.xml', `${wordType}.numbering+xml`],
        ['word/comments.xml', `${wordType}.comments+xml`],
      ]),
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']])],
    [
      'word/document.xml',
      `${declaration}<w:document ${wordNames}><w:body>${wordBody(extra)}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'numbering', 'numbering.xml'],
        ['rId3', 'image', 'media/image1.png'],
        ['rId4', 'comments', 'comments.xml'],
      ]),
    ],
    [
      'word/styles.xml',
      `${declaration}<w:styles ${wordNames}>${style('Title', 'Title', '<w:rPr><w:sz w:val="36"/></w:rPr>')}${style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>')}${style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>')}</w:styles>`,
    ],
    [
      'word/numbering.xml',
      `${declaration}<w:numbering ${wordNames}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ],
    [
      'word/comments.xml',
      `${declaration}<w:comments ${wordNames}><w:comment w:id="1" w:author="A" w:initials="A">${paragraph(run(`${CANARY} comment`))}</w:comment></w:comments>`,
    ],
    ['word/media/image1.png', pngSquare(40)],
  ])
}
