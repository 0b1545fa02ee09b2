import type { Verified as Finding } from '#app/domain/editions/verified.ts'
import { seriesNames } from '#app/domain/editions/edition.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { Band } from './band.tsx'
import { Hash } from './hash.tsx'
import { State } from './status.tsx'

type VerifiedProps = { hash: string; fromFile: boolean; found: Finding[]; zone: string }

/** The answer to "is it ours": what it is, whether something newer stands in its place, or that it is not ours. */
export function Verified({ hash, fromFile, found, zone }: VerifiedProps) {
  const what = fromFile ? 'file' : 'hash'
  return (
    <Band heading="Answer" first>
      <div role="status">
        {found.length === 0 ? (
          <>
            <p className="lead">
              <State mark="end">No match</State>
            </p>
            <p>
              Nothing this commission published has this {what}. A copy that was changed, even just saved
              again by a program, is no longer the same file. Compare the text with the version on the
              meeting’s page.
            </p>
          </>
        ) : (
          found.map((finding, index) => <Answer key={index} finding={finding} what={what} zone={zone} />)
        )}
      </div>
      <Hash value={hash} verifyHref={`/verify?hash=${hash}`} verify="Link to this result" />
    </Band>
  )
}

function Answer({ finding, what, zone }: { finding: Finding; what: string; zone: string }) {
  if (finding.of === 'library') {
    return (
      <p className="lead">
        <State mark="done">Match</State> This is “{finding.title}” in{' '}
        <a href={`/library/${finding.slug}`}>the library</a>.
      </p>
    )
  }
  const meeting = (
    <a href={`/meetings/${finding.meeting.slug}`}>
      the {finding.meeting.kind} meeting of {formatDate(finding.meeting.heldOn)}
    </a>
  )
  if (finding.of === 'attachment') {
    return (
      <p className="lead">
        <State mark="done">Match</State> This is “{finding.title}”, given out for “{finding.itemTitle}” at{' '}
        {meeting}.
      </p>
    )
  }
  return (
    <>
      <p className="lead">
        {finding.current ? (
          <State mark="half">Match: older version</State>
        ) : (
          <State mark="done">Match: current version</State>
        )}{' '}
        This {what} is {partOf(finding.as)}
        {named(finding)}, edition {finding.number}, of {meeting}.
      </p>
      {finding.current ? (
        <p>
          It was replaced by edition {finding.current.number} on{' '}
          {formatDate(localDate(finding.current.publicAt, zone))}.{' '}
          <a href={`/meetings/${finding.meeting.slug}`}>See the current version</a>
        </p>
      ) : null}
    </>
  )
}

function partOf(as: Extract<Finding, { of: 'edition' }>['as']): string {
  return {
    document: 'the PDF of ',
    text: 'the text of ',
    packet: 'the packet of ',
    proof: 'the proof of posting of ',
  }[as]
}

function named(finding: Extract<Finding, { of: 'edition' }>): string {
  if (finding.series !== 'minutes') return `the ${seriesNames[finding.series]}`
  if (finding.stage === 'presented') return 'the draft minutes'
  const when = finding.approvedOn ? ` ${finding.stage} on ${formatDate(finding.approvedOn)}` : ''
  return `the minutes${when}`
}
