import { roughLength, type AgendaInBrief } from '#app/domain/editions/agenda-in-brief.ts'
import type { PublicClock } from '#app/domain/follow-ups/ledger/public-clock.ts'
import type { FollowUpLine } from '#app/domain/follow-ups/ledger/public-view.ts'
import { withArticle } from '#app/domain/text/with-article.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { inLanguage, languageNames, languageTags, offeredLanguages } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Acts } from './acts.tsx'
import { agendaItemId } from './agenda.tsx'
import { Band } from './band.tsx'
import { Basis } from './basis.tsx'
import type { Fact } from './facts.tsx'
import { FileList } from './files.tsx'
import { FollowUpClock } from './follow-up-clock.tsx'
import { openDays, shortened } from './ledger-rows.tsx'

/** What the commission is to decide, in one sentence; nothing where the agenda asks for no action. */
export function ToDecide({ slug, brief }: { slug: string; brief: AgendaInBrief | null }) {
  if (!brief || brief.toDecide.length === 0) return null
  const { toDecide, moreToDecide } = brief
  const parts = toDecide.map(({ number, title }) => (
    <>
      “<a href={`/meetings/${slug}#${agendaItemId(number)}`}>{title}</a>” (item {number})
    </>
  ))
  const all = moreToDecide > 0 ? [...parts, <>{counted(moreToDecide, 'more item')}</>] : parts
  return (
    <p>
      The commission is scheduled to vote on{' '}
      {all.map((part, index) => (
        <span key={index}>
          {index === 0 ? null : index < all.length - 1 ? ', ' : all.length > 2 ? ', and ' : ' and '}
          {part}
        </span>
      ))}
      .
    </p>
  )
}

type Agenda = { number: number; publicAt: string } | null

/** The way back to what one sent, whether or not a meeting is ahead. */
export const statusOfComment = {
  href: '/comments',
  label: 'Check the status of your comment',
  detail: 'With the code on your receipt',
}

/** What one can do about the next meeting, and the way back to what one sent. */
export function NextMeetingActs(props: {
  slug: string
  agenda: Agenda
  brief: AgendaInBrief | null
  zone: string
}) {
  const { slug, agenda, brief, zone } = props
  const length = brief && [counted(brief.items, 'item'), brief.minutes && roughLength(brief.minutes)]
  const posted =
    agenda && `Version ${agenda.number}, published ${formatDate(localDate(agenda.publicAt, zone))}`
  return (
    <Acts
      acts={[
        ...(agenda
          ? [
              {
                href: `/meetings/${slug}`,
                label: 'Read the agenda',
                detail: `${length ? `${length.filter(Boolean).join(', ')}. ` : ''}${posted}`,
              },
              {
                href: `/meetings/${slug}/comment`,
                label: 'Give public comment',
                detail: 'Speak in person, by video or by phone, or write. No name or account needed',
              },
            ]
          : [{ href: `/meetings/${slug}`, label: 'About this meeting' }]),
        statusOfComment,
      ]}
    />
  )
}

/** The way to give public comment in every other language that it is there in. */
export function otherLanguages(slug: string, more: readonly string[]): Fact[] {
  return offeredLanguages(more)
    .filter((language) => language !== 'en')
    .map((language) => ({
      label: languageNames[language],
      language: languageTags[language],
      value: (
        <a href={inLanguage(`/meetings/${slug}/comment`, language)} hrefLang={languageTags[language]}>
          {wordsIn(language)('form.short-title')}
        </a>
      ),
    }))
}

type Waiting = {
  first: {
    number: string
    title: string
    owed: string
    letterFrom: string | null
    letterAsks: string | null
    counterpart: string | null
    clock: PublicClock
    basis: 'recorded' | 'reported' | 'invented'
    source: string | null
  }
  also: FollowUpLine[]
}

/** What has waited the longest, with its clock large; what else has, in a line each. */
export function WaitingBand({ waiting, today }: { waiting: Waiting; today: string }) {
  const { first, also } = waiting
  return (
    <Band heading="Waiting the longest" first>
      <FollowUpClock clock={first.clock} what={whatWaits(first)} />
      <p className="apart">
        <a href={`/follow-ups/${first.number}`}>
          {first.title} (follow-up {first.number})
        </a>{' '}
        <Basis basis={first.basis} source={first.source} />
      </p>
      {also.length > 0 ? (
        <>
          <h3 className="apart apart--more">Also waiting</h3>
          <FileList
            rows={also.map((line) => (
              <>
                <a href={`/follow-ups/${line.number}`}>{line.title}</a>{' '}
                <span className="small">
                  {line.owedBy} · {openDays(line.sent ?? line.opened, today)}
                </span>
              </>
            ))}
          />
        </>
      ) : null}
      <p className="apart">
        <a href="/follow-ups">All follow-ups</a>
      </p>
    </Band>
  )
}

/** A letter by who wrote whom and asking what; anything else by the words in which it is owed. */
function whatWaits({ letterFrom, letterAsks, counterpart, owed }: Waiting['first']): string {
  if (letterFrom && letterAsks && counterpart) {
    return ended(`${letterFrom} wrote to ${withArticle(counterpart)}, asking ${letterAsks}`)
  }
  return ended(shortened(owed))
}

const ended = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`)
