import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import { Button, Row } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { DateField, FileField, TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'
import { FileNatureField } from './file-nature.tsx'

const kinds: { value: AnswerDisposition; label: string }[] = [
  { value: 'answered', label: 'An answer to all of it' },
  { value: 'part', label: 'An answer to a part' },
  { value: 'declined', label: 'We decline, and say why' },
  { value: 'for-someone-absent', label: 'An answer for someone else, who is to confirm it' },
  { value: 'will-return', label: 'We need more time, and will come back' },
  { value: 'referred', label: 'It is for somebody else to answer' },
]

type AnswerFormProps = {
  reply: FormReply | null
  formKey: string
  answerer: string
  /** Who says whether it was answered. */
  owner: string | null
  /** The clerk may enter an answer of an earlier day. */
  dated?: boolean
  back: string
}

/** The one form to answer a question, with its documents. A plain form: a browser sends it to its own page. */
export function AnswerForm({ reply, formKey, answerer, owner, dated = false, back }: AnswerFormProps) {
  const said = reply ?? undefined
  return (
    <form method="post" encType="multipart/form-data" noValidate className="narrow">
      <input type="hidden" name="key" value={formKey} />
      <RadioGroup
        name="disposition"
        legend="This is"
        choices={kinds}
        defaultValue={valueOf(said, 'disposition', 'answered')}
        error={said?.errors.disposition}
      />
      <TextArea
        name="text"
        label="Answer"
        record
        rows={7}
        defaultValue={valueOf(said, 'text')}
        error={said?.errors.text}
      />
      <TextArea
        name="remains"
        label="What remains to be answered"
        optional="(of an answer to a part)"
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
        label="For whom"
        optional="(where somebody else is to confirm it)"
        defaultValue={valueOf(said, 'onBehalfOf')}
        error={said?.errors.onBehalfOf}
      />
      {dated ? (
        <DateField
          name="answeredOn"
          label="Day of the answer"
          optional="(today, unless another)"
          defaultValue={valueOf(said, 'answeredOn')}
          error={said?.errors.answeredOn}
        />
      ) : null}
      <FileNatureField label="What the documents are" reply={said} />
      <FileField
        name="files"
        label="Documents"
        optional
        multiple
        hint="PDF, Word, PowerPoint, OpenDocument, text or a picture, up to 100 MB each"
        error={said?.errors.files}
      />
      <PublicAtOnce
        after={
          owner
            ? `${owner} says whether it answers the question.`
            : 'The chair says whether it answers the question.'
        }
      />
      <div className="apart--more">
        <Row>
          <Button>Publish the answer</Button>
          <a href={back}>Go back</a>
        </Row>
      </div>
    </form>
  )
}

/** E8, before anything is sent. */
export function PublicAtOnce({ after }: { after?: string }) {
  return (
    <Note title="Public at once. ">
      Every commissioner and the public get this in the same moment. It can’t be taken back. {after}
    </Note>
  )
}
