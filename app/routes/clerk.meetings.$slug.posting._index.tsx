import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Checks } from '#app/ui/checks.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingWays } from '#app/ui/meeting-ways.tsx'
import { PacketPapers } from '#app/ui/packet-papers.tsx'
import { Part, Work } from '#app/ui/page.tsx'
import { LatePapers, Receipts } from '#app/ui/posting.tsx'
import { DoorPart } from '#app/ui/posting-offers.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { TwoPostings } from '#app/ui/two-postings.tsx'
import { postingPage as words } from '#app/words/posting.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.checkAndPostClerk(data ? formatLongDate(data.desk.meeting.heldOn) : '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const desk = await getPostingChecks(
    context.db,
    slug,
    context.clock.now(),
    documentContext(context).verifyAt,
  )
  const { next: _next, latest, agenda: _agenda, settings, deadline: _deadline, outlook, ...rest } = desk
  return { desk: rest, latestNumber: latest?.number ?? null, zone: settings.timeZone, outlook }
}

/** The page of each setting that an agenda must carry, by the field of the checklist. */
const settingPages: Record<string, string> = {
  disabilityText: 'notice/disability-request',
  lateWritingsAddress: 'notice/late-writings-address',
  commentText: 'comment',
}

/** Where a thing on the checklist is put right. */
function mendHref(slug: string, fix: { on: string; id?: string; field: string }): string {
  if (fix.on === 'setting') return `/clerk/settings/${settingPages[fix.field] ?? ''}`
  if (fix.on === 'papers') return '#papers'
  if (fix.on === 'meeting') return `/clerk/meetings/${slug}/change`
  return fix.id ? `/clerk/meetings/${slug}/agenda/items/${fix.id}` : `/clerk/meetings/${slug}/agenda`
}

const levels = { stops: 'stop', look: 'warn', 'in-order': 'ok' } as const

export default function PostingPage() {
  const { desk, latestNumber, zone, outlook } = useLoaderData<typeof loader>()
  const { meeting, clock } = desk
  const ended = desk.checklist.length === 0
  const base = `/clerk/meetings/${meeting.slug}`
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`${base}/agenda`}>{words.agenda(formatLongDate(meeting.heldOn))}</a>}
        title={words.checkAndPost}
      >
        <Status>
          {meeting.cancelledAt ? <State mark="end">{words.cancelled}</State> : null}
          {latestNumber ? (
            <State mark="done">{words.editionIsPublic(latestNumber)}</State>
          ) : (
            <State mark="half">{words.draftEdition1Not}</State>
          )}
          <span>{desk.summary}</span>
          {latestNumber ? <a href={`/meetings/${meeting.slug}`}>{words.seeThePublicPage}</a> : null}
        </Status>
        <MeetingWays slug={meeting.slug} at="posting" />
      </Head>
      <Work>
        <div>
          {ended ? null : (
            <Part id="deadline" heading={words.deadline}>
              {clock ? (
                <Deadline first sentence={clock.sentence} section={clock.section} computed={clock.computed}>
                  {clock.rule}
                </Deadline>
              ) : (
                <p>{words.theMeetingTimeIs}</p>
              )}
            </Part>
          )}
          <DoorPart
            doors={desk.doors}
            noticeHref={`${base}/posting/notice`}
            paperHref={`${base}/posting/paper`}
          />
          {ended ? null : (
            <Part id="checklist" heading={words.checklist}>
              <Checks
                checks={desk.checklist.map((entry) => ({
                  level: levels[entry.state],
                  title: entry.sentence,
                  section: entry.section,
                  mend: entry.fix
                    ? {
                        href: mendHref(meeting.slug, entry.fix),
                        label: entry.fix.on === 'papers' ? words.seeEachOfThem : words.fixIt,
                      }
                    : undefined,
                }))}
              />
            </Part>
          )}
          {outlook.rows.length > 0 && !ended ? (
            <Part id="papers" heading={words.whatThePacketWill}>
              <PacketPapers
                {...outlook}
                rows={outlook.rows.map((row) => ({
                  ...row,
                  href: `${base}/agenda/items/${row.itemId}/attachments/${row.id}`,
                }))}
              />
            </Part>
          ) : null}
          <Receipts
            slug={meeting.slug}
            delivered={desk.delivered}
            receipts={desk.receipts}
            note={desk.receiptNote}
          />
          <LatePapers base={`${base}/posting`} papers={desk.latePapers} zone={zone} />
        </div>
        <TwoPostings
          base={base}
          slug={meeting.slug}
          desk={{ ...desk, ended }}
          latestNumber={latestNumber}
          zone={zone}
        />
      </Work>
    </WorkSite>
  )
}
