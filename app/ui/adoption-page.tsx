import { Form, useNavigation } from '@remix-run/react'
import type { Difference } from '#app/domain/editions/differences.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Button } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { Empty } from './empty.tsx'
import { ErrorSummary } from './errors.tsx'
import type { FormReply } from './form-reply.ts'
import { Head } from './head.tsx'
import { SideBySide } from './side-by-side.tsx'
import { WorkSite, type SiteFacts } from './site.tsx'
import { adoptionPage as words } from '#app/words/minutes.ts'

type Candidate = {
  motionId: string
  adoption: { heldOn: string; itemNumber: string; result: string; corrections: string | null }
}

type AdoptionPageProps = {
  site: SiteFacts
  slug: string
  title: string
  lead: string
  legend: string
  candidates: Candidate[]
  differences: Difference[]
  reply: FormReply | undefined
}

/** Chooses the motion of a later meeting on which an edition of minutes rests, and freezes that edition. */
export function AdoptionPage({
  site,
  slug,
  title,
  lead,
  legend,
  candidates,
  differences,
  reply,
}: AdoptionPageProps) {
  const busy = useNavigation().state === 'submitting'
  return (
    <WorkSite site={site} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/minutes`}>{words.minutes}</a>}
        title={title}
        before={<ErrorSummary reply={reply} />}
        lead={lead}
      >
        {differences.length > 0 ? (
          <SideBySide differences={differences} old={words.asApproved} now={words.asCorrected} />
        ) : null}
        {candidates.length === 0 ? (
          <Empty what={words.noSuchMotionHas} how={words.itAppearsHereAfter} />
        ) : (
          <Form method="post">
            <RadioGroup
              name="motionId"
              legend={legend}
              error={reply?.errors.motionId}
              defaultValue={candidates[0]!.motionId}
              choices={candidates.map(({ motionId, adoption }) => ({
                value: motionId,
                label: words.item(
                  formatDate(adoption.heldOn),
                  adoption.itemNumber,
                  adoption.result,
                  adoption.corrections ? ` (${adoption.corrections})` : '',
                ),
              }))}
            />
            <p>
              <Button disabled={busy}>{busy ? words.makingThePdf : title}</Button>
            </p>
          </Form>
        )}
      </Head>
    </WorkSite>
  )
}
