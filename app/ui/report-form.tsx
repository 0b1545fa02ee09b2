import type { FollowUpEntryKind } from '#app/domain/meeting-record/entry-kinds.ts'
import { mostEntryFiles } from '#app/domain/follow-ups/follow-up-state.ts'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { FileField, Select, TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'
import { begunWith, ReplySteps, type DraftAtWork } from './reply-steps.tsx'

const kinds: { value: FollowUpEntryKind; label: string }[] = [
  { value: 'acknowledged', label: 'Received; we are working on it' },
  { value: 'update', label: 'Progress update' },
  { value: 'reply', label: 'The reply or the report requested' },
  { value: 'evidence', label: 'Done, with evidence' },
]

/** The one form to report on what is owed. A plain form: a browser sends it to its own page. */
export function ReportForm(props: {
  reply: FormReply | null
  formKey: string
  byWords: string
  draft: DraftAtWork | null
  /** Of a duty that comes back: what its evidence can be for. */
  periods: { key: string; words: string }[]
}) {
  const said = begunWith(props.reply, props.draft)
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="key" value={props.formKey} />
      <RadioGroup
        name="kind"
        legend="This is"
        choices={kinds}
        defaultValue={valueOf(said, 'kind')}
        error={said?.errors.kind}
      />
      {props.periods.length > 0 ? (
        <Select
          name="dueOn"
          label="Period"
          optional="(for evidence that it was done)"
          defaultValue={valueOf(said, 'dueOn')}
          error={said?.errors.dueOn}
          options={[
            { value: '', label: 'Choose a period' },
            ...props.periods.map(({ key, words }) => ({ value: key, label: words })),
          ]}
        />
      ) : null}
      <TextArea
        name="text"
        label="In your words"
        record
        rows={6}
        defaultValue={valueOf(said, 'text')}
        error={said?.errors.text}
      />
      <TextField
        name="byWords"
        label="Who reports"
        defaultValue={valueOf(said, 'byWords', props.byWords)}
        error={said?.errors.byWords}
      />
      <FileNatureField label="Type of documents" reply={said} />
      <KeptFiles kept={said?.kept} />
      <FileField
        name="files"
        label="Documents"
        optional
        multiple
        hint={`Up to ${mostEntryFiles} files: PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB each`}
        error={said?.errors.files}
      />
      <ReplySteps what="report" draft={props.draft} />
    </form>
  )
}
