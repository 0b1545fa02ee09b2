import type { FactField } from './fact-kind.ts'

export const choose = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, label: names[value] }))
export const line = (column: string, label: string, most: number, required = false): FactField => ({
  column,
  label,
  type: 'line',
  most,
  required,
})
export const text = (column: string, label: string, most = 4000, required = true): FactField => ({
  column,
  label,
  type: 'text',
  most,
  required,
})
export const moment = (column: string, label: string, mark?: string): FactField => ({
  column,
  label,
  type: 'moment',
  mark,
})
