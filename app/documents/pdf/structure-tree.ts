import type { StructureTag } from './layout-node.ts'
import { textString, type PdfContext, type PdfRef } from './pdfkit.ts'

export type ElementOptions = {
  scope?: 'Row' | 'Column'
  numbering?: string
  lang?: string
  alt?: string
  title?: string
}

type Kid = StructureElement | { mcid: number; page: PdfRef } | { annotation: PdfRef; page: PdfRef }

/** One structure element; its object is written when the tree is finished. */
export type StructureElement = {
  tag: StructureTag
  ref: PdfRef
  options: ElementOptions
  kids: Kid[]
}

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7): elements, the marked content and annotations that they
 * hold, and the parent tree that leads from content back to its element.
 */
export class StructureTree {
  readonly root: StructureElement
  readonly #context: PdfContext
  readonly #treeRoot: PdfRef
  /** Rows of the parent tree: for a page the elements by MCID, for an annotation its element. */
  readonly #parents: (PdfRef[] | PdfRef)[] = []

  constructor(context: PdfContext) {
    this.#context = context
    this.#treeRoot = context.ref({ Type: 'StructTreeRoot' })
    this.root = { tag: 'Document', ref: context.ref(), options: {}, kids: [] }
    context._root.data['StructTreeRoot'] = this.#treeRoot
    context._root.data['MarkInfo'] = context.ref({ Marked: true })
  }

  /** A new element at the end of `parent`. */
  element(parent: StructureElement, tag: StructureTag, options: ElementOptions = {}): StructureElement {
    const element = { tag, ref: this.#context.ref(), options, kids: [] }
    parent.kids.push(element)
    return element
  }

  /** Opens marked content of `element` on the current page; the caller closes it with EMC. */
  openContent(element: StructureElement): void {
    const page = this.#context.page.dictionary
    const row = this.#rowOf(page)
    const mcid = row.length
    row.push(element.ref)
    element.kids.push({ mcid, page })
    this.#context.addContent(`/${element.tag} <</MCID ${mcid}>> BDC`)
  }

  /** Makes an annotation of the current page part of `element`; returns the key for its StructParent entry. */
  holdAnnotation(element: StructureElement, annotation: PdfRef): void {
    annotation.data['StructParent'] = this.#parents.length
    this.#parents.push(element.ref)
    element.kids.push({ annotation, page: this.#context.page.dictionary })
  }

  /** Writes every element. pdfkit itself ends the tree root and MarkInfo. */
  finish(): void {
    this.#write(this.root, this.#treeRoot)
    const nums = this.#parents.flatMap((row, key) => [key, row])
    Object.assign(this.#treeRoot.data, {
      K: [this.root.ref],
      ParentTree: { Nums: nums },
      ParentTreeNextKey: this.#parents.length,
    })
  }

  #rowOf(page: PdfRef): PdfRef[] {
    const key = page.data['StructParents']
    if (typeof key === 'number') return this.#parents[key] as PdfRef[]
    const row: PdfRef[] = []
    page.data['StructParents'] = this.#parents.length
    this.#parents.push(row)
    return row
  }

  #write(element: StructureElement, parent: PdfRef): void {
    const { tag, ref, options, kids } = element
    const first = kids.find((kid) => 'page' in kid)
    const page = first && 'page' in first ? first.page : undefined
    const written = kids.map((kid) => {
      if ('tag' in kid) return kid.ref
      if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page }
      return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid }
    })
    Object.assign(ref.data, { Type: 'StructElem', S: tag, P: parent, Pg: page, K: written })
    if (options.lang) ref.data['Lang'] = textString(options.lang)
    if (options.alt) ref.data['Alt'] = textString(options.alt)
    if (options.title) ref.data['T'] = textString(options.title)
    if (options.scope) ref.data['A'] = { O: 'Table', Scope: options.scope }
    if (options.numbering) ref.data['A'] = { O: 'List', ListNumbering: options.numbering }
    ref.end()
    for (const kid of kids) if ('tag' in kid) this.#write(kid, ref)
  }
}
