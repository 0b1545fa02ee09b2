import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { DateField, FileField, TextArea, TextField } from './field.tsx'
import { FileNatureField } from './file-nature.tsx'
import type { FormReply } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { begunWith, ReplySteps, type DraftAtWork } from './reply-steps.tsx'
import { departmentAnswer as words } from '#app/words/department.ts'

const kinds: { value: AnswerDisposition; label: string }[] = [
  { value: 'answered', label: words.aFullAnswer },
  { value: 'part', label: words.aPartialAnswer },
  { value: 'declined', label: words.weDeclineWithA },
  { value: 'for-someone-absent', label: words.anAnswerOnSomeones },
  { value: 'will-return', label: words.weNeedMoreTime },
  { value: 'referred', label: words.referredToSomeoneElse },
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
        legend={words.thisIs}
        choices={kinds}
        defaultValue={valueOf(said, 'disposition')}
        error={said?.errors.disposition}
      />
      <DateField
        name="promisedOn"
        label={words.dateByWhichYou}
        optional={words.ifYouNeedMore}
        defaultValue={valueOf(said, 'promisedOn')}
        error={said?.errors.promisedOn}
      />
      <TextArea
        name="text"
        label={words.answer}
        record
        rows={9}
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
      <ReplySteps what="answer" draft={draft} />
    </form>
  )
}
