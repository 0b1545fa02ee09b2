import { ClockField } from './clock-field.tsx'
import { DateField, Pair, TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { meetingFields as words } from '#app/words/meetings.ts'

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
        <DateField {...field('heldOn')} label={words.date} />
        <ClockField reply={reply} {...field('time')} label={words.time} optional={words.optionalForAPast} />
      </Pair>
      <TextField {...field('place')} label={words.place} optional />
      <TextArea {...field('remoteAccess')} label={words.howToTakePart} optional rows={2} />
      <TextField
        {...field('plannedMinutes')}
        label={words.plannedLengthInMinutes}
        optional
        inputMode="numeric"
      />
      <TextField
        {...field('calledBy')}
        label={words.calledBy}
        optional={words.specialAndEmergencyMeetings}
        hint={words.thePresidingOfficerOr}
      />
      <TextArea
        {...field('purpose')}
        label={words.purpose}
        optional={words.specialAndEmergencyMeetings}
        rows={2}
      />
    </>
  )
}
