import { formatDate } from '#app/domain/time/civil-date.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { FileList } from './files.tsx'
import { demandContacts as words } from '#app/words/demands.ts'

type Kept = { number: string; claimant: string; keptTo: string; verdict: Verdict }

/** How to reach those who made demands: what is kept, and whether it may be deleted. */
export function DemandContacts({ demands }: { demands: Kept[] }) {
  return (
    <FileList
      rows={demands.map(({ number, claimant, keptTo, verdict }) => (
        <div key={number}>
          <b>{words.demand(number)}</b>
          {words.contactInformation(claimant)}{' '}
          {verdict.ok ? (
            <>
              {words.keptTo(formatDate(keptTo))}{' '}
              <a href={`/clerk/demands/${number}/forget`}>{words.deleteItForDemand(number)}</a>
            </>
          ) : (
            <>
              {verdict.sentence} <span className="small quiet">{verdict.section}</span>
            </>
          )}
        </div>
      ))}
    />
  )
}
