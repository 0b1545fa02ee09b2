/** One item in the list of an agenda while it is made. */
export type BuilderRow = {
  id: string
  parentId: string | null
  position: number
  /** As it will be printed: "5.A". */
  number: string
  title: string
  minutes: number | null
  /** Under the title: "Action · Lieutenant Sam Stone · 2 files". */
  detail: string
  /** W1: what is worth a look, a sentence. */
  note: string | null
}
