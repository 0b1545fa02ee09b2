import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { countCommentsForPublic } from '../comments/comment-counts.server.ts'
import { listItemsOpenToSpeak } from '../comments/open-items.server.ts'
import { loadSettings, todayBy } from '../commission/queries.server.ts'
import { listDemandsAbout } from '../demands/public-demands.server.ts'
import type { PublicDemandLine } from '../demands/public-view.ts'
import { listTakenUpAt } from '../follow-ups/ledger/public-follow-ups.server.ts'
import type { FollowUpLine } from '../follow-ups/ledger/public-view.ts'
import { listDisagreementsAbout, type DisagreementView } from '../library/disagreements.server.ts'
import { listAskedAt } from '../questions/ledger/public-questions.server.ts'
import type { QuestionLine } from '../questions/ledger/public-view.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant, type Zone } from '../time/instant.ts'
import { minutesClock, type MinutesClock } from '../editions/minutes-clock.ts'
import { settingsOn } from '../commission/settings.ts'
import { findMeetingForPublic, type PublicMeetingPage } from '../meetings/public-queries.server.ts'

export type MeetingPageFacts = PublicMeetingPage & {
  disagreements: DisagreementView[]
  minutesClock: MinutesClock | null
  comments: { itemId: string; written: number; speakers: number }[]
  /** The items on which anyone may still sign up to speak. */
  openToSpeak: string[]
  /** What was asked there and is to come back from it, as it stands today. */
  matters: {
    today: CivilDate
    questions: QuestionLine[]
    followUps: FollowUpLine[]
    /** Demands under the Brown Act about an action of this meeting. */
    demands: PublicDemandLine[]
  }
}

/**
 * The page of a meeting and its JSON twin: what is published of it, what was asked there and what became of that, and
 * what sources say differently about it (W9).
 * @throws NotFound as {@link findMeetingForPublic} does
 */
export async function getMeetingPageForPublic(
  db: Store,
  slug: string,
  now: Instant,
  agendaEdition?: number,
  /** Where they were read already. */
  settings?: Row<'setting'>[],
): Promise<MeetingPageFacts> {
  const { id, page, has } = await findMeetingForPublic(db, slug, agendaEdition)
  const known = settings ?? (await loadSettings(db))
  const today = todayBy(known, now)
  return {
    ...page,
    minutesClock: clockOf(page, { today, zone: settingsOn(known, today).timeZone }),
    openToSpeak: await listItemsOpenToSpeak(db, { id, ...page.meeting }, now),
    comments: has.comments ? await countCommentsForPublic(db, id) : [],
    disagreements: has.disagreements ? await listDisagreementsAbout(db, { kind: 'meeting', id }, now) : [],
    matters: {
      today,
      questions: has.questions ? await listAskedAt(db, id, now) : [],
      followUps: has.followUps ? await listTakenUpAt(db, id, now) : [],
      demands: await listDemandsAbout(db, id, { now, today }),
    },
  }
}

function clockOf(
  { meeting, editions, adjournment }: PublicMeetingPage,
  { today, zone }: { today: CivilDate; zone: Zone },
): MinutesClock | null {
  const minutes = editions.filter(({ series }) => series === 'minutes')
  const draftAt = minutes.at(-1)?.publicAt
  const { heldOn, basis, cancelledAt } = meeting
  return minutesClock({
    heldOn,
    basis,
    today,
    over: adjournment?.adjourned ?? false,
    cancelled: cancelledAt !== null,
    stage: minutes[0]?.stage ?? null,
    draftOn: draftAt ? localDate(draftAt, zone) : null,
  })
}
