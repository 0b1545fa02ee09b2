import type { ReactNode } from 'react'
import { seatNotReported } from '#app/domain/people/forms.ts'
import { Checkbox } from './choice-field.tsx'
import { DateField, Select, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { Note } from './note.tsx'

type TermValues = { seatId: string; startsOn: string; startsPrecision: string; endsOn: string }

const precisions = [
  { value: 'day', label: 'Exact date known' },
  { value: 'month', label: 'Only the month is known' },
  { value: 'year', label: 'Only the year is known' },
]

type TermFieldsProps = {
  seats: Option[]
  values: TermValues
  reply: FormReply | undefined
  /** Between the seat and the days: the field of who holds it. */
  children?: ReactNode
}

/** The seat and the days of a term. The seat is chosen, never left out by not looking: "Not reported" is a choice too. */
export function TermFields({ seats, values, reply, children }: TermFieldsProps) {
  const field = (name: keyof TermValues) => ({
    name,
    error: reply?.errors[name],
    defaultValue: reply ? (typedIn(reply, name) ?? '') : values[name],
  })
  return (
    <>
      <Select
        {...field('seatId')}
        label="Seat"
        required
        options={[
          { value: '', label: 'Choose a seat' },
          ...seats,
          { value: seatNotReported, label: 'Not reported' },
        ]}
      />
      {children}
      <DateField {...field('startsOn')} label="First day" optional="(empty if not known)" />
      <Select {...field('startsPrecision')} label="How exact" options={precisions} />
      <DateField
        {...field('endsOn')}
        label="Last day of the appointment"
        optional="(empty if not known)"
        hint="A member keeps serving until a successor begins"
      />
    </>
  )
}

/** Folded away until the rule of two terms says no: that the term stands all the same. `children` asks for the reason. */
export function ThirdTerm({ reply, children }: { reply: FormReply | undefined; children?: ReactNode }) {
  return (
    <details open={reply?.section ? true : undefined}>
      <summary>A third term in a row</summary>
      <Note title="After two terms, a two-year break. ">
        After two consecutive terms two years must pass.{' '}
        <span className="quiet">Pasadena Municipal Code ch. 2.60</span>
      </Note>
      <Checkbox
        name="despiteTwoTerms"
        label="Begin the term anyway"
        value="on"
        defaultChecked={reply?.values.despiteTwoTerms === 'on'}
      />
      {children}
    </details>
  )
}
