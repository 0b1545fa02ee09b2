import type { EntryField } from '#app/domain/follow-ups/entries/entry-fields.ts'
import { mostEntryFiles } from '#app/domain/follow-ups/follow-up-state.ts'
import { datePrecisions } from '#app/domain/time/partial-date.ts'
import { DateField, FileField, Pair, Select, TextArea, TextField, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'
import { followUpEntryFields as says } from '#app/words/follow-ups-2.ts'

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
  day: says.exactDate,
  month: says.onlyTheMonthIs,
  year: says.onlyTheYearIs,
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
          label={says.theEntryThatIs}
          options={[{ value: '', label: says.chooseAnEntry }, ...choices.entries]}
        />
      ) : null}
      {has.has('period') && choices.periods.length > 0 ? (
        <Select
          {...tied('dueOn')}
          defaultValue={value('dueOn') || period}
          label={says.period}
          options={[{ value: '', label: says.chooseAPeriod }, ...choices.periods]}
        />
      ) : null}
      {has.has('days') ? (
        <TextField
          {...tied('days')}
          label={says.daysAdded}
          hint={law}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      {has.has('due') ? <DateField {...tied('dueOn')} label={says.theDayAgreed} /> : null}
      {has.has('precision') ? (
        <Pair>
          <DateField {...tied('onDate')} label={says.day} optional hint={says.leaveEmptyForToday} />
          <Select
            {...tied('datePrecision')}
            label={says.howExactIsThe}
            hint={says.ifOnlyTheMonth}
            options={datePrecisions.map((precision) => ({
              value: precision,
              label: precisionNames[precision],
            }))}
          />
        </Pair>
      ) : has.has('days') ? (
        <DateField {...tied('onDate')} label={says.dateOfTheWritten} />
      ) : (
        <DateField {...tied('onDate')} label={says.day} optional hint={says.leaveEmptyForTodayOr} />
      )}
      <TextArea {...tied('text')} label={text} optional={!textRequired} record />
      {has.has('by') ? (
        <TextField {...tied('byWords')} label={says.who} optional hint={says.whoWroteSaidOr} />
      ) : null}
      {has.has('meeting')
        ? choose('meetingId', says.atTheMeeting, choices.meetings, says.betweenMeetings)
        : null}
      {has.has('motion') ? choose('motionId', says.motion, choices.motions, says.noVote) : null}
      {has.has('document')
        ? choose('documentId', says.inTheLibrary, choices.documents, says.noDocument)
        : null}
      {has.has('copy') ? (
        <>
          <FileNatureField label={says.descriptionOfTheCopy} reply={reply} />
          <KeptFiles kept={reply?.kept} />
          <FileField
            name="files"
            label={says.theCopy}
            optional
            multiple
            error={reply?.errors.files}
            drop={says.upToFilesPdf(mostEntryFiles)}
          />
        </>
      ) : null}
    </>
  )
}
