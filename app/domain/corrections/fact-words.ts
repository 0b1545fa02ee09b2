import type { FieldWords } from '../audit-log/audit-words.ts'
import { findFactKind } from './correctable-facts.ts'

const yesNo = { 0: 'no', 1: 'yes' }

/** How the fields of a meeting's facts read in the record: as the form that corrects them calls them. */
export function factWords(kind: string): Record<string, FieldWords> {
  const words: Record<string, FieldWords> = {}
  for (const field of findFactKind(kind)?.fields ?? []) {
    const { column, label } = field
    words[column] = { label }
    if (field.type === 'yes-no') words[column] = { label, values: yesNo }
    if (field.type === 'choice') {
      words[column] = {
        label,
        values: Object.fromEntries(field.choices.map((one) => [one.value, one.label])),
      }
    }
    if (field.type === 'moment' && field.mark) {
      words[field.mark] = { label: `It happened: ${label.toLowerCase()}`, values: yesNo, coveredBy: column }
    }
  }
  return words
}
