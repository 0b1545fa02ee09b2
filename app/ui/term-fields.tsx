import type { ReactNode } from 'react'
import { seatNotReported } from '#app/domain/people/forms.ts'
import { Checkbox } from './choice-field.tsx'
import { DateField, Select, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { Note } from './note.tsx'
import { termFields as words } from '#app/words/people-2.ts'

type TermValues = { seatId: string; startsOn: string; startsPrecision: string; endsOn: string }

const precisions = [
  { value: 'day', label: words.exactDateKnown },
  { value: 'month', label: words.onlyTheMonthIs },
  { value: 'year', label: words.onlyTheYearIs },
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
        label={words.seat}
        required
        options={[
          { value: '', label: words.chooseASeat },
          ...seats,
          { value: seatNotReported, label: words.notReported },
        ]}
      />
      {children}
      <DateField {...field('startsOn')} label={words.firstDay} optional={words.emptyIfNotKnown} />
      <Select {...field('startsPrecision')} label={words.howExact} options={precisions} />
      <DateField
        {...field('endsOn')}
        label={words.lastDayOfThe}
        optional={words.emptyIfNotKnown}
        hint={words.aMemberKeepsServing}
      />
    </>
  )
}

/** Folded away until the rule of two terms says no: that the term stands all the same. `children` asks for the reason. */
export function ThirdTerm({ reply, children }: { reply: FormReply | undefined; children?: ReactNode }) {
  return (
    <details open={reply?.section ? true : undefined}>
      <summary>{words.aThirdTermIn}</summary>
      <Note title={words.afterTwoTermsA}>
        {words.afterTwoConsecutiveTerms} <span className="quiet">{words.pasadenaMunicipalCodeCh}</span>
      </Note>
      <Checkbox
        name="despiteTwoTerms"
        label={words.beginTheTermAnyway}
        value="on"
        defaultChecked={reply?.values.despiteTwoTerms === 'on'}
      />
      {children}
    </details>
  )
}
