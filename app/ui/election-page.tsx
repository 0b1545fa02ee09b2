import { Form } from '@remix-run/react'
import type { ElectionView } from '#app/domain/elections/election-view.ts'
import { Band } from './band.tsx'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import type { DeskFacts } from './desk-form.tsx'
import { DeskKeys } from './desk-keys.tsx'
import { Head } from './head.tsx'
import { Roll } from './roll.tsx'
import { WorkSite, type SiteFacts } from './site.tsx'
import { State, Status } from './status.tsx'
import { Table } from './table.tsx'
import { electionPage as says } from '#app/words/desk-motions-2.ts'

type ElectionPageProps = { site: SiteFacts; desk: DeskFacts; view: ElectionView; conflict: string | null }

/** One election at the desk: nominations, what the next act waits for, the round by name, and the rounds before it. */
export function ElectionPage({ site, desk, view, conflict }: ElectionPageProps) {
  const base = `/clerk/meetings/${desk.slug}/desk`
  const on = `${base}/elections/${view.id}`
  return (
    <WorkSite site={site} place="meetings">
      <Head
        kind={<a href={desk.over ? `${base}/paper` : `${base}?item=${view.itemId}`}>{says.desk}</a>}
        title={view.title}
        lead={view.standing}
      >
        <Status>
          {view.elected
            ? null
            : view.gates.map((gate) => (
                <State key={gate.code} mark={gate.ok ? 'done' : 'half'} tone={gate.ok ? undefined : 'warn'}>
                  {gate.words}
                </State>
              ))}
          {conflict ? (
            <>
              <State mark="half" tone="warn">
                {conflict}
              </State>
              <a href="/clerk/people">{says.peopleAndSeats}</a>
            </>
          ) : null}
          <a href={`${on}/correct`}>{says.correctTheElection}</a>
          <a href={`${on}/strike`}>{says.strikeIt}</a>
          <DeskKeys />
        </Status>
      </Head>
      <Band heading={says.nominations} first>
        {view.nominations.length > 0 ? (
          <Table
            columns={[{ label: says.nominated }, { label: says.by }, { label: says.stands }]}
            rows={view.nominations.map(({ id, name, by, declined }) => [
              name,
              by ?? says.notRecorded,
              view.elected || view.round ? (
                declined ? (
                  says.noWord
                ) : (
                  says.yesWord
                )
              ) : (
                <a key={id} href={`${on}/${declined ? 'stand' : 'decline'}?nomination=${id}`}>
                  {declined ? says.acceptsAfterAll : says.declines}
                  <span className="off">: {name}</span>
                </a>
              ),
            ])}
          />
        ) : (
          <p className="quiet">{says.noOneHasBeen}</p>
        )}
        {view.elected || view.round ? null : (
          <DeskPresses formKey={desk.formKey} presses={beforeRound(view, on, desk.over)} />
        )}
      </Band>
      {view.round ? <OpenRound view={view} round={view.round} on={on} desk={desk} /> : null}
      {view.rounds.map((round) => (
        <Band key={round.id} heading={says.round(round.number)}>
          <Table
            caption={round.result}
            columns={[{ label: says.member }, { label: says.named }]}
            rows={round.rows.map(({ name, words }) => [name, words])}
          />
        </Band>
      ))}
    </WorkSite>
  )
}

function press(label: string, to: string, over: boolean, shortcut?: string): DeskPress {
  // Of a meeting that is over the form asks when it happened.
  const keyed = shortcut ? { shortcut } : {}
  return over ? { label, href: to, ...keyed } : { label, action: `${to}`, ...keyed }
}

function beforeRound(view: ElectionView, on: string, over: boolean): DeskPress[] {
  if (!view.closed) {
    return [
      { label: says.nomination, href: `${on}/nominate`, shortcut: 'N' },
      press(says.closeNominations, `${on}/close-nominations`, over, 'C'),
    ]
  }
  return [
    press(says.takeARoundBy, `${on}/open-round`, over, 'V'),
    ...(view.unopposed ? [press(says.noObjectionElected, `${on}/consent`, over, 'G')] : []),
    press(says.reopenNominations, `${on}/reopen-nominations`, over),
  ]
}

type OpenRoundProps = {
  view: ElectionView
  round: NonNullable<ElectionView['round']>
  on: string
  desk: DeskFacts
}

function OpenRound({ view, round, on, desk }: OpenRoundProps) {
  const choices = [
    ...view.candidates.map(({ id, name }, index) => ({
      value: id,
      label: name,
      shortcut: index < 9 ? String(index + 1) : undefined,
    })),
    { value: 'abstain', label: says.abstain, shortcut: 'B' },
  ].map(({ shortcut, ...choice }) => ({ ...choice, ...(shortcut ? { shortcut } : {}) }))
  return (
    <Band heading={says.roundEachMemberNames(round.number)}>
      <Form method="post" action={`${on}/cast`} preventScrollReset>
        <input type="hidden" name="key" value={desk.formKey} />
        {desk.over ? <input type="hidden" name="when" value="unknown" /> : null}
        <Roll
          choices={choices}
          members={round.members.map((member) => ({ ...member, current: member.id === round.next }))}
        />
      </Form>
      <p>{round.waiting === 0 ? says.everyoneHasNamedA : says.toNameAPerson(round.waiting)}</p>
      <DeskPresses
        formKey={desk.formKey}
        presses={[
          { ...press(says.closeTheRound, `${on}/close-round`, desk.over, 'V'), disabled: round.waiting > 0 },
        ]}
      />
    </Band>
  )
}
