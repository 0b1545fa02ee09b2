import { documentKindNames, documentKinds } from '#app/domain/library/document-kinds.ts'
import { DateField, Select, TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

const names = [
  'kind',
  'title',
  'issuedBy',
  'datedOn',
  'datePrecision',
  'dateNote',
  'summary',
  'webAddress',
  'replacedById',
] as const
type DocumentValues = Record<(typeof names)[number], string | null>

const precisions = [
  { value: 'day', label: 'Exact date known' },
  { value: 'month', label: 'Only the month is known' },
  { value: 'year', label: 'Only the year is known' },
]

type DocumentFieldsProps = {
  document?: DocumentValues
  /** The documents that can have replaced it. */
  others: { id: string; title: string }[]
  reply: FormReply | undefined
}

/** The fields of a library document. */
export function DocumentFields({ document, others, reply }: DocumentFieldsProps) {
  const field = (name: (typeof names)[number], otherwise = '') => ({
    name,
    error: reply?.errors[name],
    defaultValue: (reply ? typedIn(reply, name) : document?.[name]) ?? otherwise,
  })
  return (
    <>
      <Select
        {...field('kind', 'policy')}
        label="What it is"
        options={documentKinds.map((value) => ({ value, label: documentKindNames[value] }))}
      />
      <TextField {...field('title')} label="Title" />
      <TextField {...field('issuedBy')} label="Issued by" optional />
      <DateField
        {...field('datedOn')}
        label="Date"
        optional="(empty if not known)"
        hint="If only the month or year is known, enter any day in it"
      />
      <Select {...field('datePrecision', 'day')} label="How exact" options={precisions} />
      <TextField
        {...field('dateNote')}
        label="About the date"
        optional
        hint="As the source says it, for example “Monday night”"
      />
      <TextArea {...field('summary')} label="Summary" optional rows={3} />
      <TextField {...field('webAddress')} type="url" label="Web address" optional />
      <Select
        {...field('replacedById')}
        label="Replaced by"
        optional
        options={[
          { value: '', label: 'Nothing' },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </>
  )
}
