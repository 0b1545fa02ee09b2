import { useId, type ReactNode } from 'react'

export type Column = { label: ReactNode; numeric?: boolean }

type TableProps = {
  caption?: ReactNode
  columns: Column[]
  /** The first cell of a row is its header. */
  rows: ReactNode[][]
}

const FITS_A_PHONE = 3

/** A plain table. With more than three columns it scrolls by itself on a phone and can be reached by keyboard. */
export function Table({ caption, columns, rows }: TableProps) {
  const id = useId()
  const captionId = caption ? `${id}-caption` : undefined
  const table = (
    <table className="usa-table">
      {caption ? <caption id={captionId}>{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map(({ label, numeric }, index) => (
            <th key={index} scope="col" className={numeric ? 'n' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => {
              const className = columns[index]?.numeric ? 'n' : undefined
              return index === 0 ? (
                <th key={index} scope="row" className={className}>
                  {cell}
                </th>
              ) : (
                <td key={index} className={className}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (columns.length <= FITS_A_PHONE) return table
  const name = captionId ? { 'aria-labelledby': captionId } : { 'aria-label': 'Table' }
  return (
    <div className="scroll" role="group" tabIndex={0} {...name}>
      {table}
    </div>
  )
}
