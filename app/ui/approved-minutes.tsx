import { minutesOptions, type MinutesChoice } from '#app/domain/agenda/approvals/minutes-options.ts'
import { DeskChoice } from './desk-form.tsx'
import type { FormReply } from './form-reply.ts'
import { approvedMinutes as words } from '#app/words/minutes.ts'

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
  if (named) return <p>{words.thisItemIsTo(minutesOptions([named])[0]!.label)}</p>
  const waiting = minutes.filter((each) => !each.approved)
  return (
    <DeskChoice
      reply={reply}
      name="approvesMeetingId"
      label={words.minutesToApprove}
      hint={waiting.length > 0 ? words.onceTheVotePasses : words.noEarlierDraftHas}
      value={waiting.length === 1 ? waiting[0]!.id : ''}
      none={words.notStated}
      options={minutesOptions(minutes)}
    />
  )
}
