import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { settingsOn } from '#app/domain/commission/settings.ts'
import { printedMinutes } from '#app/domain/editions/lines.ts'
import { fromText, toText } from '#app/domain/editions/document-text.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getMeetingPageForPublic } from '#app/domain/overviews/public-page.server.ts'
import { doorClocks } from '#app/domain/notices/door-task.ts'
import { meetingDeadline } from '#app/domain/notices/meeting-deadline.ts'
import { judgedPapers } from '#app/domain/publishing/posted-paper.ts'
import { listedMatters } from '#app/domain/matters/listed-matters.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { readEditionNumber } from '#app/http/edition-number.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { Head } from '#app/ui/head.tsx'
import { itemMore } from '#app/ui/item-more.tsx'
import { AgendaBand, NoAgenda, OtherParts, partsOfAgenda, TakingPartBand } from '#app/ui/meeting-agenda.tsx'
import { MattersBand } from '#app/ui/meeting-matters.tsx'
import {
  AgendaAside,
  LatePapersBand,
  MeetingFiles,
  MeetingStates,
  meetingLead,
  meetingTitle,
  MinutesBand,
} from '#app/ui/meeting-page.tsx'
import { OlderEdition } from '#app/ui/older-edition.tsx'
import { Editions } from '#app/ui/posting.tsx'
import { SidesBand } from '#app/ui/sides.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { SpeakOrWrite } from '#app/ui/speak-or-write.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? meetingTitle(data.page.meeting) : 'Meeting' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const asked = readEditionNumber(new URL(request.url).searchParams.get('edition'))
  if (asked === null) throw new NotFound('We can’t find that edition.')
  const { db, clock } = context
  const known = await context.settings()
  const page = await getMeetingPageForPublic(db, slug, clock.now(), asked, known)
  const { meeting, editions } = page
  const settings = settingsOn(known, meeting.heldOn)
  const zone = settings.timeZone
  const deadline = meetingDeadline(meeting, settings)
  const minutes = page.agenda ? printedMinutes(page.agenda) || meeting.plannedMinutes : null
  const doors = page.adjournment
    ? doorClocks(page.adjournment, zone)
    : { adjournment: null, continuance: null }
  return {
    page: {
      ...page,
      agenda: toText(page.agenda),
      minutes: toText(page.minutes),
      editions: judgedPapers(editions, { deadline, doors }).map((edition) => ({
        ...edition,
        papers: edition.papers.map((paper, index) => ({ ...paper, id: `${edition.id}-${index}` })),
      })),
    },
    join: meeting.remoteAccess && page.openToSpeak.length > 0 ? settings.remoteJoin : null,
    listed: await listedMatters(db, page.agenda, clock.now()),
    zone,
    expectedEnd: meeting.startsAt && minutes ? addMinutes(meeting.startsAt, minutes) : null,
    inventedLine: meeting.basis === 'invented' ? settings.inventedLine || 'Sample data.' : null,
  }
}

export default function MeetingPage() {
  const { page, join, listed, zone, expectedEnd, inventedLine } = useLoaderData<typeof loader>()
  const { meeting, editions, agendaEdition, latePapers } = page
  const agenda = fromText(page.agenda)
  const minutes = fromText(page.minutes)
  const newest = editions.find((edition) => edition.series === 'agenda')?.number
  const first = editions.findLast((edition) => edition.series === 'agenda')
  const parts = agenda && partsOfAgenda(agenda)
  const over = minutes !== null
  const fileHref = (id: string) => `/files/${id}/file`
  const blocks = { fileHref, cellHrefs: listed }
  const takingPart = <TakingPartBand sections={parts?.takingPart ?? []} over={over} blocks={blocks} />
  return (
    <PublicSite
      site={useSite()}
      place="meetings"
      trail={[{ href: '/meetings', label: 'All meetings' }]}
      data={`/meetings/${meeting.slug}.json`}
    >
      <Head
        kind={meetingKindNames[meeting.kind]}
        title={formatLongDate(meeting.heldOn)}
        lead={meetingLead(meeting, zone)}
      >
        <MeetingStates meeting={meeting} editions={editions} />
        <MeetingFiles slug={meeting.slug} editions={editions} />
        <SpeakOrWrite meeting={meeting} editions={editions} today={page.matters.today} />
        <Basis basis={meeting.basis} source={meeting.source} />
      </Head>
      {parts?.agenda ? (
        <AgendaBand
          agenda={parts.agenda}
          outstanding={parts.outstanding}
          blocks={blocks}
          more={(line) => itemMore({ ...page, listed }, line)}
          aside={<AgendaAside first={first} newest={newest} end={expectedEnd} join={join} zone={zone} />}
        >
          <OlderEdition
            number={agendaEdition}
            newest={newest}
            current={`/meetings/${meeting.slug}`}
            lines={agenda?.lines}
          />
        </AgendaBand>
      ) : (
        <NoAgenda />
      )}
      <LatePapersBand papers={latePapers} fileHref={fileHref} zone={zone} />
      <OtherParts sections={parts?.others ?? []} blocks={blocks} />
      {over ? null : takingPart}
      <MinutesBand
        slug={meeting.slug}
        cancelled={meeting.cancelledAt !== null}
        minutes={minutes}
        clock={page.minutesClock}
        editions={editions}
      />
      <MattersBand slug={meeting.slug} matters={page.matters} />
      <SidesBand disagreements={page.disagreements} />
      {over ? takingPart : null}
      <Band heading="Posting" id="posting">
        <Editions slug={meeting.slug} editions={editions} zone={zone} folded={over} />
        {inventedLine ? <p className="invented">{inventedLine}</p> : null}
      </Band>
    </PublicSite>
  )
}
