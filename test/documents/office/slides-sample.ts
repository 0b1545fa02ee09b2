import { zip } from '#app/documents/office/zip-file.ts'
import { pngSquare } from '../attachment-samples.ts'
import { ALT, CANARY, contentTypes, declaration, drawing, HEADING, office, relations } from './word-sample.ts'

const slides = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const names = `xmlns:p="${slides}" xmlns:a="${drawing}" xmlns:r="${office}"`
const type = 'application/vnd.openxmlformats-officedocument.presentationml'
const frame = '<a:off x="700000" y="700000"/><a:ext cx="6000000" cy="1500000"/>'

const paragraphs = (texts: string[]) =>
  texts.map((text) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`).join('')

function shape(id: number, placeholder: string, texts: string[], hidden = false): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="S${id}"${hidden ? ' hidden="1"' : ''}/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${frame}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(texts)}</p:txBody></p:sp>`
}

const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="T"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${frame}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="2000000"/><a:gridCol w="2000000"/></a:tblGrid>${[
  ['Month', 'Hours'],
  ['July', '4,120'],
  ['August', '3,960'],
]
  .map(
    (row) =>
      `<a:tr h="370000">${row.map((cell) => `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs([cell])}</a:txBody><a:tcPr/></a:tc>`).join('')}</a:tr>`,
  )
  .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`

const image = `<p:pic><p:nvPicPr><p:cNvPr id="9" name="P" descr="${ALT}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${frame}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`

const slide = (inside: string, attributes = '') =>
  `${declaration}<p:sld ${names}${attributes}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inside}</p:spTree></p:cSld></p:sld>`

const title = '<p:ph type="title"/>'
const tree =
  '<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld>'
const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

/** Slides with a title, a list, a table and a picture; notes for the speaker, a hidden slide and shape, a comment bear `CANARY`. */
export function slidesSample(): Uint8Array {
  const first = [
    shape(2, title, [HEADING]),
    shape(3, '<p:ph idx="1"/>', ['First step', 'Second step']),
    shape(4, '', [`${CANARY} hidden shape`], true),
    table,
    image,
  ].join('')
  return zip([
    [
      '[Content_Types].xml',
      contentTypes([
        ['ppt/presentation.xml', `${type}.presentation.main+xml`],
        ['ppt/slides/slide1.xml', `${type}.slide+xml`],
        ['ppt/slides/slide2.xml', `${type}.slide+xml`],
        ['ppt/slides/slide3.xml', `${type}.slide+xml`],
        ['ppt/notesSlides/notesSlide1.xml', `${type}.notesSlide+xml`],
        ['ppt/slideLayouts/slideLayout1.xml', `${type}.slideLayout+xml`],
        ['ppt/slideMasters/slideMaster1.xml', `${type}.slideMaster+xml`],
        ['ppt/comments/comment1.xml', `${type}.comments+xml`],
        ['ppt/commentAuthors.xml', `${type}.commentAuthors+xml`],
      ]),
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'ppt/presentation.xml']])],
    [
      'ppt/presentation.xml',
      `${declaration}<p:presentation ${names}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/><p:sldId id="258" r:id="rId4"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    ],
    [
      'ppt/_rels/presentation.xml.rels',
      relations([
        ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
        ['rId2', 'slide', 'slides/slide1.xml'],
        ['rId3', 'slide', 'slides/slide2.xml'],
        ['rId4', 'slide', 'slides/slide3.xml'],
        ['rId5', 'commentAuthors', 'commentAuthors.xml'],
      ]),
    ],
    ['ppt/slides/slide1.xml', slide(first)],
    [
      'ppt/slides/_rels/slide1.xml.rels',
      relations([
        ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['rId2', 'image', '../media/image1.png'],
        ['rId3', 'notesSlide', '../notesSlides/notesSlide1.xml'],
        ['rId4', 'comments', '../comments/comment1.xml'],
      ]),
    ],
    ['ppt/slides/slide2.xml', slide(shape(2, title, [`${CANARY} hidden slide`]), ' show="0"')],
    [
      'ppt/slides/_rels/slide2.xml.rels',
      relations([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
    ],
    ['ppt/slides/slide3.xml', slide(shape(2, title, ['What follows']) + shape(3, '', ['The chief agrees.']))],
    [
      'ppt/slides/_rels/slide3.xml.rels',
      relations([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
    ],
    [
      'ppt/notesSlides/notesSlide1.xml',
      slide(shape(2, '<p:ph type="body" idx="1"/>', [`${CANARY} note`])).replaceAll('p:sld', 'p:notes'),
    ],
    ['ppt/notesSlides/_rels/notesSlide1.xml.rels', relations([['rId1', 'slide', '../slides/slide1.xml']])],
    [
      'ppt/slideLayouts/slideLayout1.xml',
      `${declaration}<p:sldLayout ${names} type="obj">${tree}</p:sldLayout>`,
    ],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relations([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    ],
    [
      'ppt/slideMasters/slideMaster1.xml',
      `${declaration}<p:sldMaster ${names}>${tree}${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    ],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relations([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
    ],
    [
      'ppt/comments/comment1.xml',
      `${declaration}<p:cmLst ${names}><p:cm authorId="0" dt="2026-11-01T00:00:00.000" idx="1"><p:pos x="10" y="10"/><p:text>${CANARY} comment</p:text></p:cm></p:cmLst>`,
    ],
    [
      'ppt/commentAuthors.xml',
      `${declaration}<p:cmAuthorLst ${names}><p:cmAuthor id="0" name="A" initials="A" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
    ],
    ['ppt/media/image1.png', pngSquare(40)],
  ])
}
