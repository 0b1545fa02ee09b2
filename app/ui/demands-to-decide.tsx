import { demandKindNames, type DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Band } from './band.tsx'
import { FileList } from './files.tsx'

type Demand = { number: string; kind: DemandKind; claimant: string; action: string; answerBy: string }

/** For members: demands under the Brown Act that wait for the commission, as the public reads them. */
export function DemandsToDecide({ demands }: { demands: Demand[] }) {
  if (demands.length === 0) return null
  return (
    <Band heading="Brown Act demands" note="waiting for the commission">
      <FileList
        rows={demands.map(({ number, kind, claimant, action, answerBy }) => (
          <div key={number}>
            <a href={`/demands/${number}`}>
              {demandKindNames[kind]} {number}
            </a>
            , from {claimant}. Answer due {formatDate(answerBy)}
            <br />
            <span className="small quiet">{action}</span>
          </div>
        ))}
      />
    </Band>
  )
}
