import { RadioGroup } from './choice-field.tsx'
import { Select } from './field.tsx'
import type { FormReply } from './form-reply.ts'

type AccountRoleFieldsProps = {
  roles: { value: string; label: string }[]
  people: { id: string; name: string }[]
  reply: FormReply | undefined
  role?: string
  personId?: string | null
}

/** What an account may do, and whom the record knows its owner as. */
export function AccountRoleFields({ roles, people, reply, role, personId }: AccountRoleFieldsProps) {
  return (
    <>
      <RadioGroup
        name="role"
        legend="Role"
        choices={roles}
        defaultValue={reply?.values.role ?? role}
        error={reply?.errors.role}
      />
      <Select
        name="personId"
        label="Person in the record"
        hint="For the chair or a commissioner: the person whose votes and attendance are theirs. Others don’t need one."
        options={[
          { value: '', label: 'No one' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={reply?.values.personId ?? personId ?? ''}
        error={reply?.errors.personId}
      />
    </>
  )
}
