import { Form } from '@remix-run/react'
import { channelNames, channels } from '#app/domain/speaking/desk-forms.ts'
import { stanceNames, stances } from '#app/domain/meeting-record/record-forms.ts'
import { Button } from './button.tsx'
import { DeskChoice, DeskLine, valueOf } from './desk-form.tsx'
import { Checkbox } from './choice-field.tsx'
import { Select, TextField, type Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'

type CardProps = {
  action: string
  ticket: string
  items: Option[]
  item: string | null
  reply?: FormReply
  /** The name has the focus as the page comes: for one card after another. */
  focus?: boolean
}

/** One card: item, name or none, Enter; the item stays for the next card. */
export function CardLine({ action, ticket, items, item, reply, focus = false }: CardProps) {
  return (
    <Form method="post" action={action} noValidate className="noprint">
      <input type="hidden" name="key" value={ticket} />
      <Select
        name="itemId"
        label="Item"
        options={items}
        defaultValue={valueOf(reply, 'itemId', item ?? '')}
        error={reply?.errors.itemId}
      />
      <TextField
        name="displayName"
        label="Name the speaker chose"
        hint="Leave it empty where none was given. Nobody has to give a name."
        defaultValue={valueOf(reply, 'displayName')}
        error={reply?.errors.displayName}
        autoComplete="off"
        autoFocus={focus}
      />
      <p className="apart">
        <Button>Add to the queue</Button>
      </p>
      <details>
        <summary>Interpreter, telephone or video, position, group</summary>
        <Checkbox name="remote" value="yes" label="Speaks by video or telephone" />
        <DeskLine
          reply={reply}
          name="interpreter"
          label="Interpreter for"
          hint="The language; seen by the clerk only."
          optional
        />
        <DeskChoice
          reply={reply}
          name="stance"
          label="Position"
          none="Not said"
          options={stances.map((value) => ({ value, label: stanceNames[value] }))}
        />
        <DeskLine reply={reply} name="groupName" label="Speaks together with the group" optional />
        <DeskChoice
          reply={reply}
          name="channel"
          label="Came"
          value="walk-up"
          options={channels.map((value) => ({ value, label: channelNames[value] }))}
        />
      </details>
    </Form>
  )
}
