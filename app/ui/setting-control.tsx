import type { SettingField } from '#app/domain/commission/setting-descriptions.ts'
import { Checkbox, CheckboxGroup } from './choice-field.tsx'
import { Select, TextArea, TextField, TimeField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { settingControl as words } from '#app/words/settings.ts'

type Place = { name: string; openAtAllHours: boolean }

/** The part of a setting's value that a field named `value.part` shows; a whole value for `value`. */
function partOf(value: unknown, path: string): unknown {
  const [, part] = path.split('.')
  return part === undefined ? value : (value as Record<string, unknown> | null)?.[part]
}

function asText(part: unknown): string {
  return part === null || part === undefined ? '' : String(part)
}

const inputTypes = { text: 'text', email: 'email', 'web-address': 'url', phone: 'tel' } as const

/** One control of a setting, filled with the value in force or with what was typed before the form was refused. */
export function SettingControl({
  field,
  value,
  reply,
}: {
  field: SettingField
  value: unknown
  reply: FormReply | undefined
}) {
  const { path, label, hint, optional, language } = field
  const part = partOf(value, path)
  const typed = reply?.values[path]
  const error = reply?.errors[path]
  const common = { name: path, label, hint, optional, error, lang: language }
  const text = typeof typed === 'string' ? typed : reply ? '' : asText(part)
  switch (field.kind) {
    case 'long-text':
      return <TextArea {...common} rows={3} defaultValue={text} />
    case 'time':
      return <TimeField {...common} defaultValue={text} />
    case 'number':
      return (
        <TextField
          {...common}
          inputMode="numeric"
          hint={hint ?? words.fromTo(field.least, field.most)}
          defaultValue={text}
        />
      )
    case 'choice':
      return <Select {...common} options={[...field.choices]} defaultValue={text} />
    case 'choices': {
      const chosen = reply ? [typed ?? []].flat() : ((part as number[] | undefined) ?? []).map(String)
      const { label: legend, name } = { label, name: path }
      return (
        <CheckboxGroup
          name={name}
          legend={legend}
          hint={hint}
          error={error}
          optional={optional}
          choices={[...field.choices]}
          defaultValue={chosen}
        />
      )
    }
    case 'yes-no':
      return (
        <Checkbox
          name={path}
          label={label}
          hint={hint}
          error={error}
          value="on"
          defaultChecked={reply ? typed === 'on' : part === true}
        />
      )
    case 'places':
      return <Places path={path} places={(part as Place[] | undefined) ?? []} reply={reply} />
    default:
      return <TextField {...common} type={inputTypes[field.kind]} defaultValue={text} />
  }
}

const spareRows = 2

/** A row for each place and two empty ones; a row left empty is left out. */
function Places({ path, places, reply }: { path: string; places: Place[]; reply: FormReply | undefined }) {
  const rows = places.length + spareRows
  return (
    <>
      {Array.from({ length: rows }, (_, index) => {
        const name = `${path}[${index}].name`
        const open = `${path}[${index}].openAtAllHours`
        return (
          <fieldset className="usa-fieldset parted" key={index}>
            <legend className="usa-legend">{words.place(index + 1)}</legend>
            <TextField
              name={name}
              label={words.where}
              optional
              error={reply?.errors[name]}
              defaultValue={typedIn(reply, name) ?? places[index]?.name ?? ''}
            />
            <Checkbox
              name={open}
              label={words.readable24HoursA}
              value="on"
              defaultChecked={reply ? reply.values[open] === 'on' : places[index]?.openAtAllHours}
            />
          </fieldset>
        )
      })}
    </>
  )
}
