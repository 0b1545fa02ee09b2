import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { paragraphsOf } from '#app/domain/text/paragraphs.ts'
import { DocumentBlocks } from '#app/ui/document-blocks.tsx'
import { elements, readPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleAgenda } from './record-samples.ts'

const typed = 'Annual report:\r\nrequests\r\ndecisions\r\n\r\n \r\nDeadlines kept.\r\n'
const paragraphs = [['Annual report:', 'requests', 'decisions'], ['Deadlines kept.']]

test.each([
  [typed, paragraphs],
  ['\n\nOne\n', [['One']]],
  ['One\rtwo', [['One', 'two']]],
  [' \n\t\n', []],
  [null, []],
])('%j has the paragraphs %j', (text, expected) => expect(paragraphsOf(text)).toEqual(expected))

test('a description has the same paragraphs and lines on the page and in the PDF', async () => {
  const sample = sampleAgenda()
  const agenda = sample.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'agenda')!
  const line = {
    ...agenda.items[0]!,
    description: typed,
    action: null,
    presenters: [],
    files: [],
    children: [],
  }
  const blocks: OfficialDocument['sections'][number]['blocks'] = [
    { type: 'agenda', items: [line] },
    { type: 'paragraph', text: typed },
  ]
  const page = renderToStaticMarkup(<DocumentBlocks blocks={blocks} fileHref={() => ''} />)
  const onPage = [...page.matchAll(/<p class="record">(.*?)<\/p>/g)].map(([, words = '']) =>
    words.split('<br/>'),
  )
  const document = { ...sample, sections: [{ id: 'agenda', heading: 'Agenda', blocks }] }
  const pdf = await readPdf(await renderDocumentPdf(document, MARK, CREATED_AT))
  const inPdf = elements(pdf, 'P')
    .map(({ text }) => text.trim().split(/\s*\n\s*/))
    .filter(([first = '']) => paragraphs.some((lines) => lines[0] === first))
  expect(onPage).toEqual([...paragraphs, ...paragraphs])
  expect(inPdf).toEqual(onPage)
})
