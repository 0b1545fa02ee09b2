/** One figure of the table. `ratio` is null where it could not be measured; then `note` says why. */
export type Figure = {
  name: string
  /** The least, or the most, that the ratio (or the number, with its unit) may be; null for information only. */
  bar: { least: number; unit: string } | { most: number; unit: string } | null
  value: number | null
  /** Absolute numbers, and what they were measured with. */
  note: string
}

export type FigureStatus = 'met' | 'missed' | 'not measured' | 'information'

/** @returns how a figure stands against its bar */
export function figureStatus({ bar, value }: Figure): FigureStatus {
  if (value === null) return 'not measured'
  if (bar === null) return 'information'
  return ('least' in bar ? value >= bar.least : value <= bar.most) ? 'met' : 'missed'
}

/** @returns the middle of the numbers; of an even count the mean of the two middle ones */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no median of nothing')
  const sorted = [...numbers].sort((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** @returns the number to the precision that can be meant: "0.62", "12.4", "310" */
export function amount(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function barWords({ bar }: Figure): string {
  if (bar === null) return ''
  return 'least' in bar ? `≥ ${bar.least}${bar.unit}` : `≤ ${bar.most}${bar.unit}`
}

/** @returns the table as lines of plain text: figure, bar, measured, status, numbers for information */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['Figure', 'Bar', 'Measured', '', 'For information']
  const rows = figures.map((figure) => [
    figure.name,
    barWords(figure),
    figure.value === null ? '–' : `${amount(figure.value)}${figure.bar?.unit ?? ''}`,
    figureStatus(figure),
    figure.note,
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (row: string[]) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ')
  return [line(head), line(widths.map((width) => '─'.repeat(Math.min(width, 60)))), ...rows.map(line)]
    .map((text) => text.trimEnd())
    .join('\n')
}
