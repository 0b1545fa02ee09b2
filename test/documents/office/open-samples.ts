import { zip } from '#app/documents/office/zip-file.ts'
import { pngSquare } from '../attachment-samples.ts'
import { ALT, CANARY, HEADING } from './word-sample.ts'

const names = [
  'office',
  'style',
  'text',
  'table',
  'drawing:draw',
  'presentation',
  'svg-compatible:svg',
  'xsl-fo-compatible:fo',
]
  .map((name) => name.split(':'))
  .map(([urn, prefix = urn]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`)
  .concat(['xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"'])
  .join(' ')

const table = `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>${row(['Month', 'Hours'])}</table:table-header-rows>${row(['July', '4,120'])}${row(['August', '3,960'])}</table:table>`

function row(cells: string[]): string {
  return `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
}

const image = (anchor: string) =>
  `<draw:frame ${anchor} svg:width="3cm" svg:height="3cm"><draw:image xlink:href="Pictures/1.png" xlink:type="simple"/><svg:desc>${ALT}</svg:desc></draw:frame>`
const list = `<text:list text:style-name="L1"><text:list-item><text:p>First step</text:p></text:list-item><text:list-item><text:p>Second step</text:p></text:list-item></text:list>`

function openFile(
  mediaType: string,
  styles: string,
  body: string,
  extra: [string, string][] = [],
): Uint8Array {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  return zip([
    ['mimetype', mediaType],
    [
      'content.xml',
      `<office:document-content ${names} office:version="1.3"><office:automatic-styles>${styles}<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    ],
    [
      'styles.xml',
      `<office:document-styles ${names} office:version="1.3"><office:styles><style:style style:name="Secret" style:family="paragraph"><style:text-properties text:display="none"/></style:style></office:styles></office:document-styles>`,
    ],
    ['Pictures/1.png', pngSquare(40)],
    ...extra,
    [
      'META-INF/manifest.xml',
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', mediaType)}${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}${entry('Pictures/1.png', 'image/png')}</manifest:manifest>`,
    ],
  ])
}

const change = (id: string, kind: string, inside: string) =>
  `<text:changed-region text:id="${id}" xml:id="${id}"><text:${kind}><office:change-info><dc:creator>A</dc:creator><dc:date>2026-11-01T00:00:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`

/** The text of the Word sample as an OpenDocument text; what bears `CANARY` is for nobody. */
export function openTextSample(extra: [string, string][] = []): Uint8Array {
  const styles =
    '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
  const body = [
    `<text:tracked-changes>${change('c1', 'deletion', `<text:p>${CANARY} deleted</text:p>`)}${change('c2', 'insertion', '')}</text:tracked-changes>`,
    '<text:p text:style-name="Title">Staff report</text:p>',
    `<text:h text:outline-level="1">${HEADING}</text:h>`,
    `<text:p>Overtime <office:annotation><dc:creator>A</dc:creator><text:p>${CANARY} comment</text:p></office:annotation>rose <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>by nine <text:change-end text:change-id="c2"/><text:span text:style-name="Gone">${CANARY} hidden</text:span>percent.</text:p>`,
    `<text:p text:style-name="Secret">${CANARY} hidden by its style</text:p>`,
    `<text:p>${CANARY} hidden paragraph<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/></text:p>`,
    `<text:section text:name="S" text:display="none"><text:p>${CANARY} hidden section</text:p></text:section>`,
    list,
    table,
    `<text:p>${image('text:anchor-type="as-char"')}</text:p>`,
    '<text:p>The chief agrees.</text:p>',
  ]
  const mediaType = 'application/vnd.oasis.opendocument.text'
  return openFile(mediaType, styles, `<office:text>${body.join('')}</office:text>`, extra)
}

/** The same as slides, one of them hidden, with a note for the speaker. */
export function openSlidesSample(): Uint8Array {
  const styles = `<style:style style:name="dp1" style:family="drawing-page"/><style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>`
  const place = 'svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="5cm"'
  const box = (inside: string, kind = '') =>
    `<draw:frame ${kind} ${place}><draw:text-box>${inside}</draw:text-box></draw:frame>`
  const titled = (text: string) => box(`<text:p>${text}</text:p>`, 'presentation:class="title"')
  const page = (style: string, inside: string) =>
    `<draw:page draw:name="${style}" draw:style-name="${style}">${inside}</draw:page>`
  const notes = `<presentation:notes>${box(`<text:p>${CANARY} note</text:p>`, 'presentation:class="notes"')}</presentation:notes>`
  const first = [
    titled(HEADING),
    box(list),
    `<draw:frame ${place}>${table}</draw:frame>`,
    image('svg:x="2cm" svg:y="12cm"'),
    notes,
  ]
  const body = [
    page('dp1', first.join('')),
    page('dp2', titled(`${CANARY} hidden slide`)),
    page('dp1', titled('What follows') + box('<text:p>The chief agrees.</text:p>')),
  ]
  const mediaType = 'application/vnd.oasis.opendocument.presentation'
  return openFile(mediaType, styles, `<office:presentation>${body.join('')}</office:presentation>`)
}
