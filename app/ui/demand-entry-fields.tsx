import type { DemandField } from '#app/domain/demands/demand-offers.ts'
import { Checkbox } from './choice-field.tsx'
import { FilePublic } from './demand-fields.tsx'
import { DateField, FileField, Select, TextArea, type Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'
import { demandEntryFields as says } from '#app/words/demands.ts'

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
          label={says.theEntryThatIs}
          options={[{ value: '', label: says.chooseAnEntry }, ...choices.entries]}
        />
      ) : null}
      {has.has('vote') ? (
        <Select
          {...tied('motionId')}
          label={says.theVote}
          optional={!voteRequired}
          hint={says.votesThatPassedAt}
          options={[
            { value: '', label: voteRequired ? says.chooseTheVote : says.noVote },
            ...choices.motions,
          ]}
        />
      ) : null}
      {has.has('day') ? (
        <DateField {...tied('onDate')} label={says.day} optional hint={says.leaveEmptyForToday} />
      ) : null}
      <TextArea
        {...tied('text')}
        label={text}
        optional={!textRequired}
        hint={says.thisIsPublicLeave}
        record
      />
      {has.has('district-attorney') ? (
        <Checkbox
          name="districtAttorney"
          label={says.itAlsoWentTo}
          defaultChecked={reply?.values.districtAttorney === 'yes'}
          error={reply?.errors.districtAttorney}
        />
      ) : null}
      {has.has('copy') ? (
        <>
          <FileNatureField label={says.descriptionOfTheCopy} reply={reply} />
          <KeptFiles kept={reply?.kept} />
          <FileField
            name="files"
            label={says.theCopy}
            optional
            error={reply?.errors.files}
            drop={says.oneFilePdfWord}
          />
          <FilePublic reply={reply} />
        </>
      ) : null}
    </>
  )
}
