import { documentKindNames, documentKinds } from '#app/domain/library/document-kinds.ts'
import { DateField, Select, TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { documentFields as words } from '#app/words/library.ts'

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
  { value: 'day', label: words.exactDateKnown },
  { value: 'month', label: words.onlyTheMonthIs },
  { value: 'year', label: words.onlyTheYearIs },
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
        label={words.whatItIs}
        options={documentKinds.map((value) => ({ value, label: documentKindNames[value] }))}
      />
      <TextField {...field('title')} label={words.title} />
      <TextField {...field('issuedBy')} label={words.issuedBy} optional />
      <DateField
        {...field('datedOn')}
        label={words.date}
        optional={words.emptyIfNotKnown}
        hint={words.ifOnlyTheMonth}
      />
      <Select {...field('datePrecision', 'day')} label={words.howExact} options={precisions} />
      <TextField {...field('dateNote')} label={words.aboutTheDate} optional hint={words.asTheSourceSays} />
      <TextArea {...field('summary')} label={words.summary} optional rows={3} />
      <TextField {...field('webAddress')} type="url" label={words.webAddress} optional />
      <Select
        {...field('replacedById')}
        label={words.replacedBy}
        optional
        options={[
          { value: '', label: words.nothing },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </>
  )
}
