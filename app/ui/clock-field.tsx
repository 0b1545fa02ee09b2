import type { ComponentProps } from 'react'
import { whichField } from '#app/domain/typed-time.ts'
import { Select, TimeField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { clockField as words } from '#app/words/desk.ts'

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
          label={words.whichOfTheTwo}
          error={reply?.errors[which]}
          defaultValue={chosen ?? ''}
          options={[
            { value: '', label: words.choose },
            { value: 'first', label: words.theFirstBeforeThe },
            { value: 'second', label: words.theSecondAfterThe },
          ]}
        />
      ) : null}
    </div>
  )
}
