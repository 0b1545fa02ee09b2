export type BuilderRow = {
  id: string
  parentId: string | null
  position: number
  number: string
  title: string
  minutes: number | null
  detail: string
  note: string | null
}
