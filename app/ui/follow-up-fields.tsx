import { followUpKindNames, followUpKinds, dueKindNames, dueKinds } from '#app/domain/follow-ups/forms.ts'
import { clockKinds, dutyKinds } from '#app/domain/follow-ups/duties/statutory-kinds.ts'
import { datePrecisions } from '#app/domain/time/partial-date.ts'
import type { Certainty } from '#app/domain/follow-ups/clock/clock.ts'
import { RadioGroup } from './choice-field.tsx'
import { Band } from './band.tsx'
import { DateField, Pair, Select, TextArea, TextField, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { precisionNames } from './follow-up-entry-fields.tsx'
import { Table } from './table.tsx'
import { LetterFields, TitleFields } from './title-fields.tsx'

const certaintyWords: Record<Certainty, string> = {
  statute: 'Read in the law',
  'general-knowledge': 'Not checked against the law',
  inferred: 'Inferred; ask the city attorney',
}

/** Where it came from, what is owed, and the date it has, if any. */
export function FollowUpFields({ reply, motions }: { reply: FormReply | undefined; motions: Option[] }) {
  const text = (name: string) => typedIn(reply, name) ?? ''
  const tied = (name: string) => ({ name, defaultValue: text(name), error: reply?.errors[name] })
  return (
    <>
      <RadioGroup
        name="kind"
        legend="Where it came from"
        error={reply?.errors.kind}
        defaultValue={text('kind') || 'commitment'}
        choices={followUpKinds.map((value) => ({ value, label: followUpKindNames[value] }))}
      />
      <TextArea {...tied('owed')} label="What is owed" rows={3} record />
      <TextField {...tied('owedBy')} label="Who owes it" />
      <TitleFields reply={reply} />
      <LetterFields reply={reply} />
      <TextField
        {...tied('questionNumber')}
        label="Number of the question"
        optional
        hint="For example 2026-014"
      />
      <Pair>
        <DateField {...tied('openedOn')} label="Since" optional hint="Leave empty for today" />
        <Select
          {...tied('openedPrecision')}
          label="How exact is the date?"
          options={datePrecisions.map((value) => ({ value, label: precisionNames[value] }))}
        />
      </Pair>
      <Select
        {...tied('motionId')}
        label="Motion"
        optional
        options={[{ value: '', label: 'No motion' }, ...motions]}
      />
      <Select
        {...tied('clockKind')}
        label="Date set by law"
        optional
        hint="Dais counts from the date sent. Don’t use this for an ordinary letter: no law sets a deadline for a reply."
        options={[
          { value: '', label: 'No law sets a date' },
          ...clockKinds.map(({ id, name, clock }) => ({
            value: id,
            label: clock.basis === 'statutory' ? `${name} (${clock.section})` : name,
          })),
        ]}
      />
      <Select
        {...tied('duty')}
        label="Recurring duty"
        optional
        options={[
          { value: '', label: 'One time' },
          ...dutyKinds.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Pair>
        <DateField
          {...tied('dueOn')}
          label="Another date"
          optional
          hint="An agreed date, or a date when the commission will review it."
        />
        <Select
          {...tied('dueKind')}
          label="Who set that date"
          optional
          options={[
            { value: '', label: 'No other date' },
            ...dueKinds.map((value) => ({ value, label: dueKindNames[value] })),
          ]}
        />
      </Pair>
      <TextField
        {...tied('dueComputation')}
        label="How that date was found"
        optional
        hint="For a date set by law that is not in the list: the section, and how we counted."
      />
    </>
  )
}

/** The kinds that Dais knows, each with its section, how sure that is, and what the law says. */
export function ReadyKinds() {
  const rows = [
    ...clockKinds.map((kind) => ({ ...kind, of: kind.clock })),
    ...dutyKinds.map((kind) => ({ ...kind, of: kind.duty })),
  ]
  return (
    <Band heading="Duties and deadlines set by law" wide>
      <Table
        caption="The law for each, and how well we checked it"
        columns={['Kind', 'Owed by', 'Section', 'How sure', 'What the law says'].map((label) => ({ label }))}
        rows={rows.map(({ name, owedBy, note, of }) => [
          name,
          owedBy,
          of.basis === 'statutory' ? of.section : 'No law: the commission’s own rules',
          of.basis === 'statutory' ? certaintyWords[of.certainty] : 'Not set by law',
          note,
        ])}
      />
      <p className="small quiet">
        Where a rule is not checked or is inferred, ask the city attorney before you rely on it.
      </p>
    </Band>
  )
}
