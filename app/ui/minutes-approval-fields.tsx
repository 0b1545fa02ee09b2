import type { Difference } from '#app/domain/editions/differences.ts'
import type { MotionRecord } from '#app/domain/meeting-record/record-types.ts'
import { minutesApprovalNames, minutesApprovals } from '#app/domain/meeting-record/votes/minutes-approval.ts'
import { Checkbox, RadioGroup } from './choice-field.tsx'
import { DeskText, valueOf } from './desk-form.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { SideBySide } from './side-by-side.tsx'

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
        legend="How does the motion approve the minutes?"
        hint="Minutes can’t be published as corrected until the corrections are in the draft."
        error={reply?.errors['minutesApproval']}
        defaultValue={valueOf(reply, 'minutesApproval', said?.minutesApproval ?? '')}
        choices={minutesApprovals.map((value) => ({ value, label: minutesApprovalNames[value] }))}
      />
      <DeskText
        reply={reply}
        name="corrections"
        label="Corrections in the motion"
        hint="Only if the minutes are approved as corrected."
        value={said?.corrections ?? ''}
        rows={2}
        optional
      />
      {draft && draft.differences.length > 0 ? (
        <>
          <SideBySide differences={draft.differences} old="As presented" now="As corrected" />
          <Checkbox
            name="correctedText"
            value={draft.workingText}
            defaultChecked={(typedIn(reply, 'correctedText') ?? said?.correctedText) === draft.workingText}
            label="These are the corrections: the vote approves the minutes with them"
          />
        </>
      ) : null}
    </>
  )
}
