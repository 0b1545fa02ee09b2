import { minutesOptions, type MinutesChoice } from '#app/domain/agenda/approvals/minutes-options.ts'
import { DeskChoice } from './desk-form.tsx'
import type { FormReply } from './form-reply.ts'

/** Which minutes the item puts to approval, or the choice of them where it names none. */
export function ApprovedMinutes({
  reply,
  minutes,
  named,
}: {
  reply: FormReply | undefined
  minutes: MinutesChoice[]
  named: MinutesChoice | null
}) {
  if (named) return <p>This item is to approve the minutes: {minutesOptions([named])[0]!.label}.</p>
  const waiting = minutes.filter((each) => !each.approved)
  return (
    <DeskChoice
      reply={reply}
      name="approvesMeetingId"
      label="Minutes to approve"
      hint={
        waiting.length > 0
          ? 'Once the vote passes, these minutes are approved.'
          : 'No earlier draft has been presented, so this vote can’t approve any minutes by itself.'
      }
      value={waiting.length === 1 ? waiting[0]!.id : ''}
      none="Not stated"
      options={minutesOptions(minutes)}
    />
  )
}
