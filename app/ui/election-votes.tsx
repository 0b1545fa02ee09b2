import { formatDate } from '#app/domain/time/civil-date.ts'
import { Band } from './band.tsx'
import { Basis } from './basis.tsx'
import { Entries } from './entries.tsx'

export type ElectionVoteFacts = {
  meetingSlug: string
  heldOn: string
  item: { number: string; title: string } | null
  office: string
  round: number
  rounds: number
  choice: 'named' | 'abstain' | 'recused' | 'absent' | 'not-recorded'
  named: string | null
  result: string
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
}

const choices = {
  abstain: 'Abstained',
  recused: 'Recused',
  absent: 'Absent',
  'not-recorded': 'Vote not recorded',
}

/** Whom a commissioner named in elections of officers, each round with what came of it; nothing where there was none. */
export function ElectionVotes({ votes, note }: { votes: readonly ElectionVoteFacts[]; note?: string }) {
  if (votes.length === 0) return null
  return (
    <Band heading="Votes in elections" note={note}>
      <Entries
        entries={votes.map((vote) => ({
          when: <a href={`/meetings/${vote.meetingSlug}`}>{formatDate(vote.heldOn)}</a>,
          title: vote.choice === 'named' ? `Named ${vote.named}` : choices[vote.choice],
          children: (
            <>
              {vote.item ? (
                <p className="small quiet">
                  {vote.item.number}. {vote.item.title}
                </p>
              ) : null}
              <p className="record">
                Election of the {vote.office}
                {vote.rounds > 1 ? `, round ${vote.round} of ${vote.rounds}` : null}
              </p>
              <p className="small quiet">{vote.result}</p>
            </>
          ),
          basis: vote.basis === 'recorded' ? null : <Basis basis={vote.basis} source={vote.source} />,
        }))}
      />
    </Band>
  )
}
