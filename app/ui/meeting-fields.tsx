import { ClockField } from './clock-field.tsx'
import { DateField, Pair, TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

export type MeetingValues = {
  heldOn: string
  time: string
  place: string
  remoteAccess: string
  plannedMinutes: string
  calledBy: string
  purpose: string
}

/** When, where and how a meeting is held; what was typed in a refused form is kept. */
export function MeetingFields({ values, reply }: { values: MeetingValues; reply?: FormReply }) {
  const field = (name: keyof MeetingValues) => ({
    name,
    error: reply?.errors[name],
    defaultValue: reply ? (typedIn(reply, name) ?? '') : values[name],
  })
  return (
    <>
      <Pair>
        <DateField {...field('heldOn')} label="Date" />
        <ClockField reply={reply} {...field('time')} label="Time" optional="(optional for a past meeting)" />
      </Pair>
      <TextField {...field('place')} label="Place" optional />
      <TextArea {...field('remoteAccess')} label="How to take part remotely" optional rows={2} />
      <TextField
        {...field('plannedMinutes')}
        label="Planned length in minutes"
        optional
        inputMode="numeric"
      />
      <TextField
        {...field('calledBy')}
        label="Called by"
        optional="(special and emergency meetings)"
        hint="The presiding officer, or a majority of the commissioners"
      />
      <TextArea {...field('purpose')} label="Purpose" optional="(special and emergency meetings)" rows={2} />
    </>
  )
}
