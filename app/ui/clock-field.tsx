import type { ComponentProps } from 'react'
import { whichField } from '#app/domain/typed-time.ts'
import { Select, TimeField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

/**
 * A time on the commission's own clock. On the night the clocks go back an hour comes twice: then the refused form asks
 * which of the two is meant.
 */
export function ClockField({
  reply,
  ...field
}: ComponentProps<typeof TimeField> & { reply: FormReply | undefined }) {
  const which = whichField(field.name)
  const chosen = typedIn(reply, which)
  const asked = reply?.errors[which] !== undefined || Boolean(chosen)
  return (
    <div>
      <TimeField {...field} error={field.error ?? reply?.errors[field.name]} />
      {asked ? (
        <Select
          name={which}
          label="Which of the two"
          error={reply?.errors[which]}
          defaultValue={chosen ?? ''}
          options={[
            { value: '', label: 'Choose' },
            { value: 'first', label: 'The first: before the clocks go back' },
            { value: 'second', label: 'The second: after the clocks go back' },
          ]}
        />
      ) : null}
    </div>
  )
}
