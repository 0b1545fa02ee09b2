import { DeskChoice, DeskLine, valueOf } from './desk-form.tsx'
import { ClockField } from './clock-field.tsx'
import { DateField, Pair, type Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { deskGoesOn as says } from '#app/words/desk.ts'

/** To when and where a meeting is adjourned, or an item continued. `none` is the words of stating no day. */
export function DeskGoesOn({
  reply,
  days,
  none,
}: {
  reply: FormReply | undefined
  days: Option[]
  none: string
}) {
  return (
    <>
      <DeskChoice
        reply={reply}
        name="to"
        label={says.toWhichDay}
        none={none}
        options={[...days, { value: 'other', label: says.toTheDayBelow }]}
      />
      <Pair>
        <DateField
          name="toDate"
          label={says.anotherDay}
          optional
          defaultValue={valueOf(reply, 'toDate')}
          error={reply?.errors.toDate}
        />
        <ClockField
          reply={reply}
          name="toTime"
          label={says.at}
          hint={says.leaveEmptyForThe}
          optional
          defaultValue={valueOf(reply, 'toTime')}
          error={reply?.errors.toTime}
        />
      </Pair>
      <DeskLine reply={reply} name="toPlace" label={says.place} optional />
    </>
  )
}
