import { PDFArray, PDFDict, PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { checkPdf } from '#app/documents/machine-check.ts'
import { key, rulesOf, SHOW_AB, taggedPage, text, type TaggedPage } from './tagged-page.ts'

type Change = (made: TaggedPage) => void

const SQUARE = '0 0 10 10 re f'
const bare =
  (operators: string): Change =>
  ({ drawBare }) =>
    drawBare(operators)

test.each<[string, string[], string]>([
  ['a square in an artifact', [], `/Artifact BMC ${SQUARE} EMC`],
  ['a path that only clips', [], '0 0 10 10 re W n'],
  ['painting without a path', [], 'f'],
  ['a square outside any mark', ['01-005'], SQUARE],
  ['text outside any mark', ['01-005'], SHOW_AB],
  ['text that is empty', [], 'BT /F0 12 Tf () Tj [] TJ ET'],
  ['an inline image', ['01-005'], 'BI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI'],
  ['marked content that is in no tree', ['01-005'], `/P <</MCID 7>> BDC ${SQUARE} EMC`],
  ['empty marked content that is in no tree', [], '/P <</MCID 7>> BDC EMC'],
  ['a number used twice', ['14.7.4'], '/H1 <</MCID 0>> BDC EMC'],
  ['an artifact within tagged content', ['01-003'], '/P <</MCID 7>> BDC /Artifact BMC EMC EMC'],
  ['tagged content within an artifact', ['01-004'], '/Artifact BMC /P <</MCID 7>> BDC EMC EMC'],
  ['a mark that is not opened', ['14.6'], 'EMC'],
  ['a mark that is not closed', ['14.6'], '/Artifact BMC'],
  ['a mark across the edge of a text', ['14.6'], '/Artifact BMC BT EMC ET'],
  ['a mark in a language that is none', ['7.2-29'], '/Span <</Lang (to be told)>> BDC EMC'],
  ['text without a font', ['31-009'], '/Artifact BMC BT /F9 12 Tf (x) Tj ET EMC'],
  ['a font by a name with an escape', [], '/Artifact BMC BT /F#30 12 Tf <0001> Tj ET EMC'],
  [
    'a font that ends with its state',
    ['31-009'],
    '/Artifact BMC /F9 12 Tf q /F0 12 Tf Q BT <0001> Tj ET EMC',
  ],
  ['a mark whose list is broken', ['7.8'], '/Span <</Lang >> BDC EMC'],
  ['arrays in arrays in arrays', [], `${'['.repeat(100_000)}${']'.repeat(100_000)} TJ`],
  [
    'dictionaries in dictionaries',
    ['7.8'],
    `/Span ${'<</A '.repeat(100_000)}${'>>'.repeat(100_000)} BDC EMC`,
  ],
])('of %s finds %j', async (_, rules, operators) => {
  expect(await rulesOf(bare(operators))).toEqual(rules)
})

type Form = { operators?: string; entries?: Record<string, unknown>; draws?: string; held?: boolean }

/** A form that the page draws, and whose MCID 0 an element holds where `held`. */
const form =
  ({
    operators = `/P <</MCID 0>> BDC ${SHOW_AB} EMC`,
    entries = {},
    draws = '/X Do',
    held = true,
  }: Form): Change =>
  (made) => {
    const { document, resources, stream } = made
    const inner = { Type: 'XObject', Subtype: 'Form', StructParents: 5, ...entries }
    const ref = stream(operators, { ...inner, Resources: { Font: resources.get(key('Font')) } })
    resources.lookup(key('XObject'), PDFDict).set(key('X'), ref)
    made.drawBare(draws)
    if (!held) return
    const element = made.element('P')
    const content = { Type: 'MCR', Pg: document.getPage(0).ref, Stm: ref, MCID: 0 }
    element.lookup(key('K'), PDFArray).push(document.context.obj(content))
    made.setParent(5, document.context.obj([made.refOf(element)]))
  }

test.each<[string, string[], Form]>([
  ['tagged content', [], {}],
  ['tagged content, drawn twice', ['30-002'], { draws: '/X Do /X Do' }],
  [
    'an artifact, drawn twice',
    [],
    { operators: `/Artifact BMC ${SQUARE} EMC`, held: false, draws: '/X Do /X Do' },
  ],
  ['a square outside any mark', ['01-005'], { operators: SQUARE, held: false }],
  [
    'a square, drawn in an artifact',
    [],
    { operators: SQUARE, held: false, draws: '/Artifact BMC /X Do EMC' },
  ],
  [
    'what is of another file',
    ['30-001'],
    { operators: '', held: false, entries: { Ref: { F: 'other.pdf' } } },
  ],
])('of a form that draws %s finds %j', async (_, rules, made) => {
  expect(await rulesOf(form(made))).toEqual(rules)
})

test('reads forms that draw one another no more often than there are forms', async () => {
  const rules = await rulesOf(({ resources, stream, drawBare, object }) => {
    let below = stream(SQUARE, { Type: 'XObject', Subtype: 'Form' })
    for (let level = 0; level < 19; level++) {
      const inner = object({ XObject: { X: below } })
      below = stream('/X Do '.repeat(50), { Type: 'XObject', Subtype: 'Form', Resources: inner })
    }
    resources.lookup(key('XObject'), PDFDict).set(key('X'), below)
    drawBare('/X Do')
  })
  expect(rules).toEqual(['01-005'])
})

type Annotation = {
  kind?: string
  tag?: string | null
  contents?: string | null
  entries?: Record<string, unknown>
  alt?: string
  held?: boolean
  tabs?: string | null
}

const annotation =
  ({
    kind = 'Link',
    tag = 'Link',
    contents = 'c',
    entries = {},
    alt,
    held = true,
    tabs = 'S',
  }: Annotation): Change =>
  (made) => {
    const { document, page, object } = made
    const ref = object({
      Type: 'Annot',
      Subtype: kind,
      Rect: [10, 10, 50, 50],
      F: 4,
      ...(contents === null ? {} : { Contents: text(contents) }),
      ...(tag === null ? {} : { StructParent: 7 }),
      ...entries,
    })
    page.set(key('Annots'), document.context.obj([ref]))
    if (tabs === null) page.delete(key('Tabs'))
    else page.set(key('Tabs'), key(tabs))
    if (tag === null) return
    const element = made.element(tag, made.top, alt === undefined ? {} : { Alt: text(alt) })
    if (held) {
      const reference = { Type: 'OBJR', Obj: ref, Pg: document.getPage(0).ref }
      element.lookup(key('K'), PDFArray).push(document.context.obj(reference))
    }
    made.setParent(7, made.refOf(element))
  }

const look =
  (operators: string): Change =>
  (made) => {
    const appearance = made.stream(operators, {
      Subtype: 'Form',
      Resources: { Font: made.resources.get(key('Font')) },
    })
    annotation({ kind: 'Stamp', tag: 'Annot', entries: { AP: { N: appearance } } })(made)
  }
const field = (entries: Annotation): Annotation => ({
  kind: 'Widget',
  tag: 'Form',
  contents: null,
  ...entries,
})

test.each<[string, string[], Annotation]>([
  ['a link', [], {}],
  ['a link without a description', ['28-004', '28-012'], { contents: null }],
  ['a link whose element is described', ['28-012'], { contents: null, alt: 'x' }],
  ['a link in a span', ['28-011'], { tag: 'Span' }],
  ['a link in no element', ['28-011'], { tag: null }],
  ['a link that its element does not hold', ['28-011'], { held: false }],
  ['a page without a tab order', ['28-009'], { tabs: null }],
  ['a page in the tab order of rows', ['28-009'], { tabs: 'R' }],
  ['a note', [], { kind: 'Text', tag: 'Annot' }],
  ['a note in no element', ['28-002'], { kind: 'Text', tag: null }],
  ['a note without words', ['28-004'], { kind: 'Text', tag: 'Annot', contents: null }],
  ['a hidden note in no element', [], { kind: 'Text', tag: null, entries: { F: 2 } }],
  ['a note beside the page', [], { kind: 'Text', tag: null, entries: { Rect: [700, 10, 800, 50] } }],
  ['a kind of no standard', ['28-002', '28-006'], { kind: 'Other', tag: null }],
  ['a kind of no standard, tagged and described', [], { kind: 'Other', tag: 'Annot' }],
  ['a trap net', ['28-007'], { kind: 'TrapNet', tag: 'Annot' }],
  ['a printer’s mark', [], { kind: 'PrinterMark', tag: null }],
  ['a printer’s mark in the structure', ['28-017'], { kind: 'PrinterMark', tag: 'Annot' }],
  ['a field', [], field({ entries: { TU: text('Name') } })],
  ['a field without a description', ['28-005'], field({})],
  ['a field whose element is described', [], field({ alt: 'Name' })],
  ['a field in a paragraph', ['28-010'], field({ tag: 'P', entries: { TU: text('Name') } })],
  [
    'an attached file without its name',
    ['28-016'],
    { kind: 'FileAttachment', tag: 'Annot', entries: { FS: { F: text('a') } } },
  ],
  [
    'an attached file with its names',
    [],
    { kind: 'FileAttachment', tag: 'Annot', entries: { FS: { F: text('a'), UF: text('a') } } },
  ],
  [
    'a media clip that says nothing of itself',
    ['28-014', '28-015'],
    { entries: { A: { C: { S: 'MCD', D: text('x') } } } },
  ],
])('of %s finds %j', async (_, rules, made) => {
  expect(await rulesOf(annotation(made))).toEqual(rules)
})

test('looks at what annotations look like', async () => {
  expect(await rulesOf(look(SHOW_AB))).toEqual([])
  expect(await rulesOf(look('/Artifact BMC EMC'))).toEqual(['01-003'])
  expect(await rulesOf(look('BT /F0 12 Tf <0003> Tj ET'))).toEqual(['10-001', '31-011'])
})

test('asks for the language of what annotations and bookmarks say', async () => {
  const without =
    (change: Change): Change =>
    (made) => {
      change(made)
      made.document.catalog.delete(key('Lang'))
    }
  expect(await rulesOf(without(annotation({})))).toContain('11-004')
  expect(await rulesOf(without(annotation(field({ entries: { TU: text('Name') } }))))).toContain('11-005')
  const outlined: Change = ({ document, object }) =>
    document.catalog.set(key('Outlines'), object({ First: object({ Title: text('T') }) }))
  expect(await rulesOf(without(outlined))).toContain('11-003')
  expect(await rulesOf(outlined)).toEqual([])
})

const catalog =
  (name: string, value: unknown): Change =>
  ({ document }) =>
    document.catalog.set(key(name), document.context.obj(value as never) as PDFObject)
const xmp =
  (change: (words: string) => string): Change =>
  ({ document, stream }) => {
    const { contents } = document.catalog.lookup(key('Metadata')) as unknown as { contents: Uint8Array }
    document.catalog.set(key('Metadata'), stream(change(Buffer.from(contents).toString('utf8'))))
  }

test.each<[string, string[], Change]>([
  ['tags that may be wrong', ['01-007'], catalog('MarkInfo', { Marked: true, Suspects: true })],
  ['a title that is not shown', ['07-001'], catalog('ViewerPreferences', { DisplayDocTitle: false })],
  [
    'a language that is none',
    ['7.2-29'],
    ({ document }) => document.catalog.set(key('Lang'), text('American English')),
  ],
  ['layers with a name', [], catalog('OCProperties', { D: { Name: text('All') } })],
  ['layers without a name', ['20-002'], catalog('OCProperties', { D: {} })],
  ['another choice of layers without a name', ['20-001'], catalog('OCProperties', { Configs: [{}] })],
  [
    'layers that turn on by themselves',
    ['20-003'],
    catalog('OCProperties', { D: { Name: text('All'), AS: [] } }),
  ],
  [
    'an embedded file with one name',
    ['21-001'],
    catalog('Names', { EmbeddedFiles: { Names: [{ F: text('a'), EF: {} }] } }),
  ],
  [
    'a form that is laid out when shown',
    ['25-001'],
    (made) => catalog('AcroForm', { XFA: made.stream('<dynamicRender>required</dynamicRender>') })(made),
  ],
  [
    'a form that never is',
    [],
    (made) => catalog('AcroForm', { XFA: made.stream('<dynamicRender>forbidden</dynamicRender>') })(made),
  ],
  [
    'metadata that do not end',
    ['06-001', '06-002', '06-003'],
    xmp((words) => words.replace('</rdf:RDF>', '')),
  ],
  ['metadata that claim another part', ['06-002'], xmp((words) => words.replace('part>1<', 'part>2<'))],
  [
    'metadata that claim something else',
    ['06-002'],
    xmp((words) => words.replace('www.aiim.org/pdfua', 'example.org')),
  ],
  [
    'the claim as an attribute',
    [],
    xmp((words) => words.replace(/>\s*<pdfuaid:part>1<\/pdfuaid:part>/, ' pdfuaid:part="1">')),
  ],
  ['an empty title', ['06-003'], xmp((words) => words.replace('>T<', '> <'))],
  [
    'metadata of a thousand storeys',
    ['06-001', '06-002', '06-003'],
    xmp((words) => words.replace('</rdf:RDF>', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</rdf:RDF>`)),
  ],
])('of %s finds %j', async (_, rules, change) => {
  expect(await rulesOf(change)).toEqual(rules)
})

test('asks for the first version of PDF', async () => {
  const bytes = Buffer.from(await taggedPage(() => undefined))
  bytes.write('%PDF-2.0')
  expect((await checkPdf(bytes)).findings.map(({ rule }) => rule)).toEqual(['6.1'])
})

test('does not open a file that is encrypted', async () => {
  const document = await PDFDocument.load(await taggedPage(() => undefined), { updateMetadata: false })
  document.encrypt({ userPassword: '', ownerPassword: 'owner' })
  await expect(checkPdf(await document.save())).rejects.toThrow()
})

test('lists of each rule no more than a reader can use', async () => {
  const { findings } = await checkPdf(
    await taggedPage((made) => {
      for (let place = 0; place < 50; place++) made.element(`Made${place}`)
    }),
  )
  expect(findings.filter(({ rule }) => rule === '02-001')).toHaveLength(20)
})
