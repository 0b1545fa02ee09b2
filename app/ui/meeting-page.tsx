import type { Block, OfficialDocument } from '#app/domain/editions/document.ts'
import type { EditionStage } from '#app/domain/editions/edition.ts'
import { meetingKindNames, type MeetingKind } from '#app/domain/meeting-record/meeting.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { blackedOutWords, keepsOriginal } from '#app/domain/papers/redaction/shown-copy.ts'
import { formatDateTime, formatTime } from '#app/domain/time/instant.ts'
import { headingMatters, matterWords } from '#app/domain/editions/vote-matters.ts'
import type { Join } from '#app/i18n/join-lines.ts'
import { Band } from './band.tsx'
import { Facts } from './facts.tsx'
import { joinFact } from './join-facts.tsx'
import { editionPdfHref, type PostedEdition } from './posting.tsx'
import { State, Status } from './status.tsx'
import { VoteInBrief } from './vote.tsx'

type Edition = PostedEdition & { stage: EditionStage; approvedOn: string | null }

const newest = (editions: Edition[], series: Edition['series']) =>
  editions.find((each) => each.series === series)

/** How the minutes stand, in words. */
export function minutesWords(edition: { stage: EditionStage; approvedOn: string | null }): string {
  if (edition.stage === 'presented') return 'Draft minutes, not approved'
  const on = edition.approvedOn ? ` ${formatDate(edition.approvedOn)}` : ''
  return `Minutes ${edition.stage}${on}`
}

/** @returns "Regular meeting, December 10, 2026" */
export function meetingTitle({ kind, heldOn }: { kind: MeetingKind; heldOn: string }): string {
  return `${meetingKindNames[kind]}, ${formatDate(heldOn)}`
}

/** @returns "6:00 PM, City Hall" */
export function meetingLead(
  meeting: { startsAt: string | null; place: string | null },
  zone: string,
): string {
  return [meeting.startsAt ? formatTime(meeting.startsAt, zone) : null, meeting.place]
    .filter(Boolean)
    .join(', ')
}

/** Where the meeting's papers stand. */
export function MeetingStates(props: {
  meeting: { cancelledAt: string | null; cancelReason: string | null }
  editions: Edition[]
}) {
  const { meeting, editions } = props
  const agenda = newest(editions, 'agenda')
  const minutes = newest(editions, 'minutes')
  return (
    <>
      <Status>
        {meeting.cancelledAt ? <State mark="end">Canceled</State> : null}
        {agenda ? (
          <State mark={agenda.papers.some(({ inTime }) => inTime) ? 'done' : 'half'}>
            Agenda {paperWords(agenda.papers)}, edition {agenda.number}
          </State>
        ) : null}
        {minutes ? (
          <State mark={minutes.stage === 'presented' ? 'half' : 'done'}>{minutesWords(minutes)}</State>
        ) : meeting.cancelledAt ? null : (
          <State>Minutes will be posted after the meeting</State>
        )}
      </Status>
      {meeting.cancelReason ? <p>{meeting.cancelReason}</p> : null}
    </>
  )
}

/** What the law counts is the paper; on the web an agenda is only published. */
function paperWords(papers: PostedEdition['papers']): string {
  if (papers.length === 0) return 'published'
  return papers.some(({ inTime }) => inTime) ? 'posted' : 'posted late'
}

