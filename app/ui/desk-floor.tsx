import { Form } from '@remix-run/react'
import { choiceNames } from '#app/domain/meeting-record/votes/tally.ts'
import type { DeskMotion as Motion } from '#app/domain/motions/desk-motion.ts'
import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { DeskMotion, DeskSection } from './desk.tsx'
import { Roll } from './roll.tsx'
import { State, Status } from './status.tsx'
import { Tally, Vote } from './vote.tsx'

type FloorProps = { view: DeskView; base: string; formKey: string }

/** The question before the commission: its words, the conditions of its vote, and the vote by name. */
export function DeskFloor({ view, base, formKey }: FloorProps) {
  const { motion, item } = view
  if (!view.convened) {
    return (
      <p className="quiet">
        {view.early ?? 'Call the meeting to order, then call the roll. Every act is kept as it is pressed.'}
      </p>
    )
  }
  if (!item) return null
  const on = `${base}/items/${item.id}`
  return (
    <>
      {motion ? <Floor view={view} motion={motion} base={base} formKey={formKey} /> : null}
      {motion?.voteOpen || view.adjourned ? null : (
        <DeskSection id="more" heading="Also on this item">
          <DeskPresses
            formKey={formKey}
            presses={[
              { label: 'Presentation', href: `${on}/presentation` },
              { label: 'Statement', href: `${on}/statement` },
              { label: 'Recusal', href: `${base}/recuse` },
              { label: 'Asked to come back', href: `${base}/follow-up` },
              ...(view.outage ? [] : [{ label: 'Public cut off', href: `${base}/outage` }]),
            ]}
          />
        </DeskSection>
      )}
    </>
  )
}

function Floor({ view, motion, base, formKey }: FloorProps & { motion: Motion }) {
  const on = `${base}/motions/${motion.id}`
  return (
    <>
      <DeskMotion heading={motion.heading} text={motion.text}>
        {motion.amends ? <p className="quiet">Bears on: {motion.amends}</p> : null}
        {motion.voteClosed || motion.voteOpen ? null : (
          <Status>
            {motion.gates.map((gate) => (
              <State key={gate.code} mark={gate.ok ? 'done' : 'half'} tone={gate.ok ? undefined : 'warn'}>
                {gate.words}
              </State>
            ))}
          </Status>
        )}
        {motion.cautions.length > 0 ? <p className="quiet">{motion.cautions.join(' ')}</p> : null}
      </DeskMotion>
      {motion.voteClosed ? (
        <DeskSection id="roll" heading="Vote" end={<a href={`${on}/correct-votes`}>Correct the vote</a>}>
          <Vote result={motion.tally.result} rule={motion.tally.rule} rows={motion.rows} />
        </DeskSection>
      ) : motion.voteOpen ? (
        <OpenVote view={view} motion={motion} on={on} formKey={formKey} />
      ) : (
        <DeskPresses formKey={formKey} presses={beforeVote(motion, on, `${base}/items/${motion.itemId}`)} />
      )}
    </>
  )
}

function beforeVote(motion: Motion, on: string, item: string): DeskPress[] {
  const open = `${on}/open-vote`
  return [
    {
      label: 'Roll call vote',
      shortcut: 'V',
      action: open,
      disabled: !motion.ready,
      fields: { method: 'roll-call' },
    },
    ...(motion.forced
      ? []
      : [{ label: 'Voice vote', action: open, disabled: !motion.ready, fields: { method: 'voice' } }]),
    { label: 'Second or wording', href: `${on}/change` },
    { label: 'Amend', href: `${item}/motion` },
    { label: 'Withdrawn', action: `${on}/withdraw` },
  ]
}

const keys = { aye: 'A', no: 'N', abstain: 'B' }
const choices = (['aye', 'no', 'abstain'] as const).map((value) => ({
  value,
  label: choiceNames[value],
  shortcut: keys[value],
}))

function OpenVote({
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
      heading="Vote by name"
      note={motion.forced}
      end={
        <>
          <kbd>A</kbd> aye <kbd>N</kbd> no <kbd>B</kbd> abstain
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
            gone: member.recused ? 'Recused' : member.present ? null : 'Absent',
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
              { count: counts.yetToVote, label: 'to vote' },
            ]}
          />
          <p>
            <b>{motion.tally.outlook ?? motion.tally.result}</b> {motion.tally.rule}
          </p>
        </div>
        <DeskPresses
          formKey={formKey}
          presses={[
            {
              label: 'The rest aye',
              action: `${on}/cast`,
              fields: { rest: 'aye' },
              disabled: counts.yetToVote === 0,
            },
            {
              label: 'Close the vote',
              shortcut: 'V',
              action: `${on}/close-vote`,
              disabled: counts.yetToVote > 0,
            },
          ]}
        />
      </div>
    </DeskSection>
  )
}
