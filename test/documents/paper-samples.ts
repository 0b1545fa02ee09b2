import { deflateSync } from 'node:zlib'
import { rawPdf } from './hostile-pdfs.ts'

/** A stream with these entries beside its length. */
export function streamOf(data: string | Uint8Array, entries = ''): Buffer {
  const bytes = Buffer.from(data as string, 'latin1')
  const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`)
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')])
}

const FORM = '/Type /XObject /Subtype /Form'
const FONTS = '/Font << /F1 5 0 R >>'

/** Content that writes a line at a height. */
export const line = (text: string, y = 700): string => `BT /F1 24 Tf 72 ${y} Td (${text}) Tj ET\n`

/** A form of 240 × 30 points with its own font. */
export const form = (content: string, entries = ''): Buffer =>
  streamOf(content, `${FORM} /BBox [0 0 240 30] /Resources << ${FONTS} >> ${entries}`)

type Parts = {
  catalog?: string
  /** Of the tree of pages. */
  tree?: string
  page?: string
  box?: string
  resources?: string
  content?: string | Uint8Array
  /** Objects from number 6. */
  more?: (string | Uint8Array)[]
}

/** A PDF of one page that says "Staff report on overtime". */
export function paper(parts: Parts = {}): Uint8Array {
  const { catalog = '', tree = '/Kids [3 0 R] /Count 1', page = '', resources = '', more = [] } = parts
  const { box = '/MediaBox [0 0 612 792]', content = line('Staff report on overtime') } = parts
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages ${tree} >>`,
    `<< /Type /Page /Parent 2 0 R ${box} ${page} /Contents 4 0 R /Resources << ${FONTS} ${resources} >> >>`,
    content instanceof Uint8Array ? content : streamOf(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ])
}

/** A page with annotations, and the streams of their appearances after them. */
const annotated = (annotations: string[], more: (string | Uint8Array)[], catalog = ''): Uint8Array =>
  paper({
    catalog,
    page: `/Annots [${annotations.map((_, index) => `${6 + index} 0 R`).join(' ')}]`,
    more: [...annotations.map((entries) => `<< /Type /Annot ${entries} >>`), ...more],
  })

const says = (text: string): Buffer => form(`BT /F1 14 Tf 4 8 Td (${text}) Tj ET`)
const field = (entries: string): string => `/Subtype /Widget /T (a) /Rect [72 600 312 630] ${entries}`
const FIELDS = '/AcroForm << /Fields [6 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>'
const NEEDED = FIELDS.replace('/Fields', '/NeedAppearances true /Fields')

const layered = (config: string, entries: Parts): Uint8Array =>
  paper({
    ...entries,
    catalog: `/OCProperties << /OCGs [6 0 R 7 0 R] /D << ${config} >> >>`,
    more: ['<< /Type /OCG /Name (Internal) >>', '<< /Type /OCG /Name (Public) >>', ...(entries.more ?? [])],
  })
const OFF = '/OFF [6 0 R]'
const LAYERS = '/Properties << /L1 6 0 R /L2 7 0 R /L3 8 0 R >>'
const onLayer = (name: string, text: string, y: number): string => `/OC /${name} BDC ${line(text, y)}EMC\n`

const turned = (page: string): Uint8Array =>
  paper({ page, content: `${line('Turned', 400)}1 0 0 rg 80 300 60 20 re f 0 g` })

export type PaperSample = { bytes: Uint8Array; shown: string[]; hidden?: string[] }

