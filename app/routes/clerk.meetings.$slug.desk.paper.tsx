import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { earlyWords } from '#app/domain/motions/desk-view.ts'
import { electionLines } from '#app/domain/elections/election-words.ts'
import { factGroups, type FactGroup } from '#app/domain/corrections/correctable-list.ts'
import { motionsOfItem } from '#app/domain/meeting-record/votes/motion-tally.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { loadDesk } from '#app/http/desk.server.ts'
import { Band } from '#app/ui/band.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Enter from paper — Clerk — Dais' }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  return { ...desk, early: earlyWords(desk.record, desk.now) }
}

export default function PaperPage() {
  const { site, desk, record } = useDesk()
  const { early } = useLoaderData<typeof loader>()
  const base = `/clerk/meetings/${desk.slug}/desk`
  return (
    <WorkSite site={site} place="meetings">
      <Head
        kind={<a href={base}>Desk</a>}
        title="Enter from paper"
        lead="Enter what the paper notes say after the meeting, and correct mistakes. What no one recorded stays blank, and the minutes say so."
      >
        {early ? <p>{early}</p> : <Links links={meetingLinks(record, base)} />}
        <p>
          <a href={`${base}/history`}>All entries and corrections</a>
        </p>
      </Head>
      {factGroups(record).map((group, index) => (
        <Band key={group.id} heading={group.heading} first={index === 0}>
          <Table
            columns={[{ label: 'Recorded' }, { label: 'When' }, { label: 'Correction' }]}
            rows={group.lines.map((line) => [
              line.what,
              line.when,
              <a key={line.id} href={`${base}/correct/${line.kind}/${line.id}`}>
                Correct<span className="off">: {line.what}</span>
              </a>,
            ])}
          />
          {group.itemId && record.meeting.convened ? <Links links={itemLinks(group, record, base)} /> : null}
        </Band>
      ))}
    </WorkSite>
  )
}

type PaperLink = { href: string; label: string }

function Links({ links }: { links: PaperLink[] }) {
  return (
    <ul className="row">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

function meetingLinks({ meeting }: MeetingRecord, base: string): PaperLink[] {
  if (!meeting.convened) return [{ href: `${base}/order`, label: 'Call to order' }]
  return [
    { href: `${base}/roll`, label: 'Roll call' },
    { href: `${base}/arrive`, label: 'Arrival' },
    { href: `${base}/leave`, label: 'Departure' },
    { href: `${base}/disclose`, label: 'Remote disclosure' },
    { href: `${base}/staff`, label: 'Staff' },
    { href: `${base}/recuse`, label: 'Recusal' },
    { href: `${base}/recess`, label: 'Recess' },
    { href: `${base}/resume`, label: 'Resumption' },
    { href: `${base}/ask`, label: 'Question' },
    { href: `${base}/follow-up`, label: 'Report requested' },
    ...(meeting.adjourned ? [] : [{ href: `${base}/adjourn`, label: 'Adjournment' }]),
  ]
}

function itemLinks({ itemId }: FactGroup, record: MeetingRecord, base: string): PaperLink[] {
  const item = record.items.find((one) => one.id === itemId)!
  const on = `${base}/items/${item.id}`
  const link = (to: string, label: string) => ({ href: `${on}/${to}`, label })
  return [
    ...(item.opened ? [] : [link('open', 'Opened')]),
    ...(item.outcome ? [] : [link('close', 'Closed')]),
    ...(item.comment.called || item.comment.noSpeakers
      ? []
      : [link('comment', 'Comment called'), link('no-speakers', 'No one spoke')]),
    ...(item.comment.called && !item.comment.closed ? [link('comment-close', 'Comment closed')] : []),
    ...(item.comment.called ? [link('speaker', 'Speaker')] : []),
    link('presentation', 'Presentation'),
    link('statement', 'Statement'),
    link('motion', 'Motion'),
    link('election', 'Election'),
    ...electionLines(record, item.id).map(({ id, title }) => ({
      href: `${base}/elections/${id}`,
      label: title,
    })),
    ...(item.kind === 'outstanding'
      ? [{ href: `${base}?item=${item.id}`, label: 'Outstanding matters' }]
      : []),
    ...item.questions.map((one) => ({
      href: `${base}/questions/${one.id}/answer`,
      label: `Answer to ${one.number}`,
    })),
    ...motionsOfItem(item).flatMap((motion, index) => {
      const to = `${base}/motions/${motion.id}`
      const which = `of motion ${index + 1}`
      if (motion.withdrawn) return []
      if (motion.decidedBy !== null) return [{ href: `${to}/take-back`, label: `Take back ${which}` }]
      if (motion.voteClosed) {
        return [
          { href: `${to}/correct-votes`, label: `Correct the vote ${which}` },
          ...(motion.amendments.length > 0
            ? [{ href: `${to}/as-amended`, label: `As amended ${which}` }]
            : []),
        ]
      }
      if (motion.voteMethod !== null) {
        return [
          { href: `${to}/cast`, label: `Votes ${which}` },
          { href: `${to}/close-vote`, label: `Close the vote ${which}` },
        ]
      }
      return [
        { href: `${to}/change`, label: `Second ${which}` },
        { href: `${to}/open-vote`, label: `Open the vote ${which}` },
        { href: `${to}/withdraw`, label: `Withdrawal ${which}` },
        { href: `${to}/consent`, label: `General consent ${which}` },
        ...(motion.seconder ? [] : [{ href: `${to}/no-second`, label: `No second ${which}` }]),
        { href: `${to}/stated`, label: `Result from a source ${which}` },
        ...(motion.kind === 'point-of-order' ? [{ href: `${to}/rule`, label: `Ruling ${which}` }] : []),
        ...(motion.amendments.length > 0 ? [{ href: `${to}/as-amended`, label: `As amended ${which}` }] : []),
      ]
    }),
  ]
}
