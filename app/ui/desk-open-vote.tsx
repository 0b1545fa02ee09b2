import { Form } from '@remix-run/react'
import { choiceNames } from '#app/domain/meeting-record/votes/tally.ts'
import type { DeskMotion as Motion } from '#app/domain/motions/desk-motion.ts'
import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { DeskSection } from './desk.tsx'
import { Roll } from './roll.tsx'
import { Tally } from './vote.tsx'
import { deskOpenVote as words } from '#app/words/desk-2.ts'

const keys = { aye: 'A', no: 'N', abstain: 'B' }
const choices = (['aye', 'no', 'abstain'] as const).map((value) => ({
  value,
  label: choiceNames[value],
  shortcut: keys[value],
}))

/** The roll with the votes so far, their count, and the presses that end the vote. */
export function OpenVote({
  view,
  motion,
  on,
  formKey,
}: {
  view: DeskView
  motion: Motion
  on: string
  formKey: string
}) {
  const { counts } = motion.tally
  return (
    <DeskSection
      id="roll"
      heading={words.voteByName}
      note={motion.forced}
      end={
        <>
          <kbd>A</kbd> {words.aye} <kbd>N</kbd> {words.noWord} <kbd>B</kbd> {words.abstain}
        </>
      }
    >
      <Form method="post" action={`${on}/cast`} preventScrollReset>
        <input type="hidden" name="key" value={formKey} />
        <Roll
          choices={choices}
          members={view.members.map((member) => ({
            id: member.id,
            name: member.name,
            note: member.note ?? undefined,
            choice: member.choice,
            gone: member.gone,
            current: member.id === motion.next,
          }))}
        />
      </Form>
      <div className="row row--ends">
        <div>
          <Tally
            counts={[
              { count: counts.aye, label: 'aye' },
              { count: counts.no, label: 'no' },
              { count: counts.abstain, label: 'abstain' },
              { count: counts.yetToVote, label: words.toVote },
            ]}
          />
          <p>
            <b>{motion.tally.outlook ?? motion.tally.result}</b> {motion.tally.rule}
          </p>
        </div>
        <DeskPresses formKey={formKey} presses={pressesOf(motion, on, view.adjourned)} />
      </div>
    </DeskSection>
  )
}

/** @param over a vote entered once the meeting is over may lack votes that nobody recorded */
function pressesOf({ tally, rollCallNeeded }: Motion, on: string, over: boolean): DeskPress[] {
  const missing = tally.counts.yetToVote > 0
  return [
    ...(rollCallNeeded
      ? [{ label: words.againByRollCall, action: `${on}/open-vote`, fields: { method: 'roll-call' } }]
      : []),
    { label: words.undoAVote, href: `${on}/take-vote-back` },
    { label: words.allOthersAye, action: `${on}/cast`, fields: { rest: 'aye' }, disabled: !missing },
    over
      ? { label: words.closeTheVote, shortcut: 'V', href: `${on}/close-vote` }
      : { label: words.closeTheVote, shortcut: 'V', action: `${on}/close-vote`, disabled: missing },
  ]
}
