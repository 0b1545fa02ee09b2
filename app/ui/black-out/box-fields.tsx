import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { valueOf } from '../desk-form.tsx'
import { TextField } from '../field.tsx'
import type { FormReply } from '../form-reply.ts'
import { boxFields as words } from '#app/words/files.ts'

const fields = [
  ['left', words.leftEdgeInPercent],
  ['top', words.topEdgeInPercent],
  ['width', words.widthInPercent],
  ['height', words.heightInPercent],
] as const

/** A box by numbers, for who uses no mouse and no script. */
export function BoxFields({ reply, page }: { reply: FormReply | undefined; page: number }) {
  const isOwn = reply?.values['do'] === 'box'
  return (
    <details open={isOwn && reply !== undefined}>
      <summary>{words.enterABoxBy}</summary>
      <Form method="post" noValidate className="narrow" preventScrollReset>
        <input type="hidden" name="do" value="box" />
        <input type="hidden" name="page" value={page} />
        {fields.map(([name, label]) => (
          <TextField
            key={name}
            name={name}
            label={label}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={isOwn ? valueOf(reply, name) : ''}
            error={isOwn ? reply?.errors[name] : undefined}
          />
        ))}
        <p className="apart">
          <Button kind="outline">{words.addThisBox}</Button>
        </p>
      </Form>
    </details>
  )
}
