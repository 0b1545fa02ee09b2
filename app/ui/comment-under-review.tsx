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

type Shown = { comment: ReviewedComment & { slug: string; zone: string; personal: Seen[] } }

/** One comment whole: its words as they were written, the web copy beside them, and its status. */
export function CommentUnderReview({ comment }: Shown) {
  const at = (instant: string) => formatDateTime(instant, comment.zone)
  const rows: Fact[] = [
    { label: 'Received', value: `${at(comment.receivedAt)}, ${channelWords[comment.channel]}` },
    ...(comment.heldReason
      ? [
          {
            label: comment.waiting ? 'Waiting because' : 'Was held because',
            value: suspicionWords[comment.heldReason],
          },
        ]
      : []),
    ...(comment.releasedAt ? [{ label: 'Released', value: at(comment.releasedAt) }] : []),
    ...(comment.distributedAt
      ? [{ label: 'To the commission and the public', value: at(comment.distributedAt) }]
      : []),
    ...(comment.setAsideAt
      ? [
          {
            label: 'Set aside',
            value: `${at(comment.setAsideAt)}: ${comment.setAsideReason ? asideWords[comment.setAsideReason] : ''}`,
          },
        ]
      : []),
    ...(comment.withdrawnAt ? [{ label: 'Withdrawn by the author', value: at(comment.withdrawnAt) }] : []),
    ...(comment.personal.length > 0
      ? [{ label: 'May be personal', value: seenInWords(comment.personal) }]
      : []),
    ...(comment.complaintWish
      ? [{ label: 'As a complaint', value: wishWords[comment.complaintWish] }]
      : comment.complaint
        ? [{ label: 'May be a complaint', value: `“${comment.complaint}”` }]
        : []),
    ...(comment.referredAt
      ? [
          {
            label:
              comment.complaintWish === 'send' ? 'Sent to the complaint process' : 'Told where complaints go',
            value: at(comment.referredAt),
          },
        ]
      : []),
  ]
  return (
    <>
      <Band
        heading={comment.kind === 'write' ? 'As it was written' : 'To speak'}
        first
        aside={<Facts tall rows={rows} />}
      >
        {comment.text ? <CommentWords text={comment.text} /> : <p>No text.</p>}
      </Band>
      {comment.copy ? (
        <Band heading="Web copy" note={comment.copy.reason}>
          <CommentWords text={comment.copy.text} />
        </Band>
      ) : null}
      {comment.files.length > 0 ? (
        <Band heading="Files">
          <ul className="files">
            {comment.files.map(({ id, fileName, withheldReason, ...file }) => (
              <li key={id}>
                <a
                  href={`/meetings/${comment.slug}/comments/files/${id}/${encodeURIComponent(fileName)}?as=sent`}
                >
                  <u>{fileName}</u>
                </a>{' '}
                {withheldReason ? `Withheld: ${withheldReason} ` : `${copyState(file)} `}
                {file.state === 'none' && !withheldReason ? (
                  <>
                    <a href={`${commentsPath(comment.slug)}/${comment.number}/files/${id}?do=show`}>
                      <u>Show it as it was sent</u>
                    </a>{' '}
                  </>
                ) : null}
                <a href={`${commentsPath(comment.slug)}/${comment.number}/files/${id}`}>
                  <u>{withheldReason ? 'Show it again' : 'Withhold it'}</u>
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
  send: 'The author asked us to send it to the complaint process too',
  keep: 'The author said it is a public comment only',
}

function referLabel({ complaint, complaintWish }: ReviewedComment): string {
  if (complaintWish === 'send') return 'Record that you sent it to the complaint process'
  return complaint
    ? 'This may be a misconduct complaint: tell the author where to send complaints'
    : 'Tell the author where to send complaints'
}

/** What the clerk may do with it. */
export function CommentActs({ comment }: Shown) {
  const path = commentsPath(comment.slug)
  const own = `${path}/${comment.number}`
  const gone = comment.withdrawnAt !== null
  const acts = [
    comment.waiting
      ? { href: `${path}/release?number=${comment.number}`, label: 'Approve it' }
      : comment.setAsideAt !== null && !gone
        ? { href: `${path}/release?number=${comment.number}`, label: 'Undo setting it aside' }
        : null,
    comment.setAsideAt === null && !gone
      ? { href: `${path}/set-aside?number=${comment.number}`, label: 'Set it aside' }
      : null,
    comment.text !== null && !gone
      ? {
          href: `${own}/copy`,
          label: comment.copy ? 'Make another web copy' : 'Make a web copy with something left out',
        }
      : null,
    comment.copy ? { href: `${own}/original`, label: 'Show the original again' } : null,
    comment.referredAt === null && comment.complaintWish !== 'keep' && !gone
      ? { href: `${own}/refer`, label: referLabel(comment) }
      : null,
  ].filter((act) => act !== null)
  if (acts.length === 0) return null
  return (
    <Band heading="Do">
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
  if (state === 'pending') return 'Not public yet: its copy without personal data is being made.'
  if (state === 'none') return 'Not public: what tells of its author could not be taken out. You decide.'
  return `Public as a copy. Taken out: ${removed}.`
}
