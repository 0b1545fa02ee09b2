import type { InputHTMLAttributes, ReactNode } from 'react'
import { fieldId } from './field-id.ts'
import { HintAndError, Optional, tiesOf, type FieldProps } from './field.tsx'

export type Choice = {
  value: string
  label: ReactNode
  /** Hangs before the label: the number of an agenda item. */
  number?: string
  disabled?: boolean
}

type GroupProps = Omit<FieldProps, 'label'> & {
  legend: ReactNode
  choices: Choice[]
  /** What is chosen. */
  defaultValue?: string | readonly string[] | null
}

/** One of several, all of them visible. */
export function RadioGroup(props: GroupProps) {
  return <Group {...props} type="radio" />
}

/** Any number of several; each is sent under the same name. */
export function CheckboxGroup(props: GroupProps) {
  return <Group {...props} type="checkbox" />
}

function Group({
  type,
  legend,
  choices,
  defaultValue,
  ...field
}: GroupProps & { type: 'radio' | 'checkbox' }) {
  const ties = tiesOf({ ...field, label: legend })
  const chosen = new Set(typeof defaultValue === 'string' ? [defaultValue] : (defaultValue ?? []))
  return (
    <div className={field.error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <fieldset className="usa-fieldset" aria-describedby={ties['aria-describedby']}>
        <legend className={field.large ? 'usa-legend usa-legend--large' : 'usa-legend'}>
          {legend}
          <Optional optional={field.optional} />
        </legend>
        <HintAndError id={ties.id} hint={field.hint} error={field.error} errorWord={field.errorWord} />
        <div className="choices">
          {choices.map(({ value, label, number, disabled }, index) => {
            const id = index === 0 ? ties.id : `${ties.id}-${fieldId(value)}`
            return (
              <div key={value} className={`usa-${type}`}>
                <input
                  className={`usa-${type}__input`}
                  type={type}
                  name={field.name}
                  id={id}
                  value={value}
                  defaultChecked={chosen.has(value)}
                  disabled={disabled}
                  aria-invalid={type === 'checkbox' ? ties['aria-invalid'] : undefined}
                />
                <label className={`usa-${type}__label`} htmlFor={id}>
                  {number ? <span className="num">{number}</span> : null} {label}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

type CheckboxProps = {
  name: string
  label: ReactNode
  error?: string
  hint?: ReactNode
  errorWord?: string
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'style'>

/** A single checkbox. */
export function Checkbox({ label, error, hint, errorWord, ...input }: CheckboxProps) {
  const ties = tiesOf({ name: input.name, id: input.id, label, hint, error })
  return (
    <div className={error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <HintAndError id={ties.id} hint={hint} error={error} errorWord={errorWord} />
      <div className="usa-checkbox">
        <input value="yes" {...input} {...ties} className="usa-checkbox__input" type="checkbox" />
        <label className="usa-checkbox__label" htmlFor={ties.id}>
          {label}
        </label>
      </div>
    </div>
  )
}
