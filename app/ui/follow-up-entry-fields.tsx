import type { EntryField } from '#app/domain/follow-ups/entries/entry-fields.ts'
import { mostEntryFiles } from '#app/domain/follow-ups/follow-up-state.ts'
import { datePrecisions } from '#app/domain/time/partial-date.ts'
import { DateField, FileField, Pair, Select, TextArea, TextField, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'

export type EntryChoices = Record<'meetings' | 'motions' | 'documents' | 'entries' | 'periods', Option[]>

type Props = {
  reply: FormReply | undefined
  /** The name of the words of this kind of entry. */
  text: string
  textRequired: boolean
  fields: EntryField[]
  choices: EntryChoices
  /** How many days the law lets be added, and by which section. */
  law: string | null
  /** The period that is to be shown as done. */
  period: string
}

export const precisionNames = {
  day: 'Exact date',
  month: 'Only the month is known',
  year: 'Only the year is known',
}

/** What one kind of entry asks for, and nothing else. */
export function EntryFields({ reply, text, textRequired, fields, choices, law, period }: Props) {
  const has = new Set(fields)
  const value = (name: string) => typedIn(reply, name) ?? ''
  const tied = (name: string) => ({ name, defaultValue: value(name), error: reply?.errors[name] })
  const choose = (name: string, label: string, options: Option[], none: string) => (
    <Select {...tied(name)} label={label} optional options={[{ value: '', label: none }, ...options]} />
  )
  return (
    <>
      {has.has('corrects') ? (
        <Select
          {...tied('correctsId')}
          label="The entry that is wrong"
          options={[{ value: '', label: 'Choose an entry' }, ...choices.entries]}
        />
      ) : null}
      {has.has('period') && choices.periods.length > 0 ? (
        <Select
          {...tied('dueOn')}
          defaultValue={value('dueOn') || period}
          label="Period"
          options={[{ value: '', label: 'Choose a period' }, ...choices.periods]}
        />
      ) : null}
      {has.has('days') ? (
        <TextField {...tied('days')} label="Days added" hint={law} inputMode="numeric" autoComplete="off" />
      ) : null}
      {has.has('due') ? <DateField {...tied('dueOn')} label="The day agreed" /> : null}
      {has.has('precision') ? (
        <Pair>
          <DateField {...tied('onDate')} label="Day" optional hint="Leave empty for today" />
          <Select
            {...tied('datePrecision')}
            label="How exact is the date?"
            hint="If only the month or year is known, enter any day in it."
            options={datePrecisions.map((precision) => ({
              value: precision,
              label: precisionNames[precision],
            }))}
          />
        </Pair>
      ) : has.has('days') ? (
        <DateField {...tied('onDate')} label="Date of the written notice" />
      ) : (
        <DateField
          {...tied('onDate')}
          label="Day"
          optional
          hint="Leave empty for today, or the day of the meeting"
        />
      )}
      <TextArea {...tied('text')} label={text} optional={!textRequired} record />
      {has.has('by') ? (
        <TextField {...tied('byWords')} label="Who" optional hint="Who wrote, said or did this" />
      ) : null}
      {has.has('meeting')
        ? choose('meetingId', 'At the meeting', choices.meetings, 'Between meetings')
        : null}
      {has.has('motion') ? choose('motionId', 'Motion', choices.motions, 'No vote') : null}
      {has.has('document') ? choose('documentId', 'In the library', choices.documents, 'No document') : null}
      {has.has('copy') ? (
        <>
          <FileNatureField label="Description of the copy" reply={reply} />
          <KeptFiles kept={reply?.kept} />
          <FileField
            name="files"
            label="The copy"
            optional
            multiple
            error={reply?.errors.files}
            drop={`Up to ${mostEntryFiles} files: PDF, Word, OpenDocument, text or a picture, up to 100 MB each. They are public with this entry.`}
          />
        </>
      ) : null}
    </>
  )
}
