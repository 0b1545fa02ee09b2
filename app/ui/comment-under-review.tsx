import type { ReviewedFile } from '#app/domain/comments/review/review-view.ts'
import { channelWords, type ReviewedComment } from '#app/domain/comments/review/review-view.ts'
import { asideWords, suspicionWords } from '#app/domain/comments/review/suspicion.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { Band } from './band.tsx'
import { commentsPath } from './comment-review.tsx'
import { Facts, type Fact } from './facts.tsx'
import { FileList } from './files.tsx'
import { RedactionLinks } from './black-out/redaction-links.tsx'
import { CommentWords } from './written-comments.tsx'
import { seenInWords, type Seen } from '#app/domain/comments/personal/personal-data.ts'
import { commentUnderReview as says } from '#app/words/comments-2.ts'

type Shown = { comment: ReviewedComment & { slug: string; zone: string; personal: Seen[] } }

/** One comment whole: its words as they were written, the web copy beside them, and its status. */
export function CommentUnderReview({ comment }: Shown) {
  const at = (instant: string) => formatDateTime(instant, comment.zone)
  const rows: Fact[] = [
    { label: says.received, value: `${at(comment.receivedAt)}, ${channelWords[comment.channel]}` },
    ...(comment.heldReason
      ? [
          {
            label: comment.waiting ? says.waitingBecause : says.wasHeldBecause,
            value: suspicionWords[comment.heldReason],
          },
        ]
      : []),
    ...(comment.releasedAt ? [{ label: says.released, value: at(comment.releasedAt) }] : []),
    ...(comment.distributedAt ? [{ label: says.toTheCommissionAnd, value: at(comment.distributedAt) }] : []),
    ...(comment.setAsideAt
      ? [
          {
            label: says.setAside,
            value: `${at(comment.setAsideAt)}: ${comment.setAsideReason ? asideWords[comment.setAsideReason] : ''}`,
          },
        ]
      : []),
    ...(comment.withdrawnAt ? [{ label: says.withdrawnByTheAuthor, value: at(comment.withdrawnAt) }] : []),
    ...(comment.personal.length > 0
      ? [{ label: says.mayBePersonal, value: seenInWords(comment.personal) }]
      : []),
    ...(comment.complaintWish
      ? [{ label: says.asAComplaint, value: wishWords[comment.complaintWish] }]
      : comment.complaint
        ? [{ label: says.mayBeAComplaint, value: `“${comment.complaint}”` }]
        : []),
    ...(comment.referredAt
      ? [
          {
            label:
              comment.complaintWish === 'send' ? says.sentToTheComplaint : says.informedWhereComplaintsGo,
            value: at(comment.referredAt),
          },
        ]
      : []),
  ]
  return (
    <>
      <Band
        heading={comment.kind === 'write' ? says.asItWasWritten : says.toSpeak}
        first
        aside={<Facts tall rows={rows} />}
      >
        {comment.text ? <CommentWords text={comment.text} /> : <p>{says.noText}</p>}
      </Band>
      {comment.copy ? (
        <Band heading={says.webCopy} note={comment.copy.reason}>
          <CommentWords text={comment.copy.text} />
        </Band>
      ) : null}
      {comment.files.length > 0 ? (
        <Band heading={says.files}>
          <ul className="files">
            {comment.files.map(({ id, fileName, withheldReason, ...file }) => (
              <li key={id}>
                <a
                  href={`/meetings/${comment.slug}/comments/files/${id}/${encodeURIComponent(fileName)}?as=sent`}
                >
                  <u>{fileName}</u>
                </a>{' '}
                {withheldReason ? says.withheld(withheldReason) : `${copyState(file)} `}
                {file.state === 'none' && !withheldReason ? (
                  <>
                    <a href={`${commentsPath(comment.slug)}/${comment.number}/files/${id}?do=show`}>
                      <u>{says.showItAsIt}</u>
                    </a>{' '}
                  </>
                ) : null}
                <a href={`${commentsPath(comment.slug)}/${comment.number}/files/${id}`}>
                  <u>{withheldReason ? says.showItAgain : says.withholdIt}</u>
                </a>{' '}
                <RedactionLinks file={{ kind: 'comment-file', id, slug: comment.slug }} copy={file.copy} />
              </li>
            ))}
          </ul>
        </Band>
      ) : null}
    </>
  )
}

const wishWords = {
  send: says.theAuthorAskedUs,
  keep: says.theAuthorSaidIt,
}

function referLabel({ complaint, complaintWish }: ReviewedComment): string {
  if (complaintWish === 'send') return says.recordThatYouSent
  return complaint ? says.thisMayBeA : says.tellTheAuthorWhere
}

/** What the clerk may do with it. */
export function CommentActs({ comment }: Shown) {
  const path = commentsPath(comment.slug)
  const own = `${path}/${comment.number}`
  const gone = comment.withdrawnAt !== null
  const acts = [
    comment.waiting
      ? { href: `${path}/release?number=${comment.number}`, label: says.approveIt }
      : comment.setAsideAt !== null && !gone
        ? { href: `${path}/release?number=${comment.number}`, label: says.undoSettingItAside }
        : null,
    comment.setAsideAt === null && !gone
      ? { href: `${path}/set-aside?number=${comment.number}`, label: says.setItAside }
      : null,
    comment.text !== null && !gone
      ? {
          href: `${own}/copy`,
          label: comment.copy ? says.makeAnotherWebCopy : says.makeAWebCopy,
        }
      : null,
    comment.copy ? { href: `${own}/original`, label: says.showTheOriginalAgain } : null,
    comment.referredAt === null && comment.complaintWish !== 'keep' && !gone
      ? { href: `${own}/refer`, label: referLabel(comment) }
      : null,
  ].filter((act) => act !== null)
  if (acts.length === 0) return null
  return (
    <Band heading={says.doWord}>
      <FileList
        rows={acts.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      />
    </Band>
  )
}

/** What the public gets of a file; the link beside it leads to what was sent. */
function copyState({ state, removed }: Pick<ReviewedFile, 'state' | 'removed'>): string {
  if (state === 'pending') return says.notPublicYetIts
  if (state === 'none') return says.notPublicWhatTells
  return `Public as a copy. Taken out: ${removed}.`
}
