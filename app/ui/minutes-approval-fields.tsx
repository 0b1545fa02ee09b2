import type { Difference } from '#app/domain/editions/differences.ts'
import type { MotionRecord } from '#app/domain/meeting-record/record-types.ts'
import { minutesApprovalNames, minutesApprovals } from '#app/domain/meeting-record/votes/minutes-approval.ts'
import { Checkbox, RadioGroup } from './choice-field.tsx'
import { DeskText, valueOf } from './desk-form.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { SideBySide } from './side-by-side.tsx'
import { minutesApprovalFields as words } from '#app/words/minutes.ts'

/** What the draft says otherwise than as it was presented, and the hash that names that text. */
export type DraftInHand = { differences: Difference[]; workingText: string }

/** On an item that puts minutes to approval: how the motion approves them, in the clerk's word. */
export function MinutesApprovalFields({
  reply,
  draft,
  said,
}: {
  reply: FormReply | undefined
  draft: DraftInHand | null
  said?: Pick<MotionRecord, 'minutesApproval' | 'corrections' | 'correctedText'>
}) {
  return (
    <>
      <RadioGroup
        name="minutesApproval"
        legend={words.howDoesTheMotion}
        hint={words.minutesCantBePublished}
        error={reply?.errors['minutesApproval']}
        defaultValue={valueOf(reply, 'minutesApproval', said?.minutesApproval ?? '')}
        choices={minutesApprovals.map((value) => ({ value, label: minutesApprovalNames[value] }))}
      />
      <DeskText
        reply={reply}
        name="corrections"
        label={words.correctionsInTheMotion}
        hint={words.onlyIfTheMinutes}
        value={said?.corrections ?? ''}
        rows={2}
        optional
      />
      {draft && draft.differences.length > 0 ? (
        <>
          <SideBySide differences={draft.differences} old={words.asPresented} now={words.asCorrected} />
          <Checkbox
            name="correctedText"
            value={draft.workingText}
            defaultChecked={(typedIn(reply, 'correctedText') ?? said?.correctedText) === draft.workingText}
            label={words.theseAreTheCorrections}
          />
        </>
      ) : null}
    </>
  )
}
