import { Select, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { correctsPosting as words } from '#app/words/posting.ts'

/** Whether a posting puts right one that was recorded, and why; nothing where none was. */
export function CorrectsPosting({
  reply,
  papers,
}: {
  reply: FormReply | undefined
  papers: { value: string; label: string }[]
}) {
  if (papers.length === 0) return null
  return (
    <>
      <Select
        name="correctsId"
        label={words.doesItCorrectWhat}
        error={reply?.errors.correctsId}
        defaultValue={typedIn(reply, 'correctsId') ?? ''}
        options={[{ value: '', label: words.noThisIsAnother }, ...papers]}
      />
      <TextField
        name="reason"
        label={words.reasonForTheCorrection}
        optional
        error={reply?.errors.reason}
        defaultValue={typedIn(reply, 'reason') ?? ''}
      />
    </>
  )
}
