import type { LayoutNode } from './layout-node.ts'
import type { Bookmark } from './outline.ts'
import { PAGE } from './page-style.ts'
import type { PdfContext } from './pdfkit.ts'
import type { StructureElement, StructureTree } from './structure-tree.ts'
import { segmentText } from './text-segments.ts'

/** What is drawn on each page apart from the record, as an artifact: run head, foot, watermark. */
export type PageFurniture = (page: { number: number; count: number }) => void

type Surroundings = { parent: StructureElement; lang: string; top: number }

/** Gives every node of the source tree a number, so that the pieces of it that land on different pages meet again. */
export function numberNodes(root: LayoutNode): void {
  let next = 0
  const visit = (node: LayoutNode): void => {
    if (node.props) node.props = { ...node.props, sid: ++next }
    node.children?.forEach(visit)
  }
  visit(root)
}

/**
 * Rewrites a laid-out document so that drawing it writes a tagged file. Before each text and image stands a node that
 * draws nothing and opens marked content, which the text or image itself closes; whatever else is drawn (rules, boxes,
 * backgrounds) falls into the artifacts between. `language` is the document's. Returns the bookmarks, which are complete
 * once the document is drawn.
 */
export function tagLayout(
  context: PdfContext,
  tree: StructureTree,
  layout: LayoutNode,
  language: string,
  furniture: PageFurniture,
): Bookmark[] {
  const bookmarks: Bookmark[] = []
  const bookmarked = new Set<number>()
  const elements = new Map<number, StructureElement>()
  let link: { element: StructureElement; text: string } | null = null
  holdLinks(context, tree, () => link)
  actOnSilentNodes(context)

  const openArtifact = (): void => void context.addContent('/Artifact <</Type /Layout>> BDC')
  const close = (): void => void context.addContent('EMC')

  const elementOf = (node: LayoutNode, parent: StructureElement): StructureElement => {
    const props = node.props
    if (!props?.tag) return parent
    const known = elements.get(props.sid!)
    if (known) return known
    const { scope, numbering, lang, alt } = props
    const element = tree.element(parent, props.tag, { scope, numbering, lang, alt })
    elements.set(props.sid!, element)
    return element
  }

  const marked = (node: LayoutNode, holder: StructureElement, contents: string | null): LayoutNode[] => [
    silentNode(() => {
      close()
      tree.openContent(holder)
      link = contents === null ? null : { element: holder, text: contents }
    }),
    actingAfter(node, () => {
      close()
      openArtifact()
      link = null
    }),
  ]

  /** Pieces side by side are all elements: readers lose the order where bare content stands among elements. */
  const markText = (node: LayoutNode, holder: StructureElement, lang: string): LayoutNode[] => {
    const segments = segmentText(node, lang)
    return segments.flatMap((segment) => {
      const { mark } = segment
      let place = holder
      if (mark.link !== null) place = tree.element(place, 'Link')
      if (mark.lang !== null) place = tree.element(place, 'Span', { lang: mark.lang })
      if (place === holder && segments.length > 1) place = tree.element(place, 'Span')
      return marked(segment.node, place, mark.link === null ? null : segment.text.trim())
    })
  }

  const repeated = (node: LayoutNode): LayoutNode[] => [
    silentNode(() => {
      close()
      context.addContent('/Artifact <</Type /Pagination /Subtype /Header>> BDC')
    }),
    node,
    silentNode(() => {
      close()
      openArtifact()
    }),
  ]

  const bookmarkAt = (node: LayoutNode, top: number): LayoutNode[] => {
    const { outline, sid } = node.props ?? {}
    if (!outline || bookmarked.has(sid!)) return []
    bookmarked.add(sid!)
    const note = (): void => {
      const { dictionary, height } = context.page
      bookmarks.push({ ...outline, page: dictionary, pageHeight: height, top })
    }
    return [silentNode(note)]
  }

  const walk = (node: LayoutNode, around: Surroundings): LayoutNode[] => {
    const props = node.props
    if (props?.artifact) return [node]
    if (props?.fixed && elements.has(props.sid!)) return repeated(node)
    const top = around.top + (node.box?.top ?? 0)
    const element = elementOf(node, around.parent)
    const lang = props?.lang ?? around.lang
    const before = bookmarkAt(node, top)
    if (node.type === 'TEXT') {
      refuseOverflow(node, top)
      return [...before, ...markText(node, element, lang)]
    }
    if (node.type === 'IMAGE') return [...before, ...marked(node, element, null)]
    if (!node.children) return [...before, node]
    const below = { parent: element, lang, top }
    return [...before, { ...node, children: node.children.flatMap((child) => walk(child, below)) }]
  }

  const pages = layout.children ?? []
  pages.forEach((page, index) => {
    const around = { parent: tree.root, lang: language, top: 0 }
    const content = (page.children ?? []).flatMap((child) => walk(child, around))
    const start = silentNode(() => {
      furniture({ number: index + 1, count: pages.length })
      openArtifact()
    })
    page.children = [start, ...content, silentNode(close)]
  })
  return bookmarks
}

/** The record must not be cut off: a text that reaches into the foot of its page stops the document. */
function refuseOverflow(node: LayoutNode, top: number): void {
  if (top + (node.box?.height ?? 0) > PAGE.footLine) throw new Error('A text does not fit on its page')
}

/** Makes each link annotation part of the Link element whose text is being drawn, and describes it. */
function holdLinks(
  context: PdfContext,
  tree: StructureTree,
  current: () => { element: StructureElement; text: string } | null,
): void {
  const annotate = context.annotate.bind(context)
  context.annotate = (x, y, width, height, options) => {
    const link = current()
    if (!link) throw new Error('A link is drawn outside the structure of the document')
    const structParent = {
      add: ({ annotationRef }: { annotationRef: Parameters<StructureTree['holdAnnotation']>[1] }) =>
        tree.holdAnnotation(link.element, annotationRef),
    }
    return annotate(x, y, width, height, { ...options, structParent, Contents: Object(link.text) })
  }
}

/**
 * A node that draws nothing and acts when drawing reaches it: a text without lines, whose destination the context is
 * asked to note. A canvas would do the same at many times the cost.
 */
function silentNode(act: () => void): LayoutNode {
  return { type: 'TEXT', box: { top: 0, left: 0, width: 0, height: 0 }, style: {}, props: { id: act } }
}

/** The node, which acts once it is drawn: its destination is noted last of all. */
function actingAfter(node: LayoutNode, act: () => void): LayoutNode {
  return { ...node, props: { ...node.props, id: act } }
}

/** Lets nodes act. The documents themselves name no destinations. */
function actOnSilentNodes(context: PdfContext): void {
  context.addNamedDestination = (act) => {
    if (typeof act === 'function') act()
  }
}
