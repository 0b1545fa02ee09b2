import type { DeskMotion as Motion } from '#app/domain/motions/desk-motion.ts'
import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { OpenVote } from './desk-open-vote.tsx'
import { DeskMotion, DeskSection } from './desk.tsx'
import { State, Status } from './status.tsx'
import { Vote } from './vote.tsx'
import { deskFloor as says } from '#app/words/desk.ts'

type FloorProps = { view: DeskView; base: string; formKey: string }

/** The question before the commission: its words, the conditions of its vote, and the vote by name. */
export function DeskFloor({ view, base, formKey }: FloorProps) {
  const { motion, item } = view
  if (!view.convened) {
    return <p className="quiet">{view.early ?? says.callTheMeetingTo}</p>
  }
  if (!item || view.closed.since !== null) return null
  const on = `${base}/items/${item.id}`
  return (
    <>
      {motion ? <Floor view={view} motion={motion} base={base} formKey={formKey} /> : null}
      {motion?.voteOpen || view.adjourned ? null : (
        <DeskSection id="more" heading={says.alsoOnThisItem}>
          <DeskPresses
            formKey={formKey}
            presses={[
              { label: says.presentation, href: `${on}/presentation` },
              { label: says.statement, href: `${on}/statement` },
              { label: says.election, href: `${on}/election` },
              { label: says.recusal, href: `${base}/recuse` },
              { label: says.reportRequested, href: `${base}/follow-up` },
              ...(view.outage ? [] : [{ label: says.publicCutOff, href: `${base}/outage` }]),
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
        {motion.amends ? <p className="quiet">{says.bearsOn(motion.amends)}</p> : null}
        {motion.wording.moved ? <p className="quiet">{says.asAmendedAsMoved(motion.wording.moved)}</p> : null}
        {motion.wording.toConfirm ? (
          <p>
            <b className="is-warn">{says.anAmendmentPassed}</b>{' '}
            <a href={`${on}/as-amended`}>{says.confirmTheWordsAs}</a>
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
        <DeskSection
          id="roll"
          heading={says.vote}
          end={<a href={`${on}/correct-votes`}>{says.correctTheVote}</a>}
        >
          <Vote result={motion.tally.result} rule={motion.tally.rule} rows={motion.rows} />
          {motion.mayDivide ? (
            <DeskPresses
              formKey={formKey}
              presses={[{ label: says.divisionRollCall, shortcut: 'V', href: `${on}/division` }]}
            />
          ) : null}
        </DeskSection>
      ) : motion.voteOpen ? (
        <OpenVote view={view} motion={motion} on={on} formKey={formKey} />
      ) : (
        <>
          {motion.ruled ? (
            <p>
              {motion.ruled.words} <a href={appealOf(base, motion.itemId, motion.ruled.id)}>{says.appeal}</a>
            </p>
          ) : null}
          {motion.ready && motion.noConsent && !motion.chairRules ? (
            <p className="quiet">{says.cantPassWithoutObjection(motion.noConsent)}</p>
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
    ? [{ label: says.appeal, href: appealOf(base, motion.itemId, motion.id) }]
    : motion.byConsent
      ? [{ label: says.objectionTakeAVote, action: takeBack, fields: { reason: says.aMemberObjected } }]
      : []
  return (
    <DeskSection id="roll" heading={decided.result} end={<a href={takeBack}>{says.takeItBack}</a>}>
      {decided.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {follow.length > 0 ? <DeskPresses formKey={formKey} presses={follow} /> : null}
    </DeskSection>
  )
}

function beforeVote(motion: Motion, on: string, item: string): DeskPress[] {
  const open = `${on}/open-vote`
  const withdrawn: DeskPress = { label: says.withdrawn, action: `${on}/withdraw` }
  if (motion.chairRules) {
    return [
      { label: says.wellTaken, shortcut: 'V', action: `${on}/rule`, fields: { outcome: 'carried' } },
      { label: says.notWellTaken, action: `${on}/rule`, fields: { outcome: 'lost' } },
      { label: says.rulingInWords, href: `${on}/rule` },
      withdrawn,
    ]
  }
  return [
    {
      label: says.rollCallVote,
      shortcut: 'V',
      action: open,
      disabled: !motion.ready,
      fields: { method: 'roll-call' },
    },
    ...(motion.forced
      ? []
      : [{ label: says.voiceVote, action: open, disabled: !motion.ready, fields: { method: 'voice' } }]),
    {
      label: says.withoutObjection,
      shortcut: 'G',
      action: `${on}/consent`,
      disabled: motion.noConsent !== null,
    },
    ...(motion.lacksSecond ? [{ label: says.noSecond, shortcut: 'D', action: `${on}/no-second` }] : []),
    { label: says.secondOrWording, href: `${on}/change` },
    ...(motion.amendable
      ? [{ label: says.amend, shortcut: 'F', href: `${item}/motion?kind=amendment&of=${motion.id}` }]
      : []),
    withdrawn,
  ]
}
