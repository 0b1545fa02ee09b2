import { Form } from '@remix-run/react'
import { Button } from './button.tsx'
import { TextArea } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

type PublishFormProps = { number: number; busy: boolean; reply: FormReply | undefined }

/** The press that makes an edition. */
export function PublishForm({ number, busy, reply }: PublishFormProps) {
  return (
    <Form method="post">
      {number > 1 ? (
        <TextArea
          name="reason"
          label="Reason for the amendment"
          optional
          rows={2}
          error={reply?.errors.reason}
          defaultValue={typedIn(reply, 'reason')}
        />
      ) : null}
      <p>
        <Button disabled={busy}>{busy ? 'Making the PDFs…' : `Publish edition ${number}`}</Button>
      </p>
      <p className="small quiet" role="status">
        {busy ? 'We are making and checking the agenda and the packet. This takes a few seconds.' : ''}
      </p>
    </Form>
  )
}
