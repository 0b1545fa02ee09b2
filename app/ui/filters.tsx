import { fieldId } from './field-id.ts'

export type Filter = {
  name: string
  label: string
  /** What the address says now. */
  value?: string | null
  options: { value: string; label: string }[]
}

/** What to show of a list: a GET form of native selects, so that the answer has an address. */
export function Filters({
  action,
  filters,
  show = 'Show',
}: {
  action: string
  filters: Filter[]
  show?: string
}) {
  return (
    <form className="filters" method="get" action={action}>
      {filters.map(({ name, label, value, options }) => (
        <div key={name}>
          <label className="usa-label" htmlFor={fieldId(name)}>
            {label}
          </label>
          <select className="usa-select" id={fieldId(name)} name={name} defaultValue={value ?? undefined}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div>
        <button className="usa-button usa-button--outline" type="submit">
          {show}
        </button>
      </div>
    </form>
  )
}
