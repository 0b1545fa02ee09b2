import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { valueOf } from '../desk-form.tsx'
import { TextField } from '../field.tsx'
import type { FormReply } from '../form-reply.ts'

const fields = [
  ['left', 'Left edge, in percent of the width'],
  ['top', 'Top edge, in percent of the height'],
  ['width', 'Width, in percent'],
  ['height', 'Height, in percent'],
] as const

/** A box by numbers, for who uses no mouse and no script. */
export function BoxFields({ reply, page }: { reply: FormReply | undefined; page: number }) {
  const isOwn = reply?.values['do'] === 'box'
  return (
    <details open={isOwn && reply !== undefined}>
      <summary>Enter a box by numbers</summary>
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
          <Button kind="outline">Add this box</Button>
        </p>
      </Form>
    </details>
  )
}
