import { demandKindNames } from '#app/domain/demands/demand-kinds.ts'
import { demandStateNames } from '#app/domain/demands/demand-state.ts'
import type { PublicDemandLine } from '#app/domain/demands/public-view.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import type { FollowUpLine } from '#app/domain/follow-ups/ledger/public-view.ts'
import type { QuestionLine } from '#app/domain/questions/ledger/public-view.ts'
import { Band } from './band.tsx'
import { followUpRow, questionRow, questionStatus, shortened } from './ledger-rows.tsx'
import { Ledger } from './ledger.tsx'

/** The page of an item that has everything that was asked and answered on it. */
export const presentationHref = (slug: string, itemId: string) => `/meetings/${slug}/presentations/${itemId}`

export type MeetingMatters = {
  today: string
  questions: QuestionLine[]
  followUps: FollowUpLine[]
  demands: PublicDemandLine[]
}

/** In an item's quiet line: what was asked there and what is to come back, each with where it stands. */
export function itemMatters(
  slug: string,
  matters: Omit<MeetingMatters, 'demands'>,
  itemId: string | undefined,
) {
  const questions = matters.questions.filter((question) => question.itemId === itemId)
  const followUps = matters.followUps.filter((followUp) => followUp.itemId === itemId)
  if (itemId === undefined || questions.length + followUps.length === 0) return null
  return (
    <>
      {questions.map((question, index) => (
        <span key={question.number}>
          {index > 0 ? ' · ' : null}
          <a href={`/questions/${question.number}`}>{question.title}</a>,{' '}
          {lowered(questionStatus(question).word)}
        </span>
      ))}
      {followUps.map(({ number, title, state }, index) => (
        <span key={number}>
          {index > 0 || questions.length > 0 ? ' · ' : null}
          <a href={`/follow-ups/${number}`}>{title}</a>, {state === 'closed' ? 'closed' : 'open'}
        </span>
      ))}
      {questions.length > 0 ? (
        <span>
          {' · '}
          <a href={presentationHref(slug, itemId)}>With their answers</a>
        </span>
      ) : null}
    </>
  )
}

const lowered = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)

/** What was asked at a meeting, what is to come back from it, and what is demanded about it, as it stands today. */
export function MattersBand({ slug, matters }: { slug: string; matters: MeetingMatters }) {
  return (
    <>
      <AskedBand slug={slug} matters={matters} />
      <DemandsBand demands={matters.demands} />
    </>
  )
}

function DemandsBand({ demands }: Pick<MeetingMatters, 'demands'>) {
  if (demands.length === 0) return null
  return (
    <Band heading="Brown Act demands" note="about an action of this meeting" id="demands" wide>
      <Ledger
        rows={demands.map(({ number, kind, claimant, receivedOn, action, answerBy, state }) => ({
          number,
          href: `/demands/${number}`,
          text: shortened(action, 200),
          meta: `${demandKindNames[kind]}. From ${claimant}, received ${formatDate(receivedOn)}`,
          due: state === 'waiting' ? `Answer due ${formatDate(answerBy)}` : undefined,
          state: { mark: state === 'waiting' ? 'now' : 'end', word: demandStateNames[state] },
        }))}
      />
    </Band>
  )
}

function AskedBand({ slug, matters }: { slug: string; matters: MeetingMatters }) {
  const { today, questions, followUps } = matters
  const itemIds = [...new Set(questions.flatMap(({ itemId }) => itemId ?? []))]
  if (questions.length + followUps.length === 0) return null
  return (
    <Band heading="Questions and follow-ups" note="as of today" id="asked" wide>
      {questions.length > 0 ? (
        <>
          <h3>Questions asked</h3>
          <Ledger rows={questions.map((question) => questionRow(question, today))} />
          {itemIds.map((itemId) => (
            <p key={itemId}>
              <a href={presentationHref(slug, itemId)}>
                {itemIds.length === 1
                  ? 'These questions with all their answers'
                  : `Questions ${questions
                      .filter((question) => question.itemId === itemId)
                      .map(({ number }) => number)
                      .join(', ')} with all their answers`}
              </a>
            </p>
          ))}
        </>
      ) : null}
      {followUps.length > 0 ? (
        <>
          <h3 className={questions.length > 0 ? 'apart' : undefined}>Reports requested</h3>
          <Ledger rows={followUps.map((followUp) => followUpRow(followUp, today))} />
        </>
      ) : null}
    </Band>
  )
}
