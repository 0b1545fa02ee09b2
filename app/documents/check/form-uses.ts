import type { PDFDict } from '@cantoo/pdf-lib'

export type FormUses = {
  /** Notes that a page or form draws a form. */
  draw(owner: PDFDict, form: PDFDict): void
  /** Whether a form is met for the first time with these resources, in a place of this kind. */
  isNew(form: PDFDict, resources: PDFDict | undefined, place: string): boolean
  /** Notes that a form has tagged content of its own. */
  mark(owner: PDFDict): void
  /** Whether any form with tagged content is drawn more than once, by itself or within another. */
  isMarkedFormReused(): boolean
}

/** Who draws which form, so that each is read once however often it is drawn. */
export function formUses(): FormUses {
  const counts = new Map<PDFDict, number>()
  const within = new Map<PDFDict, Set<PDFDict>>()
  const met = new Map<PDFDict, Map<PDFDict | undefined, Set<string>>>()
  const marked = new Set<PDFDict>()
  return {
    draw: (owner, form) => {
      counts.set(form, (counts.get(form) ?? 0) + 1)
      const forms = within.get(owner) ?? new Set()
      within.set(owner, forms)
      forms.add(form)
    },
    isNew: (form, resources, place) => {
      const byResources = met.get(form) ?? new Map<PDFDict | undefined, Set<string>>()
      met.set(form, byResources)
      const places = byResources.get(resources) ?? new Set()
      byResources.set(resources, places)
      if (places.has(place)) return false
      places.add(place)
      return true
    },
    mark: (owner) => void marked.add(owner),
    isMarkedFormReused: () => {
      const reused = new Set([...counts].flatMap(([form, count]) => (count > 1 ? [form] : [])))
      // A set is walked to the end of what is added meanwhile.
      for (const form of reused) for (const inner of within.get(form) ?? []) reused.add(inner)
      return [...reused].some((form) => marked.has(form))
    },
  }
}
