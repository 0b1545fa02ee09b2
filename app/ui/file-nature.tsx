import { Select } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

/** N9. Asked wherever a file is sent by staff or the department. */
export function FileNatureField({ label = 'Type of files', reply }: { label?: string; reply?: FormReply }) {
  return (
    <Select
      name="nature"
      label={label}
      defaultValue={typedIn(reply, 'nature') || 'public'}
      hint="We don’t keep closed-session or personnel files here. Send them to the City Attorney."
      options={[
        { value: 'public', label: 'Public documents' },
        { value: 'closed-session', label: 'Closed-session material' },
        { value: 'personnel', label: 'A personnel or complaint file' },
      ]}
    />
  )
}
