import { Select, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

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
        label="Does it correct what was recorded?"
        error={reply?.errors.correctsId}
        defaultValue={typedIn(reply, 'correctsId') ?? ''}
        options={[{ value: '', label: 'No, this is another paper' }, ...papers]}
      />
      <TextField
        name="reason"
        label="Reason for the correction"
        optional
        error={reply?.errors.reason}
        defaultValue={typedIn(reply, 'reason') ?? ''}
      />
    </>
  )
}
