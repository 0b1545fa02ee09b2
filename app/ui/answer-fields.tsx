import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import { Button, Row } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { DateField, FileField, TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'
import { KeptFiles } from './kept-files.tsx'
import { FileNatureField } from './file-nature.tsx'
import { answerFields as words } from '#app/words/questions-2.ts'

const kinds: { value: AnswerDisposition; label: string }[] = [
  { value: 'answered', label: words.aFullAnswer },
  { value: 'part', label: words.aPartialAnswer },
  { value: 'declined', label: words.declinedWithAReason },
  { value: 'for-someone-absent', label: words.anAnswerOnSomeones },
  { value: 'will-return', label: words.moreTimeNeeded },
  { value: 'referred', label: words.referredToSomeoneElse },
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
        legend={words.thisIs}
        choices={kinds}
        defaultValue={valueOf(said, 'disposition')}
        error={said?.errors.disposition}
      />
      <TextArea
        name="text"
        label={words.answer}
        record
        rows={7}
        defaultValue={valueOf(said, 'text')}
        error={said?.errors.text}
      />
      <TextArea
        name="remains"
        label={words.whatRemainsToBe}
        optional={words.forAPartialAnswer}
        record
        rows={2}
        defaultValue={valueOf(said, 'remains')}
        error={said?.errors.remains}
      />
      <DateField
        name="promisedOn"
        label={words.dateByWhichYou}
        optional={words.ifMoreTimeIs}
        defaultValue={valueOf(said, 'promisedOn')}
        error={said?.errors.promisedOn}
      />
      <TextField
        name="answerer"
        label={words.whoAnswers}
        defaultValue={valueOf(said, 'answerer', answerer)}
        error={said?.errors.answerer}
      />
      <TextField
        name="onBehalfOf"
        label={words.onWhoseBehalf}
        optional={words.ifSomeoneElseWill}
        defaultValue={valueOf(said, 'onBehalfOf')}
        error={said?.errors.onBehalfOf}
      />
      {dated ? (
        <DateField
          name="answeredOn"
          label={words.dateOfTheAnswer}
          optional={words.todayIfLeftEmpty}
          defaultValue={valueOf(said, 'answeredOn')}
          error={said?.errors.answeredOn}
        />
      ) : null}
      <FileNatureField label={words.typeOfDocuments} reply={said} />
      <KeptFiles kept={said?.kept} />
      <FileField
        name="files"
        label={words.documents}
        optional
        multiple
        hint={words.pdfWordPowerpointOpendocument}
        error={said?.errors.files}
      />
      <PublicAtOnce after={owner ? words.decidesWhetherItAnswers(owner) : words.theChairDecidesWhether} />
      <div className="apart--more">
        <Row>
          <Button>{words.publishTheAnswer}</Button>
          <a href={back}>{words.goBack}</a>
        </Row>
      </div>
    </form>
  )
}

/** E8, before anything is sent. */
export function PublicAtOnce({ after }: { after?: string }) {
  return (
    <Note title={words.publicAtOnce}>
      {words.commissionersAndThePublic} {after}
    </Note>
  )
}