/** One of each kind of PDF that people send: the words that a reader sees, and those that none must find. */
export const paperSamples: Record<string, PaperSample> = {
  'a plain page': { bytes: paper(), shown: ['Staff report on overtime'] },
  'no size': { bytes: paper({ box: '' }), shown: ['Staff report'] },
  'a size that the tree tells': {
    bytes: paper({ box: '', tree: '/Kids [3 0 R] /Count 1 /MediaBox [0 0 400 750] /Rotate 90' }),
    shown: ['Staff report'],
  },
  'a size written from the other corner': {
    bytes: paper({ box: '/MediaBox [612 792 0 0]' }),
    shown: ['Staff report'],
  },
  'a page that is cut': { bytes: paper({ page: '/CropBox [60 650 400 740]' }), shown: ['Staff report'] },
  'a cut larger than the page': {
    bytes: paper({ page: '/CropBox [-90 -90 900 900]' }),
    shown: ['Staff report'],
  },
  'turned once': { bytes: turned('/Rotate 90'), shown: ['Turned'] },
  'turned twice': { bytes: turned('/Rotate 180'), shown: ['Turned'] },
  'turned back, and cut': { bytes: turned('/Rotate -90 /CropBox [60 250 400 450]'), shown: ['Turned'] },
  'larger units': { bytes: turned('/UserUnit 2'), shown: ['Turned'] },
  'a form that is not as packed as it says': {
    bytes: paper({
      resources: '/XObject << /X 6 0 R >>',
      content: `${line('Staff report on overtime')}/X Do`,
      more: [streamOf('notflate', `${FORM} /BBox [0 0 9 9] /Filter /FlateDecode`)],
    }),
    shown: ['Staff report'],
  },
  'a form that takes fonts of its page': {
    bytes: paper({
      resources: '/XObject << /X 6 0 R >>',
      content: `${line('Staff report on overtime')}/X Do`,
      more: [streamOf(line('In a form', 500), `${FORM} /BBox [0 0 612 792]`)],
    }),
    shown: ['Staff report', 'In a form'],
  },
  'bytes before its header': {
    bytes: Buffer.concat([Buffer.from('From scanner@city.example Mon Nov 30\r\n\r\n'), paper()]),
    shown: ['Staff report'],
  },
  'version 2.0': {
    bytes: Buffer.from(Buffer.from(paper()).toString('latin1').replace('%PDF-1.7', '%PDF-2.0'), 'latin1'),
    shown: ['Staff report'],
  },
  'a table that lies elsewhere': {
    bytes: Buffer.from(
      Buffer.from(paper())
        .toString('latin1')
        .replace(/startxref\n\d{1,9}/, 'startxref\n7'),
      'latin1',
    ),
    shown: ['Staff report'],
  },
  'a count of 9,999,999,999 pages': {
    bytes: paper({ tree: '/Kids [3 0 R] /Count 9999999999' }),
    shown: ['Staff report'],
  },
  'a count of three where there is one': {
    bytes: paper({ tree: '/Kids [3 0 R] /Count 3' }),
    shown: ['Staff report'],
  },
  'a tree that leads to itself': {
    bytes: paper({ tree: '/Kids [2 0 R 3 0 R] /Count 2' }),
    shown: ['Staff report'],
  },
  'a filled field': {
    bytes: annotated(
      [field('/FT /Tx /V (YES, Maria Lopez) /F 4 /AP << /N 7 0 R >>')],
      [says('YES, Maria Lopez')],
      FIELDS,
    ),
    shown: ['Staff report', 'YES, Maria Lopez'],
  },
  'a filled field without appearance': {
    bytes: annotated([field('/FT /Tx /V (YES, Maria Lopez) /F 4 /DA (/F1 12 Tf 0 g)')], [], NEEDED),
    shown: ['Staff report', 'YES, Maria Lopez'],
  },
  'a field whose appearance is an old one': {
    bytes: annotated(
      [field('/FT /Tx /V (New words) /F 4 /DA (/F1 12 Tf 0 g) /AP << /N 7 0 R >>')],
      [says('Old words')],
      NEEDED,
    ),
    shown: ['New words'],
    hidden: ['Old words'],
  },
  'a box that is ticked, with an appearance for each state': {
    bytes: annotated(
      [field('/FT /Btn /V /Yes /AS /Yes /F 4 /AP << /N << /Yes 7 0 R /Off 8 0 R >> >>')],
      [says('Ticked'), says('Not ticked')],
      FIELDS,
    ),
    shown: ['Ticked'],
    hidden: ['Not ticked'],
  },
  'a stamp that is in one of two states': {
    bytes: annotated(
      ['/Subtype /Stamp /Rect [72 600 312 630] /F 4 /AS /On /AP << /N << /On 7 0 R /Off 8 0 R >> >>'],
      [says('Filed'), says('Not filed')],
    ),
    shown: ['Filed'],
    hidden: ['Not filed'],
  },
  'a stamp that is stretched and turned': {
    bytes: annotated(
      ['/Subtype /Stamp /Rect [300 400 360 640] /F 4 /AP << /N 7 0 R >>'],
      [form('BT /F1 14 Tf 4 8 Td (RECEIVED) Tj ET 1 0 0 RG 2 2 236 26 re S', '/Matrix [0 1 -1 0 0 0]')],
    ),
    shown: ['RECEIVED'],
  },
  'a rectangle without appearance': {
    bytes: annotated(['/Subtype /Square /Rect [60 580 340 640] /C [1 0 0] /IC [0 0 1] /F 4'], []),
    shown: ['Staff report'],
  },
  'a rectangle that covers words': {
    bytes: annotated(
      ['/Subtype /Square /Rect [70 690 410 726] /F 4 /AP << /N 7 0 R >>'],
      [streamOf('0 g 0 0 340 36 re f', `${FORM} /BBox [0 0 340 36]`)],
    ),
    shown: [],
  },
  'a hidden note, one not for the screen, and a window of a comment': {
    bytes: annotated(
      [
        '/Subtype /Stamp /Rect [72 600 312 630] /F 2 /AP << /N 9 0 R >>',
        '/Subtype /Stamp /Rect [72 500 312 530] /F 36 /AP << /N 9 0 R >>',
        '/Subtype /Popup /Rect [72 400 312 430] /F 4 /AP << /N 9 0 R >>',
      ],
      [says('HIDDEN')],
    ),
    shown: ['Staff report'],
    hidden: ['HIDDEN'],
  },
  'a layer that is off': {
    bytes: layered(OFF, {
      resources: LAYERS,
      content: `${line('Staff report on overtime')}${onLayer('L1', 'SECRET', 500)}${onLayer('L2', 'Public', 400)}`,
    }),
    shown: ['Staff report', 'Public'],
    hidden: ['SECRET', 'Internal'],
  },
  'layers that are off but for one': {
    bytes: layered('/BaseState /OFF /ON [7 0 R]', {
      resources: LAYERS,
      content: `${line('Staff report on overtime')}${onLayer('L1', 'SECRET', 500)}${onLayer('L2', 'Public', 400)}`,
    }),
    shown: ['Public'],
    hidden: ['SECRET'],
  },
  'a group of layers of which all must be on': {
    bytes: layered(OFF, {
      resources: LAYERS,
      content: `${line('Staff report on overtime')}${onLayer('L3', 'SECRET', 500)}`,
      more: ['<< /Type /OCMD /OCGs [6 0 R 7 0 R] /P /AllOn >>'],
    }),
    shown: ['Staff report'],
    hidden: ['SECRET'],
  },
  'forms, pictures and marks on a layer that is off': {
    bytes: layered(OFF, {
      resources: `${LAYERS} /XObject << /X 9 0 R /Y 10 0 R /Z 11 0 R >>`,
      content: `${line('Staff report on overtime')}/X Do /OC /L1 BDC /Y Do 0 0 600 300 re f EMC 100 0 0 100 72 300 cm /Z Do`,
      more: [
        '<< >>',
        form(line('SECRET', 8), '/OC 6 0 R'),
        form(line('DRAWN BY A MARK', 8)),
        streamOf(
          '\0',
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /OC 6 0 R',
        ),
      ],
    }),
    shown: ['Staff report'],
    hidden: ['SECRET', 'DRAWN BY A MARK'],
  },
  'a stamp on a layer that is off': {
    bytes: layered(OFF, {
      page: '/Annots [8 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Stamp /Rect [72 600 312 630] /F 4 /OC 6 0 R /AP << /N 9 0 R >> >>',
        says('SECRET'),
      ],
    }),
    shown: ['Staff report'],
    hidden: ['SECRET'],
  },
  'content that breaks off in the middle': {
    bytes: paper({
      content: streamOf(
        deflateSync(Buffer.from(line('Staff report on overtime').repeat(40))).subarray(0, 60),
        '/Filter /FlateDecode',
      ),
    }),
    shown: [],
  },
}

