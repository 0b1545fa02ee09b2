import { Select } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

/** N9. Asked wherever a file is sent by staff or the department. */
export function FileNatureField({
  label = 'What the files are',
  reply,
}: {
  label?: string
  reply?: FormReply
}) {
  return (
    <Select
      name="nature"
      label={label}
      defaultValue={typedIn(reply, 'nature') || 'public'}
      hint="Closed-session and personnel files are not kept here; they go to the City Attorney."
      options={[
        { value: 'public', label: 'Writings for the public' },
        { value: 'closed-session', label: 'Closed-session material' },
        { value: 'personnel', label: 'A personnel or complaint file' },
      ]}
    />
  )
}
