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
import { deskPaperPage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.enterFromPaperClerk }]

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
        kind={<a href={base}>{words.desk}</a>}
        title={words.enterFromPaper}
        lead={words.enterWhatThePaper}
      >
        {early ? <p>{early}</p> : <Links links={meetingLinks(record, base)} />}
        <p>
          <a href={`${base}/history`}>{words.allEntriesAndCorrections}</a>
        </p>
      </Head>
      {factGroups(record).map((group, index) => (
        <Band key={group.id} heading={group.heading} first={index === 0}>
          <Table
            columns={[{ label: words.recorded }, { label: words.when }, { label: words.correction }]}
            rows={group.lines.map((line) => [
              line.what,
              line.when,
              <a key={line.id} href={`${base}/correct/${line.kind}/${line.id}`}>
                {words.correct}
                <span className="off">: {line.what}</span>
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
  if (!meeting.convened) return [{ href: `${base}/order`, label: words.callToOrder }]
  return [
    { href: `${base}/roll`, label: words.rollCall },
    { href: `${base}/arrive`, label: words.arrival },
    { href: `${base}/leave`, label: words.departure },
    { href: `${base}/disclose`, label: words.remoteDisclosure },
    { href: `${base}/staff`, label: words.staff },
    { href: `${base}/recuse`, label: words.recusal },
    { href: `${base}/recess`, label: words.recess },
    { href: `${base}/resume`, label: words.resumption },
    { href: `${base}/ask`, label: words.question },
    { href: `${base}/follow-up`, label: words.reportRequested },
    ...(meeting.adjourned ? [] : [{ href: `${base}/adjourn`, label: words.adjournment }]),
  ]
}

function itemLinks({ itemId }: FactGroup, record: MeetingRecord, base: string): PaperLink[] {
  const item = record.items.find((one) => one.id === itemId)!
  const on = `${base}/items/${item.id}`
  const link = (to: string, label: string) => ({ href: `${on}/${to}`, label })
  return [
    ...(item.opened ? [] : [link('open', words.opened)]),
    ...(item.outcome ? [] : [link('close', words.closed)]),
    ...(item.comment.called || item.comment.noSpeakers
      ? []
      : [link('comment', words.commentCalled), link('no-speakers', words.noOneSpoke)]),
    ...(item.comment.called && !item.comment.closed ? [link('comment-close', words.commentClosed)] : []),
    ...(item.comment.called ? [link('speaker', words.speaker)] : []),
    link('presentation', words.presentation),
    link('statement', words.statement),
    link('motion', words.motion),
    link('election', words.election),
    ...electionLines(record, item.id).map(({ id, title }) => ({
      href: `${base}/elections/${id}`,
      label: title,
    })),
    ...(item.kind === 'outstanding'
      ? [{ href: `${base}?item=${item.id}`, label: words.outstandingMatters }]
      : []),
    ...item.questions.map((one) => ({
      href: `${base}/questions/${one.id}/answer`,
      label: words.answerTo(one.number),
    })),
    ...motionsOfItem(item).flatMap((motion, index) => {
      const to = `${base}/motions/${motion.id}`
      const which = words.ofMotion(index + 1)
      if (motion.withdrawn) return []
      if (motion.decidedBy !== null) return [{ href: `${to}/take-back`, label: words.takeBack(which) }]
      if (motion.voteClosed) {
        return [
          { href: `${to}/correct-votes`, label: words.correctTheVote(which) },
          ...(motion.amendments.length > 0
            ? [{ href: `${to}/as-amended`, label: words.asAmended(which) }]
            : []),
        ]
      }
      if (motion.voteMethod !== null) {
        return [
          { href: `${to}/cast`, label: words.votes(which) },
          { href: `${to}/close-vote`, label: words.closeTheVote(which) },
        ]
      }
      return [
        { href: `${to}/change`, label: words.second(which) },
        { href: `${to}/open-vote`, label: words.openTheVote(which) },
        { href: `${to}/withdraw`, label: words.withdrawal(which) },
        { href: `${to}/consent`, label: words.generalConsent(which) },
        ...(motion.seconder ? [] : [{ href: `${to}/no-second`, label: words.noSecond(which) }]),
        { href: `${to}/stated`, label: words.resultFromASource(which) },
        ...(motion.kind === 'point-of-order' ? [{ href: `${to}/rule`, label: words.ruling(which) }] : []),
        ...(motion.amendments.length > 0
          ? [{ href: `${to}/as-amended`, label: words.asAmended(which) }]
          : []),
      ]
    }),
  ]
}
