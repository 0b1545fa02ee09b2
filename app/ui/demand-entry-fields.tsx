import type { DemandField } from '#app/domain/demands/demand-offers.ts'
import { Checkbox } from './choice-field.tsx'
import { FilePublic } from './demand-fields.tsx'
import { DateField, FileField, Select, TextArea, type Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'

type Props = {
  reply: FormReply | undefined
  /** The name of the words of this kind of entry. */
  text: string
  textRequired: boolean
  fields: DemandField[]
  /** The vote decides it, so it can't be left out. */
  voteRequired: boolean
  choices: { motions: Option[]; entries: Option[] }
}

/** What one kind of entry of a demand asks for, and nothing else. */
export function DemandEntryFields({ reply, text, textRequired, fields, voteRequired, choices }: Props) {
  const has = new Set(fields)
  const tied = (name: string) => ({
    name,
    defaultValue: (reply?.values[name] as string | undefined) ?? '',
    error: reply?.errors[name],
  })
  return (
    <>
      {has.has('corrects') ? (
        <Select
          {...tied('correctsId')}
          label="The entry that is wrong"
          options={[{ value: '', label: 'Choose an entry' }, ...choices.entries]}
        />
      ) : null}
      {has.has('vote') ? (
        <Select
          {...tied('motionId')}
          label="The vote"
          optional={!voteRequired}
          hint="Votes that passed at the last meetings"
          options={[{ value: '', label: voteRequired ? 'Choose the vote' : 'No vote' }, ...choices.motions]}
        />
      ) : null}
      {has.has('day') ? (
        <DateField
          {...tied('onDate')}
          label="Day"
          optional
          hint="Leave empty for today, or the day of the vote"
        />
      ) : null}
      <TextArea
        {...tied('text')}
        label={text}
        optional={!textRequired}
        hint="This is public. Leave out addresses, phone numbers and e-mail addresses."
        record
      />
      {has.has('district-attorney') ? (
        <Checkbox
          name="districtAttorney"
          label="It also went to the district attorney"
          defaultChecked={reply?.values.districtAttorney === 'yes'}
          error={reply?.errors.districtAttorney}
        />
      ) : null}
      {has.has('copy') ? (
        <>
          <FileNatureField label="Description of the copy" reply={reply} />
          <KeptFiles kept={reply?.kept} />
          <FileField
            name="files"
            label="The copy"
            optional
            error={reply?.errors.files}
            drop="One file: PDF, Word, OpenDocument, text or a picture, up to 100 MB."
          />
          <FilePublic reply={reply} />
        </>
      ) : null}
    </>
  )
}
