import { Select } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { fileNature as words } from '#app/words/files.ts'

/** N9. Asked wherever a file is sent by staff or the department. */
export function FileNatureField({ label = words.typeOfFiles, reply }: { label?: string; reply?: FormReply }) {
  return (
    <Select
      name="nature"
      label={label}
      defaultValue={typedIn(reply, 'nature') || 'public'}
      hint={words.weDontKeepClosed}
      options={[
        { value: 'public', label: words.publicDocuments },
        { value: 'closed-session', label: words.closedSessionMaterial },
        { value: 'personnel', label: words.aPersonnelOrComplaint },
      ]}
    />
  )
}
