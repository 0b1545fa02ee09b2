import type { Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { getDemandsForPublic } from '../demands/public-demands.server.ts'
import { shownFollowUps } from '../follow-ups/ledger/public-links.server.ts'
import { getLibraryForPublic } from '../library/library-queries.server.ts'
import { listCommissionersForPublic } from './commissioners-public.server.ts'
import { shownQuestions } from '../questions/ledger/public-questions.server.ts'
import type { Instant } from '../time/instant.ts'
import { listMeetingsForPublic, type PublicMeeting } from '../meetings/public-list.server.ts'

export type MappedPage = { path: string; changedAt: Instant | null }

const lists = [
  '/',
  '/meetings',
  '/questions',
  '/follow-ups',
  '/demands',
  '/commissioners',
  '/library',
  '/verify',
]

/** As many as one map of a site may hold. */
const most = 50_000

/** @returns every public page of record, newest meetings first, with when its newest edition became public */
export async function getSiteMap(db: Store, now: Instant): Promise<MappedPage[]> {
  const { today } = await getSettingsNow(db, now)
  const meetings = await listMeetingsForPublic(db)
  const questions = await shownQuestions(db, now)
    .select('question.number')
    .orderBy('question.number')
    .execute()
  const followUps = await shownFollowUps(db, now)
    .select('followUp.number')
    .orderBy('followUp.number')
    .execute()
  const { demands } = await getDemandsForPublic(db, now)
  const { commissioners } = await listCommissionersForPublic(db, today)
  const { documents } = await getLibraryForPublic(db, now)
  const plain = (path: string): MappedPage => ({ path, changedAt: null })
  return [
    ...lists.map(plain),
    ...meetings.flatMap(pagesOf),
    ...questions.map(({ number }) => plain(`/questions/${number}`)),
    ...followUps.map(({ number }) => plain(`/follow-ups/${number}`)),
    ...demands.map(({ number }) => plain(`/demands/${number}`)),
    ...commissioners.flatMap(({ slug }) => (slug === null ? [] : [plain(`/commissioners/${slug}`)])),
    ...documents.map(({ slug }) => plain(`/library/${slug}`)),
  ].slice(0, most)
}

function pagesOf({ slug, agenda, minutes, cancelledAt }: PublicMeeting): MappedPage[] {
  const changed = [agenda?.publicAt, minutes?.publicAt, cancelledAt].filter((at) => at != null)
  return [
    { path: `/meetings/${slug}`, changedAt: changed.toSorted().at(-1) ?? null },
    ...(minutes ? [{ path: `/meetings/${slug}/minutes`, changedAt: minutes.publicAt }] : []),
  ]
}
