import { Form } from '@remix-run/react'
import { Button } from './button.tsx'
import { TextArea } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { publishForm as words } from '#app/words/posting.ts'

type PublishFormProps = { number: number; busy: boolean; reply: FormReply | undefined }

/** The press that makes an edition. */
export function PublishForm({ number, busy, reply }: PublishFormProps) {
  return (
    <Form method="post">
      {number > 1 ? (
        <TextArea
          name="reason"
          label={words.reasonForTheAmendment}
          optional
          rows={2}
          error={reply?.errors.reason}
          defaultValue={typedIn(reply, 'reason')}
        />
      ) : null}
      <p>
        <Button disabled={busy}>{busy ? words.makingThePdfs : words.publishEdition(number)}</Button>
      </p>
      <p className="small quiet" role="status">
        {busy ? words.weAreMakingAnd : ''}
      </p>
    </Form>
  )
}
