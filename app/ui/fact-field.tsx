import type { FactField } from '#app/domain/corrections/fact-kind.ts'
import { DeskChoice, DeskLine, DeskText, valueOf } from './desk-form.tsx'
import { ClockField } from './clock-field.tsx'
import { DateField, Pair, type Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { factField as words } from '#app/words/questions-2.ts'

type FactFieldProps = {
  field: FactField
  /** What stands now, by the fields' names. */
  values: Record<string, string>
  members: Option[]
  reply: FormReply | undefined
}

/** One field of a correction, by its type. */
export function FactFieldInput({ field, values, members, reply }: FactFieldProps) {
  const { column: name, label } = field
  const common = { reply, name, label, value: values[name] ?? '', optional: !field.required }
  switch (field.type) {
    case 'line':
      return <DeskLine {...common} />
    case 'text':
      return <DeskText {...common} />
    case 'date':
      return (
        <DateField
          name={name}
          label={label}
          optional
          defaultValue={valueOf(reply, name, values[name])}
          error={reply?.errors[name]}
        />
      )
    case 'member':
      return <DeskChoice {...common} options={members} none={words.notRecorded} />
    case 'choice':
      return <DeskChoice {...common} options={field.choices} none={field.required ? undefined : words.none} />
    case 'yes-no':
      return (
        <DeskChoice
          {...common}
          none={field.required ? undefined : words.notRecorded}
          options={[
            { value: 'yes', label: words.yesWord },
            { value: 'no', label: words.noWord },
          ]}
        />
      )
    case 'day-and-hour':
      return (
        <Pair aside>
          <DateField
            name={`${name}.date`}
            label={label}
            optional
            defaultValue={valueOf(reply, `${name}.date`, values[`${name}.date`])}
            error={reply?.errors[`${name}.date`]}
          />
          <ClockField
            reply={reply}
            name={`${name}.time`}
            label={words.at}
            optional
            defaultValue={valueOf(reply, `${name}.time`, values[`${name}.time`])}
            error={reply?.errors[`${name}.time`]}
          />
        </Pair>
      )
    case 'moment':
      return <Moment field={field} values={values} reply={reply} />
  }
}

function Moment({
  field,
  values,
  reply,
}: Omit<FactFieldProps, 'members' | 'field'> & { field: Extract<FactField, { type: 'moment' }> }) {
  const [when, time] = [`${field.column}.when`, `${field.column}.time`]
  return (
    <Pair aside>
      <DeskChoice
        reply={reply}
        name={when}
        label={field.label}
        value={values[when]}
        options={[
          ...(field.mark ? [{ value: 'no', label: words.noWord }] : []),
          {
            value: 'unknown',
            label: field.mark ? words.yesTimeNotRecorded : words.noTimeRecorded,
          },
          { value: 'at', label: words.atThisTime },
        ]}
      />
      <ClockField
        reply={reply}
        name={time}
        label={words.time}
        defaultValue={valueOf(reply, time, values[time])}
        error={reply?.errors[time]}
      />
    </Pair>
  )
}
