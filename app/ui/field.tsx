import {
  Fragment,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { acceptedFiles } from '#app/domain/agenda/attachment-kinds.ts'
import { fieldId } from './field-id.ts'
import { linesOf } from './form-reply.ts'

/** What every field has. Attributes of the control itself, such as those Conform gives, may be spread beside them. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** In plain words: what to do. */
  error?: string
  /** Shown after the label; `true` writes "(optional)". */
  optional?: boolean | string
  /** The label as large as a heading: the one question of its band. */
  large?: boolean
  id?: string
  /** Read aloud before the error. */
  errorWord?: string
}

/** The attributes that tie a control to its label, hint and error. */
export type Ties = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

export function tiesOf({ name, id = fieldId(name), hint, error }: FieldProps): Ties {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined }
}

export function Optional({ optional }: Pick<FieldProps, 'optional'>) {
  if (!optional) return null
  return <span className="quiet"> {optional === true ? '(optional)' : optional}</span>
}

/** The hint, then the error, above the control. */
export function HintAndError({
  id,
  hint,
  error,
  errorWord = 'Error: ',
}: Pick<FieldProps, 'hint' | 'error' | 'errorWord'> & { id: string }) {
  return (
    <>
      {hint ? (
        <span className="usa-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <p className="usa-error-message" id={`${id}-error`}>
          <span className="off">{errorWord}</span>
          {linesOf(error).map((line, index) => (
            <Fragment key={index}>
              {index > 0 ? <br /> : null}
              {line}
            </Fragment>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** A label, hint and error around any control: `children` is given what ties it to them. */
export function Field({ children, ...field }: FieldProps & { children: (ties: Ties) => ReactNode }) {
  const ties = tiesOf(field)
  return (
    <div className={field.error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <label className={field.large ? 'usa-label usa-legend--large' : 'usa-label'} htmlFor={ties.id}>
        {field.label}
        <Optional optional={field.optional} />
      </label>
      <HintAndError id={ties.id} hint={field.hint} error={field.error} errorWord={field.errorWord} />
      {children(ties)}
    </div>
  )
}

type Control<Attributes> = FieldProps & Omit<Attributes, keyof FieldProps | 'className' | 'style'>

/** Separates a field's own properties from those of its control. */
function divide<Props extends FieldProps>(props: Props) {
  const { name, label, hint, error, optional, large, id, errorWord, ...rest } = props
  return { field: { name, label, hint, error, optional, large, id, errorWord }, rest }
}

function controlClass(kind: string, error: string | undefined, record = false, numeric = false) {
  return [kind, record && 'record', numeric && 'num', error && 'usa-input--error'].filter(Boolean).join(' ')
}

/** One line of text. `record` for words that go into the record as they are typed. */
export function TextField({
  record = false,
  ...props
}: Control<InputHTMLAttributes<HTMLInputElement>> & { record?: boolean }) {
  const { field, rest } = divide(props)
  const numeric = rest.inputMode === 'numeric'
  return (
    <Field {...field}>
      {(ties) => (
        <input
          type="text"
          {...rest}
          {...ties}
          className={controlClass('usa-input', field.error, record, numeric)}
        />
      )}
    </Field>
  )
}

/** Several lines of text, five unless `rows` says otherwise. */
export function TextArea({
  record = false,
  ...props
}: Control<TextareaHTMLAttributes<HTMLTextAreaElement>> & { record?: boolean }) {
  const { field, rest } = divide(props)
  return (
    <Field {...field}>
      {(ties) => (
        <textarea
          rows={5}
          {...rest}
          {...ties}
          className={controlClass('usa-textarea', field.error, record)}
        />
      )}
    </Field>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }

/** A native select. */
export function Select({
  options,
  ...props
}: Control<SelectHTMLAttributes<HTMLSelectElement>> & { options: Option[] }) {
  const { field, rest } = divide(props)
  return (
    <Field {...field}>
      {(ties) => (
        <select {...rest} {...ties} className={controlClass('usa-select', field.error)}>
          {options.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A civil date, `YYYY-MM-DD`, in the browser's own control. */
export function DateField(props: Control<InputHTMLAttributes<HTMLInputElement>>) {
  return <TextField {...props} type="date" />
}

/** A time of day, `HH:MM`, in the browser's own control. */
export function TimeField(props: Control<InputHTMLAttributes<HTMLInputElement>>) {
  return <TextField {...props} type="time" />
}

/** Files, with the room to drop them. `drop` are the words in it. */
export function FileField({
  drop,
  accept = acceptedFiles,
  ...props
}: Control<InputHTMLAttributes<HTMLInputElement>> & { drop?: ReactNode }) {
  const { field, rest } = divide(props)
  return (
    <Field {...field}>
      {(ties) => (
        <div className="drop">
          <input {...rest} {...ties} type="file" accept={accept || undefined} />
          {drop ? <p className="small quiet">{drop}</p> : null}
        </div>
      )}
    </Field>
  )
}

/** Two fields side by side. `aside` makes the second one narrow, for a number. */
export function Pair({ children, aside = false }: { children: ReactNode; aside?: boolean }) {
  return <div className={aside ? 'pair pair--aside' : 'pair'}>{children}</div>
}
