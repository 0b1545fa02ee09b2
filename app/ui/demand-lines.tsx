import { demandKindNames, type DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { demandStateNames, type DemandState } from '#app/domain/demands/demand-state.ts'
import type { DemandStep } from '#app/domain/demands/next-demand-step.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { FileList } from './files.tsx'
import { shortened } from './ledger-rows.tsx'
import { Ledger } from './ledger.tsx'
import { Part } from './page.tsx'
import { demandLines as words } from '#app/words/demands.ts'

type Line = {
  number: string
  kind: DemandKind
  claimant: string
  receivedOn: string
  action: string
  state: DemandState
  step: DemandStep | null
}

/** Demands for the clerk: what each asks of them, and by when. */
export function DemandLines({ lines }: { lines: Line[] }) {
  return (
    <Ledger
      rows={lines.map(({ number, kind, claimant, receivedOn, action, state, step }) => ({
        number,
        href: `/clerk/demands/${number}`,
        text: shortened(action, 160),
        meta: words.received(demandKindNames[kind], claimant, formatDate(receivedOn)),
        due: step?.when,
        state: { mark: state === 'waiting' ? 'now' : 'end', word: demandStateNames[state] },
        lines: step ? [step.what] : [],
      }))}
    />
  )
}

/** On the clerk's first page: each demand that waits, with the days that are left and what to do. */
export function DemandsWaiting({ demands }: { demands: Line[] }) {
  return (
    <Part id="demands" heading={words.brownActDemands}>
      <FileList
        rows={demands.map(({ number, kind, claimant, step }) => (
          <div key={number}>
            <a href={`/clerk/demands/${number}`} aria-label={words.demand(step!.what, number)}>
              <b>{step!.what}</b>
            </a>
            <br />
            {demandKindNames[kind]} {number}, {claimant}
            <br />
            <span className={step!.late ? 'small is-stop' : 'small quiet'}>{step!.when}</span>
          </div>
        ))}
      />
    </Part>
  )
}

/** Beside an agenda: demands that wait for the commission and stand on no agenda yet. */
export function DemandsToPlace({ meetingId, demands }: { meetingId: string; demands: Line[] }) {
  if (demands.length === 0) return null
  return (
    <>
      <h3>{words.brownActDemands}</h3>
      <FileList
        rows={demands.map(({ number, kind, claimant, step }) => (
          <div key={number}>
            <a href={`/clerk/demands/${number}/place?meeting=${meetingId}`}>
              {words.placeDemandOnThis(number)}
            </a>
            <br />
            {demandKindNames[kind]}, {claimant}
            <br />
            <span className={step!.late ? 'small is-stop' : 'small quiet'}>{step!.when}</span>
          </div>
        ))}
      />
    </>
  )
}

/** On an item of an agenda: the demand that it is about. */
export function DemandOfItem({ number }: { number: string | null }) {
  return number === null ? null : (
    <p className="small">
      {words.thisItemIsAbout} <a href={`/clerk/demands/${number}`}>{words.demand2(number)}</a>
      {words.recordThereWhatThe}
    </p>
  )
}
