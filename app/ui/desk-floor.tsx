import type { DeskMotion as Motion } from '#app/domain/motions/desk-motion.ts'
import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { OpenVote } from './desk-open-vote.tsx'
import { DeskMotion, DeskSection } from './desk.tsx'
import { State, Status } from './status.tsx'
import { Vote } from './vote.tsx'

type FloorProps = { view: DeskView; base: string; formKey: string }

/** The question before the commission: its words, the conditions of its vote, and the vote by name. */
export function DeskFloor({ view, base, formKey }: FloorProps) {
  const { motion, item } = view
  if (!view.convened) {
    return (
      <p className="quiet">
        {view.early ?? 'Call the meeting to order, then call the roll. Each entry is saved as you make it.'}
      </p>
    )
  }
  if (!item || view.closed.since !== null) return null
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
              { label: 'Election', href: `${on}/election` },
              { label: 'Recusal', href: `${base}/recuse` },
              { label: 'Report requested', href: `${base}/follow-up` },
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
        {motion.wording.moved ? <p className="quiet">As amended. As moved: {motion.wording.moved}</p> : null}
        {motion.wording.toConfirm ? (
          <p>
            <b className="is-warn">An amendment passed.</b>{' '}
            <a href={`${on}/as-amended`}>Confirm the words as amended</a>
          </p>
        ) : null}
        {motion.divided ? <p className="quiet">{motion.divided}</p> : null}
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
      {motion.decided ? (
        <Decided motion={motion} decided={motion.decided} base={base} formKey={formKey} />
      ) : motion.voteClosed ? (
        <DeskSection id="roll" heading="Vote" end={<a href={`${on}/correct-votes`}>Correct the vote</a>}>
          <Vote result={motion.tally.result} rule={motion.tally.rule} rows={motion.rows} />
          {motion.mayDivide ? (
            <DeskPresses
              formKey={formKey}
              presses={[{ label: 'Division: roll call', shortcut: 'V', href: `${on}/division` }]}
            />
          ) : null}
        </DeskSection>
      ) : motion.voteOpen ? (
        <OpenVote view={view} motion={motion} on={on} formKey={formKey} />
      ) : (
        <>
          {motion.ruled ? (
            <p>
              {motion.ruled.words} <a href={appealOf(base, motion.itemId, motion.ruled.id)}>Appeal</a>
            </p>
          ) : null}
          {motion.ready && motion.noConsent && !motion.chairRules ? (
            <p className="quiet">Can’t pass without objection: {motion.noConsent}</p>
          ) : null}
          <DeskPresses formKey={formKey} presses={beforeVote(motion, on, `${base}/items/${motion.itemId}`)} />
        </>
      )}
    </>
  )
}

function appealOf(base: string, itemId: string, ruling: string): string {
  return `${base}/items/${itemId}/motion?kind=appeal&of=${ruling}`
}

/** What came of it without votes by name, and the presses that follow or take it back. */
function Decided({
  motion,
  decided,
  base,
  formKey,
}: {
  motion: Motion
  decided: NonNullable<Motion['decided']>
  base: string
  formKey: string
}) {
  const takeBack = `${base}/motions/${motion.id}/take-back`
  const follow: DeskPress[] = motion.chairRules
    ? [{ label: 'Appeal', href: appealOf(base, motion.itemId, motion.id) }]
    : motion.byConsent
      ? [{ label: 'Objection: take a vote', action: takeBack, fields: { reason: 'A member objected.' } }]
      : []
  return (
    <DeskSection id="roll" heading={decided.result} end={<a href={takeBack}>Take it back</a>}>
      {decided.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {follow.length > 0 ? <DeskPresses formKey={formKey} presses={follow} /> : null}
    </DeskSection>
  )
}

function beforeVote(motion: Motion, on: string, item: string): DeskPress[] {
  const open = `${on}/open-vote`
  const withdrawn: DeskPress = { label: 'Withdrawn', action: `${on}/withdraw` }
  if (motion.chairRules) {
    return [
      { label: 'Well taken', shortcut: 'V', action: `${on}/rule`, fields: { outcome: 'carried' } },
      { label: 'Not well taken', action: `${on}/rule`, fields: { outcome: 'lost' } },
      { label: 'Ruling in words', href: `${on}/rule` },
      withdrawn,
    ]
  }
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
    {
      label: 'Without objection',
      shortcut: 'G',
      action: `${on}/consent`,
      disabled: motion.noConsent !== null,
    },
    ...(motion.lacksSecond ? [{ label: 'No second', shortcut: 'D', action: `${on}/no-second` }] : []),
    { label: 'Second or wording', href: `${on}/change` },
    ...(motion.amendable
      ? [{ label: 'Amend', shortcut: 'F', href: `${item}/motion?kind=amendment&of=${motion.id}` }]
      : []),
    withdrawn,
  ]
}
