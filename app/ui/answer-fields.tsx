import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import { Button, Row } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { DateField, FileField, TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'

const kinds: { value: AnswerDisposition; label: string }[] = [
  { value: 'answered', label: 'A full answer' },
  { value: 'part', label: 'A partial answer' },
  { value: 'declined', label: 'Declined, with a reason' },
  { value: 'for-someone-absent', label: 'An answer on someone’s behalf, to be confirmed' },
  { value: 'will-return', label: 'More time needed' },
  { value: 'referred', label: 'Referred to someone else' },
]

type AnswerFormProps = {
  reply: FormReply | null
  formKey: string
  /** When the page was made: what happened to the question since is told first. */
  seenAt: string
  answerer: string
  /** Who says whether it was answered. */
  owner: string | null
  /** The clerk may enter an answer of an earlier day. */
  dated?: boolean
  back: string
}

/** The one form to answer a question, with its documents. A plain form: a browser sends it to its own page. */
export function AnswerForm({
  reply,
  formKey,
  seenAt,
  answerer,
  owner,
  dated = false,
  back,
}: AnswerFormProps) {
  const said = reply ?? undefined
  return (
    <form method="post" encType="multipart/form-data" noValidate className="narrow">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <RadioGroup
        name="disposition"
        legend="This is"
        choices={kinds}
        defaultValue={valueOf(said, 'disposition')}
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
        optional="(for a partial answer)"
        record
        rows={2}
        defaultValue={valueOf(said, 'remains')}
        error={said?.errors.remains}
      />
      <DateField
        name="promisedOn"
        label="Date by which you will answer"
        optional="(if more time is needed)"
        defaultValue={valueOf(said, 'promisedOn')}
        error={said?.errors.promisedOn}
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
      {dated ? (
        <DateField
          name="answeredOn"
          label="Date of the answer"
          optional="(today if left empty)"
          defaultValue={valueOf(said, 'answeredOn')}
          error={said?.errors.answeredOn}
        />
      ) : null}
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
      <PublicAtOnce
        after={
          owner
            ? `${owner} decides whether it answers the question.`
            : 'The chair decides whether it answers the question.'
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
      Commissioners and the public get this at the same time. It can’t be undone. {after}
    </Note>
  )
}
