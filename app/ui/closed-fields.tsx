import { useState } from 'react'
import {
  closedFormCodes,
  closedForms,
  readClosedLine,
  type ClosedForm,
  type ClosedFormFacts,
} from '#app/domain/notices/closed-line.ts'
import { Select, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { closedFields as words } from '#app/words/desk.ts'

type ClosedFieldsProps = {
  item: { title: string; description: string | null }
  reply?: FormReply | undefined
}

/** The line of a closed session: what it is about, and the blanks that its form asks for. Title and description follow. */
export function ClosedFields({ item, reply }: ClosedFieldsProps) {
  const read = readClosedLine(item.title, item.description)
  const [code, setCode] = useState(typedIn(reply, 'closedForm') ?? read?.code ?? 'existing-litigation')
  const { blanks }: ClosedFormFacts = closedForms[code as ClosedForm] ?? closedForms['existing-litigation']
  return (
    <>
      <Select
        name="closedForm"
        label={words.whatTheClosedSession}
        hint={words.theAgendaPrintsIt}
        error={reply?.errors['closedForm']}
        defaultValue={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        options={closedFormCodes.map((value) => ({ value, label: closedForms[value].heading }))}
      />
      {blanks.map((blank, index) => (
        <TextField
          key={blank}
          name={`closedBlanks[${index}]`}
          label={blank}
          record
          maxLength={300}
          error={reply?.errors[`closedBlanks[${index}]`]}
          defaultValue={typedIn(reply, `closedBlanks[${index}]`) ?? read?.values[index] ?? ''}
        />
      ))}
    </>
  )
}
