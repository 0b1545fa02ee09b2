import type { FollowUpEntryKind } from '#app/domain/meeting-record/entry-kinds.ts'
import { mostEntryFiles } from '#app/domain/follow-ups/follow-up-state.ts'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { FileField, Select, TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'
import { begunWith, ReplySteps, type DraftAtWork } from './reply-steps.tsx'
import { reportForm as says } from '#app/words/follow-ups-2.ts'

const kinds: { value: FollowUpEntryKind; label: string }[] = [
  { value: 'acknowledged', label: says.receivedWeAreWorking },
  { value: 'update', label: says.progressUpdate },
  { value: 'reply', label: says.theReplyOrThe },
  { value: 'evidence', label: says.doneWithEvidence },
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
        legend={says.thisIs}
        choices={kinds}
        defaultValue={valueOf(said, 'kind')}
        error={said?.errors.kind}
      />
      {props.periods.length > 0 ? (
        <Select
          name="dueOn"
          label={says.period}
          optional={says.forEvidenceThatIt}
          defaultValue={valueOf(said, 'dueOn')}
          error={said?.errors.dueOn}
          options={[
            { value: '', label: says.chooseAPeriod },
            ...props.periods.map(({ key, words }) => ({ value: key, label: words })),
          ]}
        />
      ) : null}
      <TextArea
        name="text"
        label={says.inYourWords}
        record
        rows={6}
        defaultValue={valueOf(said, 'text')}
        error={said?.errors.text}
      />
      <TextField
        name="byWords"
        label={says.whoReports}
        defaultValue={valueOf(said, 'byWords', props.byWords)}
        error={said?.errors.byWords}
      />
      <FileNatureField label={says.typeOfDocuments} reply={said} />
      <KeptFiles kept={said?.kept} />
      <FileField
        name="files"
        label={says.documents}
        optional
        multiple
        hint={says.upToFilesPdf(mostEntryFiles)}
        error={said?.errors.files}
      />
      <ReplySteps what="report" draft={props.draft} />
    </form>
  )
}