/** The PDFs in force, one line of links. */
export function MeetingFiles({ slug, editions }: { slug: string; editions: Edition[] }) {
  const links = [...new Set(editions.map((edition) => edition.series))].flatMap((series) => {
    const edition = newest(editions, series)!
    return edition.files
      .filter((file) => file.role !== 'proof')
      .map((file) => ({
        href: editionPdfHref(slug, series, file.role, edition.number),
        label: `${labelOf(series, file.role)}, PDF, ${file.pageCount === 1 ? '1 page' : `${file.pageCount} pages`}`,
      }))
  })
  return (
    <p className="small row noprint">
      {links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </p>
  )
}

function labelOf(series: Edition['series'], role: string): string {
  if (role === 'packet') return 'Agenda with all attachments'
  return { agenda: 'Agenda', minutes: 'Minutes' }[series as string] ?? 'Notice'
}

/** Beside the agenda: how to take part from afar, when it may end, and when it was posted. */
export function AgendaAside(props: {
  first: (PostedEdition & { papers: { words?: string }[] }) | undefined
  newest: number | undefined
  end: string | null
  join: Join | null
  zone: string
}) {
  const { first, newest, end, join, zone } = props
  const posted = first?.papers[0]
  return (
    <Facts
      tall
      rows={[
        ...joinFact(join),
        ...(end ? [{ label: 'Expected end', value: `About ${formatTime(end, zone)}` }] : []),
        ...(first && posted
          ? [
              {
                label: newest === first.number ? 'Posted' : `Posted, edition ${first.number}`,
                value: <a href="#posting">{posted.words || 'On paper'}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}

type LatePaper = {
  id: string
  fileName: string
  title: string
  itemTitle: string
  distributedAt: string
  copy?: { madeOn: string; reason: string } | null
}

/** Papers given out after the posting, to the commissioners and the public in the same moment. */
export function LatePapersBand(props: {
  papers: LatePaper[]
  fileHref: (id: string) => string
  zone: string
}) {
  const { papers, fileHref, zone } = props
  if (papers.length === 0) return null
  return (
    <Band heading="Materials distributed after posting" id="late">
      <ul className="files">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={fileHref(paper.id)}>
              <u>{paper.title}</u>{' '}
              <span>
                for “{paper.itemTitle}”, distributed to all commissioners and the public{' '}
                {formatDateTime(paper.distributedAt, zone)}
              </span>
            </a>
            {paper.copy ? (
              <p className="small quiet">
                {blackedOutWords(paper.copy)} {keepsOriginal}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Band>
  )
}

/** What the minutes say was decided, each vote by name, and the way to the whole. */
export function MinutesBand(props: {
  slug: string
  cancelled: boolean
  minutes: OfficialDocument | null
  editions: Edition[]
  clock: { sentence: string } | null
}) {
  const { slug, cancelled, minutes, editions, clock } = props
  const edition = newest(editions, 'minutes')
  if (cancelled && !edition) return null
  if (!minutes || !edition) {
    return (
      <Band heading="Minutes" id="minutes">
        {clock ? <p>{clock.sentence}</p> : null}
        <p>
          {clock ? null : 'There are no minutes yet. '}The clerk posts a draft first. The commission usually
          approves the minutes at its next meeting.
        </p>
      </Band>
    )
  }
  const votes = votesOf(minutes)
  return (
    <Band heading="Minutes" id="minutes">
      <p>
        <State mark={edition.stage === 'presented' ? 'half' : 'done'}>{minutesWords(edition)}</State>{' '}
        <a href={`/meetings/${slug}/minutes`}>Read the minutes</a>
      </p>
      {clock ? <p className="small">{clock.sentence}</p> : null}
      {votes.map((vote, index) => (
        <div key={index} className="apart apart--more">
          <h3>{vote.matter}</h3>
          {vote.moved ? <p className="record">{vote.moved}</p> : null}
          <VoteInBrief
            result={vote.block.result}
            rule={vote.block.rule}
            rows={vote.block.rows}
            matter={vote.matter}
          />
        </div>
      ))}
    </Band>
  )
}

type FoundVote = { matter: string; moved: string | null; block: Extract<Block, { type: 'vote' }> }

/** The votes of the minutes with the words that lead to each. */
function votesOf(minutes: OfficialDocument): FoundVote[] {
  return minutes.sections.flatMap((section) => {
    const matters = headingMatters(section)
    let moved: string | null = null
    const found: FoundVote[] = []
    for (const [index, block] of section.blocks.entries()) {
      if (block.type === 'paragraph' && block.style === 'moved') moved = block.text
      if (block.type === 'vote') {
        found.push({ matter: matterWords(matters[index]!), moved, block })
        moved = null
      }
    }
    return found
  })
}
