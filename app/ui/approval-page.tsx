import { Form, useNavigation } from '@remix-run/react'
import type { Difference } from '#app/domain/editions/differences.ts'
import type { Unprinted } from '#app/domain/editions/unprinted.ts'
import type { AdoptionCandidate } from '#app/domain/minutes/minutes-facts.ts'
import { notPickedUp } from '#app/domain/minutes/not-picked-up.ts'
import { Band } from './band.tsx'
import { Button } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { Empty } from './empty.tsx'
import { ErrorSummary } from './errors.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { Head } from './head.tsx'
import { SideBySide } from './side-by-side.tsx'
import { WorkSite, type SiteFacts } from './site.tsx'
import { UnprintedNote } from './unprinted-note.tsx'
import { approvalPage as says } from '#app/words/minutes.ts'

type ApprovalPageProps = {
  site: SiteFacts
  slug: string
  candidates: AdoptionCandidate[]
  differences: Difference[]
  workingText: string
  presented: boolean
  unprinted: Unprinted[]
  reply: FormReply | undefined
}

/** Freezes minutes that a vote approved: which vote, in which way, and of corrections the very words that are frozen. */
export function ApprovalPage({ site, slug, candidates, reply, unprinted, ...draft }: ApprovalPageProps) {
  const mayCorrect = candidates.some(({ how, doubtful }) => how !== 'as-presented' || doubtful)
  return (
    <WorkSite site={site} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/minutes`}>{says.minutes}</a>}
        title={says.publishTheApprovedMinutes}
        before={<ErrorSummary reply={reply} />}
        lead={says.asPresentedMakesThe}
      />
      <Band first>
        <UnprintedNote unprinted={unprinted} />
        {mayCorrect ? (
          <SideBySide differences={draft.differences} old={says.asPresented} now={says.asCorrected} />
        ) : null}
        {candidates.length === 0 ? <Empty what={says.noSuchMotionHas} how={says.itAppearsHereAfter} /> : null}
        {candidates.map((candidate) => (
          <OneVote key={candidate.motionId} candidate={candidate} reply={reply} {...draft} />
        ))}
      </Band>
    </WorkSite>
  )
}

type OneVoteProps = Pick<ApprovalPageProps, 'differences' | 'workingText' | 'presented' | 'reply'> & {
  candidate: AdoptionCandidate
}

function OneVote({ candidate, reply, differences, workingText, presented }: OneVoteProps) {
  const busy = useNavigation().state === 'submitting'
  const { motionId, how, doubtful } = candidate
  const asked = how === null || doubtful
  const { sentence, offered } = notPickedUp(candidate, presented)
  const mine = typedIn(reply, 'motionId') === motionId
  return (
    <Form method="post" className="narrow">
      <input type="hidden" name="motionId" value={motionId} />
      {differences.length > 0 ? <input type="hidden" name="shown" value={workingText} /> : null}
      <p>{sentence}</p>
      {asked ? (
        <RadioGroup
          name="how"
          legend={says.howDidTheVote}
          error={mine ? reply?.errors['how'] : undefined}
          defaultValue={mine ? (typedIn(reply, 'how') ?? '') : ''}
          choices={[
            { value: 'as-presented', label: says.asPresented },
            { value: 'as-corrected', label: says.asCorrectedWithThe },
          ]}
        />
      ) : null}
      {offered ? (
        <p>
          <Button disabled={busy}>
            {busy
              ? says.makingThePdf
              : how === 'as-corrected'
                ? says.publishTheMinutesWith
                : says.publishTheApprovedMinutes}
          </Button>
        </p>
      ) : null}
    </Form>
  )
}
