import type { Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import { NotFound } from '../errors.ts'
import { nextMeeting } from '../meetings/next-meeting.ts'
import { listMeetingsForPublic } from '../meetings/public-list.server.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { parseCivilDate, type CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { getMeetingForComment, type MeetingForComment } from '../comments/comment-meeting.server.ts'
import { isOver, meetingTakesComment } from '../comments/comment-window.ts'

export type NextMeeting = { slug: string; kind: MeetingKind; heldOn: CivilDate; startsAt: Instant | null }

/** Where a meeting takes no comment: why, and what can be done instead. */
export type ClosedPage = {
  state: 'not-posted' | 'cancelled' | 'over'
  /** Null where nothing of the meeting is public: its page then tells nothing of it. */
  meeting: (NextMeeting & { invented: boolean }) | null
  next: NextMeeting | null
  settings: CommissionSettings
}
export type SignUpPage = { state: 'open'; meeting: MeetingForComment } | ClosedPage

/**
 * What the sign-up page of a meeting shows. A meeting that nothing public tells of, and a day without a meeting, are
 * answered alike, so that nobody finds out here what is being prepared.
 * @param read how much of its agenda, as {@link getMeetingForComment} has it
 * @throws NotFound for what is neither public nor a day to come
 */
export async function getSignUpPage(
  db: Store,
  slug: string,
  now: Instant,
  read: Parameters<typeof getMeetingForComment>[2] = {},
): Promise<SignUpPage> {
  const meeting = await getMeetingForComment(db, { slug }, read).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  if (meeting && meetingTakesComment(meeting, now).ok) return { state: 'open', meeting }
  const { settings, today } = await getSettingsNow(db, now)
  const listed = await listMeetingsForPublic(db, {
    from: today < slug.slice(0, 10) ? today : slug.slice(0, 10),
  })
  const own = listed.find((each) => each.slug === slug)
  const date = parseCivilDate(slug.slice(0, 10))
  if (!own && (date === null || date < today)) throw new NotFound('No meeting is published at this address.')
  const next = nextMeeting(listed, today, now)
  return {
    state: own && meeting ? stateOf(meeting, now) : 'not-posted',
    meeting: own ? { ...placeOf(own), invented: own.basis === 'invented' } : null,
    next: next?.agenda && next.slug !== slug ? placeOf(next) : null,
    settings,
  }
}

function stateOf(meeting: MeetingForComment, now: Instant): ClosedPage['state'] {
  if (meeting.cancelled) return 'cancelled'
  return isOver(meeting, now) ? 'over' : 'not-posted'
}

function placeOf({ slug, kind, heldOn, startsAt }: NextMeeting): NextMeeting {
  return { slug, kind, heldOn, startsAt }
}
