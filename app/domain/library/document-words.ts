import { formatPartialDate, type DatePrecision } from '../time/partial-date.ts'

/** @returns "July 18, 2019", "November 2016", with its note where there is one; "Undated" */
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

/** @returns the address of a document's file */
export function documentFilePath(slug: string, fileName: string): string {
  return `/library/${slug}/file/${encodeURIComponent(fileName)}`
}
