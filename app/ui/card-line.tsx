import { Form } from '@remix-run/react'
import { enteredFields } from '#app/domain/comments/given.ts'
import { channelNames, channels } from '#app/domain/speaking/desk-forms.ts'
import { stanceNames, stances } from '#app/domain/meeting-record/record-forms.ts'
import { Button } from './button.tsx'
import { DeskChoice, DeskLine, valueOf } from './desk-form.tsx'
import { Checkbox } from './choice-field.tsx'
import { Select, TextField, type Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { cardLine as words } from '#app/words/speakers.ts'

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
        label={words.item}
        options={items}
        defaultValue={valueOf(reply, 'itemId', item ?? '')}
        error={reply?.errors.itemId}
      />
      {lines('name')
        .filter(({ large }) => large)
        .map(({ column, entry }) => (
          <TextField
            key={column}
            name={column}
            label={entry.label}
            hint={entry.hint}
            defaultValue={valueOf(reply, column)}
            error={reply?.errors[column]}
            autoComplete="off"
            autoFocus={focus}
          />
        ))}
      <p className="apart">
        <Button>{words.addToTheQueue}</Button>
      </p>
      <details>
        <summary>{words.howToSayThe}</summary>
        <Checkbox name="remote" value="yes" label={words.speaksByVideoOr} />
        <OptionalLines reply={reply} lines={lines('needs')} />
        <DeskChoice
          reply={reply}
          name="stance"
          label={words.position}
          none={words.notStated}
          options={stances.map((value) => ({ value, label: stanceNames[value] }))}
        />
        <OptionalLines reply={reply} lines={lines('name').filter(({ large }) => !large)} />
        <DeskChoice
          reply={reply}
          name="channel"
          label={words.came}
          value="walk-up"
          options={channels.map((value) => ({ value, label: channelNames[value] }))}
        />
      </details>
    </Form>
  )
}

type Line = ReturnType<typeof enteredFields>[number]

function lines(part: Line['part']): Line[] {
  return enteredFields('card').filter((field) => field.part === part)
}

function OptionalLines({ reply, lines }: { reply?: FormReply; lines: Line[] }) {
  return lines.map(({ column, entry }) => (
    <DeskLine key={column} reply={reply} name={column} label={entry.label} hint={entry.hint} optional />
  ))
}
