import type { Express } from 'express'
import { Feed } from 'feed'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { listMeetingsForPublic, type PublicMeeting } from '#app/domain/meetings/public-list.server.ts'
import { sendable } from '#app/domain/text/sendable.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import type { HttpOptions } from './create-http-app.server.ts'

const feedLength = 30

/** `/calendar.ics` and `/feed.xml`: every public meeting, and what was last published. */
export function mountCalendarAndFeed(app: Express, { db, clock }: HttpOptions): void {
  app.get('/calendar.ics', async (_request, response, next) => {
    try {
      const origin = response.locals.origin as string
      const { settings } = await getSettingsNow(db, clock.now())
      const meetings = await listMeetingsForPublic(db)
      const calendar = ical({
        name: settings.name,
        method: ICalCalendarMethod.PUBLISH,
        prodId: { company: 'Dais', product: 'Meetings' },
        events: meetings.map((meeting) => event(meeting, origin, settings.plannedMinutes)),
      })
      response
        .set('cache-control', 'public, max-age=300')
        .type('text/calendar; charset=utf-8')
        .send(sendable(calendar.toString()))
    } catch (error) {
      next(error)
    }
  })
  app.get('/feed.xml', async (_request, response, next) => {
    try {
      const origin = response.locals.origin as string
      const { settings } = await getSettingsNow(db, clock.now())
      const entries = (await listMeetingsForPublic(db)).flatMap((meeting) => published(meeting, origin))
      entries.sort((a, b) => b.date.getTime() - a.date.getTime())
      const feed = new Feed({
        id: `${origin}/`,
        link: `${origin}/`,
        title: settings.name,
        copyright: '',
        updated: entries[0]?.date ?? new Date(clock.now()),
        feedLinks: { atom: `${origin}/feed.xml` },
      })
      for (const entry of entries.slice(0, feedLength)) feed.addItem(entry)
      response
        .set('cache-control', 'public, max-age=300')
        .type('application/atom+xml; charset=utf-8')
        .send(sendable(feed.atom1()))
    } catch (error) {
      next(error)
    }
  })
}

function event(meeting: PublicMeeting, origin: string, plannedMinutes: number) {
  const whole = meeting.startsAt === null
  return {
    id: `${meeting.slug}@dais`,
    summary: meetingKindNames[meeting.kind],
    start: meeting.startsAt ?? `${meeting.heldOn}T12:00:00.000Z`,
    end: whole ? undefined : addMinutes(meeting.startsAt!, plannedMinutes),
    allDay: whole,
    stamp: meeting.agenda?.publicAt ?? meeting.minutes?.publicAt,
    location: meeting.place ?? undefined,
    url: `${origin}/meetings/${meeting.slug}`,
    status: meeting.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

function published(meeting: PublicMeeting, origin: string) {
  const named = `${meetingKindNames[meeting.kind].toLowerCase()} of ${formatDate(meeting.heldOn)}`
  const link = `${origin}/meetings/${meeting.slug}`
  const { agenda, minutes } = meeting
  return [
    ...(agenda
      ? [
          {
            id: `${link}#agenda-${agenda.number}`,
            title:
              agenda.number === 1
                ? `Agenda of the ${named}`
                : `Amended agenda, edition ${agenda.number}, of the ${named}`,
            link,
            date: new Date(agenda.publicAt),
          },
        ]
      : []),
    ...(minutes
      ? [
          {
            id: `${link}/minutes#${minutes.number}`,
            title:
              minutes.stage === 'presented'
                ? `Draft minutes of the ${named}`
                : `Minutes of the ${named}, ${minutes.stage}`,
            link: `${link}/minutes`,
            date: new Date(minutes.publicAt),
          },
        ]
      : []),
    ...(meeting.cancelledAt
      ? [{ id: `${link}#cancelled`, title: `Canceled: ${named}`, link, date: new Date(meeting.cancelledAt) }]
      : []),
  ]
}
