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
import { followUpFields as words } from '#app/words/follow-ups-2.ts'

const certaintyWords: Record<Certainty, string> = {
  statute: words.readInTheLaw,
  'general-knowledge': words.notCheckedAgainstThe,
  inferred: words.inferredAskTheCity,
}

/** Where it came from, what is owed, and the date it has, if any. */
export function FollowUpFields({ reply, motions }: { reply: FormReply | undefined; motions: Option[] }) {
  const text = (name: string) => typedIn(reply, name) ?? ''
  const tied = (name: string) => ({ name, defaultValue: text(name), error: reply?.errors[name] })
  return (
    <>
      <RadioGroup
        name="kind"
        legend={words.whereItCameFrom}
        error={reply?.errors.kind}
        defaultValue={text('kind') || 'commitment'}
        choices={followUpKinds.map((value) => ({ value, label: followUpKindNames[value] }))}
      />
      <TextArea {...tied('owed')} label={words.whatIsOwed} rows={3} record />
      <TextField {...tied('owedBy')} label={words.whoOwesIt} />
      <TitleFields reply={reply} />
      <LetterFields reply={reply} />
      <TextField
        {...tied('questionNumber')}
        label={words.numberOfTheQuestion}
        optional
        hint={words.forExample2026014}
      />
      <Pair>
        <DateField {...tied('openedOn')} label={words.since} optional hint={words.leaveEmptyForToday} />
        <Select
          {...tied('openedPrecision')}
          label={words.howExactIsThe}
          options={datePrecisions.map((value) => ({ value, label: precisionNames[value] }))}
        />
      </Pair>
      <Select
        {...tied('motionId')}
        label={words.motion}
        optional
        options={[{ value: '', label: words.noMotion }, ...motions]}
      />
      <Select
        {...tied('clockKind')}
        label={words.dateSetByLaw}
        optional
        hint={words.daisCountsFromThe}
        options={[
          { value: '', label: words.noLawSetsA },
          ...clockKinds.map(({ id, name, clock }) => ({
            value: id,
            label: clock.basis === 'statutory' ? `${name} (${clock.section})` : name,
          })),
        ]}
      />
      <Select
        {...tied('duty')}
        label={words.recurringDuty}
        optional
        options={[
          { value: '', label: words.oneTime },
          ...dutyKinds.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Pair>
        <DateField {...tied('dueOn')} label={words.anotherDate} optional hint={words.anAgreedDateOr} />
        <Select
          {...tied('dueKind')}
          label={words.whoSetThatDate}
          optional
          options={[
            { value: '', label: words.noOtherDate },
            ...dueKinds.map((value) => ({ value, label: dueKindNames[value] })),
          ]}
        />
      </Pair>
      <TextField {...tied('dueComputation')} label={words.howThatDateWas} optional hint={words.forADateSet} />
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
    <Band heading={words.dutiesAndDeadlinesSet} wide>
      <Table
        caption={words.theLawForEach}
        columns={[words.kind, words.owedBy, words.section, words.howSure, words.whatTheLawSays].map(
          (label) => ({ label }),
        )}
        rows={rows.map(({ name, owedBy, note, of }) => [
          name,
          owedBy,
          of.basis === 'statutory' ? of.section : words.noLawTheCommissions,
          of.basis === 'statutory' ? certaintyWords[of.certainty] : words.notSetByLaw,
          note,
        ])}
      />
      <p className="small quiet">{words.whereARuleIs}</p>
    </Band>
  )
}
