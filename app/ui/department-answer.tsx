import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { DateField, FileField, TextArea, TextField } from './field.tsx'
import { FileNatureField } from './file-nature.tsx'
import type { FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { begunWith, ReplySteps, type DraftAtWork } from './reply-steps.tsx'

const kinds: { value: AnswerDisposition; label: string }[] = [
  { value: 'answered', label: 'A full answer' },
  { value: 'part', label: 'A partial answer' },
  { value: 'declined', label: 'We decline, with a reason' },
  { value: 'for-someone-absent', label: 'An answer on someone’s behalf, to be confirmed' },
  { value: 'will-return', label: 'We need more time' },
  { value: 'referred', label: 'Referred to someone else' },
]

type DepartmentAnswerProps = {
  reply: FormReply | null
  draft: DraftAtWork | null
  formKey: string
  answerer: string
  /** The answer that was wrong, where this one corrects it. */
  correctsId: string | null
}

/** The form in which a department writes its answer. A plain form: a browser sends it to its own page. */
export function DepartmentAnswer({ reply, draft, formKey, answerer, correctsId }: DepartmentAnswerProps) {
  const said = begunWith(reply, draft)
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="key" value={formKey} />
      {correctsId ? <input type="hidden" name="correctsId" value={correctsId} /> : null}
      <RadioGroup
        name="disposition"
        legend="This is"
        choices={kinds}
        defaultValue={valueOf(said, 'disposition')}
        error={said?.errors.disposition}
      />
      <DateField
        name="promisedOn"
        label="Date by which you will answer"
        optional="(if you need more time)"
        defaultValue={valueOf(said, 'promisedOn')}
        error={said?.errors.promisedOn}
      />
      <TextArea
        name="text"
        label="Answer"
        record
        rows={9}
        defaultValue={valueOf(said, 'text')}
        error={said?.errors.text}
      />
      <TextArea
        name="remains"
        label="What remains to be answered"
        optional="(for a partial answer)"
        record
        rows={2}
        defaultValue={valueOf(said, 'remains')}
        error={said?.errors.remains}
      />
      <TextField
        name="answerer"
        label="Who answers"
        defaultValue={valueOf(said, 'answerer', answerer)}
        error={said?.errors.answerer}
      />
      <TextField
        name="onBehalfOf"
        label="On whose behalf"
        optional="(if someone else will confirm it)"
        defaultValue={valueOf(said, 'onBehalfOf')}
        error={said?.errors.onBehalfOf}
      />
      <FileNatureField label="Type of documents" reply={said} />
      <KeptFiles kept={said?.kept} />
      <FileField
        name="files"
        label="Documents"
        optional
        multiple
        hint="PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB each"
        error={said?.errors.files}
      />
      <ReplySteps what="answer" draft={draft} />
    </form>
  )
}
