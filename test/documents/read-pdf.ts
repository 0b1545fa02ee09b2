import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A structure element as pdf.js reads it: its type, its own words and those below it, its language. */
export type ReadElement = {
  role: string
  text: string
  lang: string | null
  alt: string | null
  page: number
  /** Height above the foot of the page of its first words, in points; null without words. */
  y: number | null
  /** From the left edge of the page to its first words, in points; null without words. */
  x: number | null
  kids: ReadElement[]
}

export type Bookmark = { title: string; kids: Bookmark[] }

export type ReadPdf = {
  pageCount: number
  /** Structure by page, Document elements left out. */
  pages: ReadElement[][]
  /** Words of each page that are in no structure element. */
  artifacts: string[]
  outline: Bookmark[]
  labels: string[] | null
  info: { title: string; lang: string; pdfuaPart: string | null; marked: boolean }
  links: { page: number; url: string }[]
}

type Words = { text: string; x: number; y: number }
type StructNode = {
  role?: string
  type?: string
  id?: string
  lang?: string
  alt?: string
  children?: StructNode[]
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  try {
    const pages: ReadElement[][] = []
    const artifacts: string[] = []
    const links: ReadPdf['links'] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
      const words = new Map<string, Words>()
      const open: (string | null)[] = []
      let loose = ''
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((mark) => mark !== null) ?? null
          const text = item.str + (item.hasEOL ? '\n' : '')
          if (id === null) loose += text
          else
            words.set(id, {
              text: (words.get(id)?.text ?? '') + text,
              x: words.get(id)?.x ?? item.transform[4],
              y: words.get(id)?.y ?? item.transform[5],
            })
        } else if (item.type === 'endMarkedContent') open.pop()
        else open.push(('id' in item && typeof item.id === 'string' && item.id) || null)
      }
      const tree = (await page.getStructTree()) as StructNode | null
      pages.push(
        (tree?.children ?? []).flatMap((node) => readNode(node, words, number)).flatMap(withoutDocument),
      )
      artifacts.push(loose)
      for (const annotation of await page.getAnnotations()) {
        if (annotation.subtype === 'Link' && annotation.url) links.push({ page: number, url: annotation.url })
      }
    }
    const { info, metadata } = await document.getMetadata()
    const facts = info as { Title: string; Language: string }
    const xmp = (metadata as unknown as { getRaw(): string } | null)?.getRaw() ?? ''
    return {
      pageCount: document.numPages,
      pages,
      artifacts,
      links,
      outline: readOutline(await document.getOutline()),
      labels: await document.getPageLabels(),
      info: {
        title: facts.Title,
        lang: facts.Language,
        pdfuaPart: /<pdfuaid:part>(\d)</.exec(xmp)?.[1] ?? null,
        marked:
          ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') ?? false,
      },
    }
  } finally {
    await task.destroy()
  }
}

/** All elements of some types that have words or a description on their page, in reading order. */
export function elements(pdf: ReadPdf, ...roles: string[]): ReadElement[] {
  const visit = (element: ReadElement): ReadElement[] => [
    ...(roles.includes(element.role) && (element.text !== '' || element.alt) ? [element] : []),
    ...element.kids.flatMap(visit),
  ]
  return pdf.pages.flat().flatMap(visit)
}

/** Text as one line: line ends of the page become spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function readNode(node: StructNode, words: Map<string, Words>, page: number): ReadElement[] {
  if (!node.role) return []
  const kids: ReadElement[] = []
  let text = ''
  let x: number | null = null
  let y: number | null = null
  for (const child of node.children ?? []) {
    if (child.type === 'content') {
      const own = words.get(child.id ?? '')
      text += own?.text ?? ''
      x ??= own?.x ?? null
      y ??= own?.y ?? null
    }
    for (const kid of readNode(child, words, page)) {
      kids.push(kid)
      text += kid.text
      x ??= kid.x
      y ??= kid.y
    }
  }
  return [{ role: node.role, text, lang: node.lang ?? null, alt: node.alt ?? null, page, x, y, kids }]
}

function withoutDocument(element: ReadElement): ReadElement[] {
  return ['Root', 'Document'].includes(element.role) ? element.kids.flatMap(withoutDocument) : [element]
}

function readOutline(items: { title: string; items: unknown[] }[] | null): Bookmark[] {
  return (items ?? []).map(({ title, items: kids }) => ({
    title,
    kids: readOutline(kids as { title: string; items: unknown[] }[]),
  }))
}
