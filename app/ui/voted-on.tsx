import { Form } from '@remix-run/react'
import type { AdoptionCandidate } from '#app/domain/minutes/minutes-facts.ts'
import { notPickedUp } from '#app/domain/minutes/not-picked-up.ts'
import { Button } from './button.tsx'
import { Note } from './note.tsx'
import { votedOn as words } from '#app/words/minutes.ts'

/** Votes on minutes that approved nothing by themselves: why not, and the press that lets them. */
export function VotedOn({
  candidates,
  presented,
  base,
}: {
  candidates: AdoptionCandidate[]
  presented: boolean
  base: string
}) {
  return (
    <Note tone="warn" title={words.aMeetingHasVoted}>
      {candidates.map((candidate) => {
        const { sentence, offered } = notPickedUp(candidate, presented)
        if (offered && (candidate.how !== 'as-presented' || candidate.doubtful)) {
          return (
            <p key={candidate.motionId}>
              {sentence} <a href={`${base}/minutes/approve`}>{words.reviewTheCorrectionsAnd}</a>
            </p>
          )
        }
        return (
          <Form key={candidate.motionId} method="post" action={`${base}/minutes/approve`}>
            <input type="hidden" name="motionId" value={candidate.motionId} />
            <p>{sentence}</p>
            {offered ? (
              <p>
                <Button>
                  {words.approvedByThisMotion}
                  <span className="off">
                    {' '}
                    {words.ofItem(candidate.adoption.heldOn, candidate.adoption.itemNumber)}
                  </span>
                </Button>
              </p>
            ) : null}
          </Form>
        )
      })}
    </Note>
  )
}
