import { Table } from './table.tsx'

export type PlotPoint = { label: string; value: number }

type PlotProps = {
  /** What is counted. */
  caption: string
  points: PlotPoint[]
  /** The line in one sentence, for those who don't see it; says that a table follows. */
  description: string
  columns: [string, string]
  summary?: string
}

const WIDTH = 1000
const HEIGHT = 200

/** Fewer changes than this are told sooner in words than by a line. */
const leastChanges = 3

/** @returns whether a line through the points shows more than a sentence says */
export function isWorthDrawing(points: readonly PlotPoint[]): boolean {
  const changes = points.filter(({ value }, index) => index > 0 && value !== points[index - 1]!.value)
  return changes.length >= leastChanges
}

/**
 * One count over time: a line of steps, its last value in figures, and the same as a table. Nothing where the count
 * hardly changes.
 */
export function Plot({ caption, points, description, columns, summary = 'Show as a table' }: PlotProps) {
  if (!isWorthDrawing(points)) return null
  const top = niceTop(Math.max(0, ...points.map((point) => point.value)))
  const last = points.at(-1)
  const ends = [points[0], points[Math.floor(points.length / 2)], last]
  return (
    <figure className="plot">
      <figcaption>{caption}</figcaption>
      <div className="plot__area">
        <div className="plot__y" aria-hidden="true">
          <span>{top}</span>
          <span>{top / 2}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={description}
        >
          <path
            className="grid"
            d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`}
            vectorEffect="non-scaling-stroke"
          />
          <path className="line" d={steps(points, top)} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={`plot__end plot__end--${twentieths(last?.value ?? 0, top)}`} aria-hidden="true">
          {last?.value}
        </div>
        <div className="plot__x" aria-hidden="true">
          {ends.map((point, index) => (
            <span key={index}>{point?.label}</span>
          ))}
        </div>
      </div>
      <details>
        <summary>{summary}</summary>
        <Table
          columns={[{ label: columns[0] }, { label: columns[1], numeric: true }]}
          rows={points.map(({ label, value }) => [label, value])}
        />
      </details>
    </figure>
  )
}

/** @returns the least of 2, 4, 10, 20, 40, 100 … that `value` fits under; its half is a whole number */
export function niceTop(value: number): number {
  for (let unit = 1; ; unit *= 10) {
    for (const step of [2, 4, 10]) {
      if (value <= step * unit) return step * unit
    }
  }
}

function steps(points: PlotPoint[], top: number): string {
  const y = (value: number) => round(HEIGHT * (1 - value / top))
  const x = (index: number) => round((index * WIDTH) / points.length)
  return points.map(({ value }, index) => `${index === 0 ? 'M0 ' : 'V'}${y(value)}H${x(index + 1)}`).join('')
}

const round = (value: number) => Math.round(value * 10) / 10

function twentieths(value: number, top: number): number {
  return Math.round((value / top) * 20)
}
