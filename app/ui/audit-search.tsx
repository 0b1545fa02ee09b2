import { TextField } from './field.tsx'
import { fieldId } from './field-id.ts'
import { auditSearch as words } from '#app/words/accounts-2.ts'

type Choice = { value: string; label: string }

/** What to show of the record: a GET form, so that the answer has an address. */
export function AuditSearch({
  values,
  meetings,
  kinds,
  people,
}: {
  values: Record<string, string>
  meetings: Choice[]
  kinds: Choice[]
  people: string[]
}) {
  return (
    <form className="filters" method="get" action="/clerk/record">
      <Choose
        name="meeting"
        label={words.meeting}
        all={words.everyMeeting}
        value={values['meeting']}
        options={meetings}
      />
      <Choose
        name="kind"
        label={words.subject}
        all={words.everything}
        value={values['kind']}
        options={kinds}
      />
      <Choose
        name="person"
        label={words.doneBy}
        all={words.anyone}
        value={values['person']}
        options={people.map((name) => ({ value: name, label: name }))}
      />
      <TextField name="from" label={words.from} type="date" defaultValue={values['from']} />
      <TextField name="to" label={words.to} type="date" defaultValue={values['to']} />
      <div>
        <button className="usa-button usa-button--outline" type="submit">
          {words.show}
        </button>
      </div>
    </form>
  )
}

function Choose(props: { name: string; label: string; all: string; value?: string; options: Choice[] }) {
  const { name, label, all, value, options } = props
  return (
    <div>
      <label className="usa-label" htmlFor={fieldId(name)}>
        {label}
      </label>
      <select className="usa-select" id={fieldId(name)} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
