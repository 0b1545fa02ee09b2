import { RadioGroup } from './choice-field.tsx'
import { Select } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { accountRoleFields as words } from '#app/words/accounts-2.ts'

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
        legend={words.role}
        choices={roles}
        defaultValue={reply?.values.role ?? role}
        error={reply?.errors.role}
      />
      <Select
        name="personId"
        label={words.personInTheRecord}
        hint={words.forTheChairOr}
        options={[
          { value: '', label: words.noOne },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={reply?.values.personId ?? personId ?? ''}
        error={reply?.errors.personId}
      />
    </>
  )
}