/**
 * As many pages as given in a tree of branches of five; each says which it is. The content of those that are `unreadable`
 * is not packed as it says.
 */
export function manyPages(count: number, unreadable: number[] = []): Uint8Array {
  const branches = Math.ceil(count / 5)
  const first = 4 + branches
  const kids = (from: number, many: number) =>
    Array.from({ length: many }, (_, index) => `${from + index} 0 R`).join(' ')
  const branch = (index: number): string => {
    const many = Math.min(5, count - 5 * index)
    return `<< /Type /Pages /Parent 2 0 R /Count ${many} /Kids [${kids(first + 5 * index, many)}] >>`
  }
  const page = (index: number): string =>
    `<< /Type /Page /Parent ${4 + Math.floor(index / 5)} 0 R /Contents ${first + count + index} 0 R >>`
  const all = Array.from({ length: count }, (_, index) => index)
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Count ${count} /Kids [${kids(4, branches)}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...all.slice(0, branches).map(branch),
    ...all.map(page),
    ...all.map((index) =>
      unreadable.includes(index + 1)
        ? streamOf('notflate', '/Filter /FlateDecode')
        : streamOf(line(`Page ${index + 1}`)),
    ),
  ])
}

/** A tagged page: a heading, a question with a filled field in its structure, a stamp and a line outside of it. */
export function taggedForm(): Uint8Array {
  const marked = (tag: string, mcid: number, content: string) =>
    `/${tag} <</MCID ${mcid}>> BDC ${content}EMC\n`
  const element = (entries: string) => `<< /Type /StructElem ${entries} >>`
  return paper({
    catalog:
      '/MarkInfo << /Marked true >> /Lang (en-US) /StructTreeRoot 6 0 R /AcroForm << /Fields [11 0 R] >>',
    page: '/StructParents 0 /Tabs /S /Annots [11 0 R 12 0 R 13 0 R]',
    content: `${marked('H1', 0, line('Staff report on overtime'))}${marked('P', 1, line('Answer:', 650))}`,
    more: [
      '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [8 0 R 9 0 R] 1 10 0 R] >> /ParentTreeNextKey 2 >>',
      element('/S /Document /P 6 0 R /K [8 0 R 9 0 R]'),
      element('/S /H1 /P 7 0 R /Pg 3 0 R /K [0]'),
      element('/S /P /P 7 0 R /Pg 3 0 R /K [1 10 0 R]'),
      element('/S /Form /P 9 0 R /Pg 3 0 R /K [<< /Type /OBJR /Obj 11 0 R /Pg 3 0 R >>]'),
      `<< /Type /Annot ${field('/FT /Tx /V (YES, Maria Lopez) /F 4 /StructParent 1 /AP << /N 14 0 R >>')} >>`,
      '<< /Type /Annot /Subtype /Stamp /Rect [72 500 312 530] /F 4 /AP << /N 15 0 R >> >>',
      '<< /Type /Annot /Subtype /Line /L [72 400 312 430] /Rect [72 400 312 430] /C [1 0 0] /F 4 >>',
      says('YES, Maria Lopez'),
      says('RECEIVED'),
    ],
  })
}
