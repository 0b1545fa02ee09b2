import { formatPartialDate, type DatePrecision } from '../time/partial-date.ts'

export function documentDateWords(document: {
  datedOn: string | null
  datePrecision: DatePrecision | null
  dateNote: string | null
}): string {
  const { datedOn, datePrecision, dateNote } = document
  if (datedOn === null) return dateNote ?? 'Undated'
  const date = formatPartialDate({ on: datedOn, precision: datePrecision ?? 'day' })
  return dateNote ? `${date}, ${dateNote}` : date
}

export function documentFilePath(slug: string, fileName: string): string {
  return `/library/${slug}/file/${encodeURIComponent(fileName)}`
}
