import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signUpFacts } from '#app/domain/comments/sign-up/sign-up-facts.ts'
import { noAnswers } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { getSignUpPage } from '#app/domain/overviews/sign-up-page.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { retryAfterOf } from '#app/http/sign-in-limits.server.ts'
import { capital, longDate, shortDate, timeOfDay } from '#app/i18n/dates.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { InventedLine } from '#app/ui/basis.tsx'
import { CommentClosed } from '#app/ui/comment-closed.tsx'
import { titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WhenAndWhere } from '#app/ui/item-words.tsx'
import { PageLanguages } from '#app/ui/page-languages.tsx'
import { NotTaken } from '#app/ui/before-sending.tsx'
import { SignUpForm } from '#app/ui/sign-up.tsx'
import { contactWords } from '#app/i18n/contact-words.ts'
import { replyOf } from '#app/ui/sign-up-words.ts'
import { PublicSite } from '#app/ui/site.tsx'
import { whereComplaintsGo } from '#app/domain/comments/complaint/complaint.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const language = page?.language ?? 'en'
  const say = wordsIn(language)
  const when = page?.meeting ? `, ${longDate(language, page.meeting.heldOn)}` : ''
  const reply = page && page.state === 'open' && page.reply ? replyOf(say, page.reply.problems) : undefined
  return [{ title: titleOf(`${say('form.short-title')}${when}`, reply, say('error.title')) }]
}

export const headers: HeadersFunction = ({ loaderHeaders }) => retryAfterOf(loaderHeaders)

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { slug } = routeParams(params, 'slug')
  const page = await getSignUpPage(context.db, slug, now)
  const settings = page.state === 'open' ? page.meeting.settings : page.settings
  const query = new URL(request.url).searchParams
  const offered = offeredLanguages(settings.commentLanguages)
  const kiosk = query.get('kiosk') === '1'
  const frame = {
    language: readLanguage(query.get('lang'), offered),
    offered,
    address: `/meetings/${slug}/comment${kiosk ? '?kiosk=1' : ''}`,
    kiosk,
    zone: settings.timeZone,
    inventedLine: page.meeting?.invented ? settings.inventedLine || 'Sample data.' : null,
  }
  if (page.state !== 'open') {
    return data({ ...frame, state: page.state, meeting: page.meeting, next: page.next }, { status: 200 })
  }
  const { meeting } = page
  const reply = context.signUpReply
  const asked = query.getAll('item')
  const { heldOn, startsAt, place, kind } = meeting
  const shown = {
    ...frame,
    state: page.state,
    meeting: { slug, heldOn, startsAt, place, kind },
    reply,
    ticket: reply?.ticket ?? context.commentTickets.make(Date.parse(now)),
    answers: reply?.answers ?? {
      ...noAnswers,
      items: meeting.items.map(({ id }) => id).filter((id) => asked.includes(id)),
    },
    facts: signUpFacts(meeting, now, context.sendsMail),
    complaintsGoTo: whereComplaintsGo(settings, frame.language),
  }
  return data(shown, {
    status: reply?.status ?? 200,
    headers: reply?.status === 429 ? { 'retry-after': '60' } : {},
  })
}

export default function SignUpPage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  const { language, offered, address, inventedLine } = page
  const say = wordsIn(language)
  const contact = contactWords(say, site)
  return (
    <PublicSite site={site} place="meetings" language={language}>
      <PageLanguages address={address} language={language} offered={offered} />
      {page.state === 'open' ? (
        <Open page={page} contact={contact} />
      ) : (
        <CommentClosed {...page} contact={contact} />
      )}
      {inventedLine ? (
        <InventedLine>
          {language === 'en' ? inventedLine : <span lang="en">{inventedLine}</span>}
        </InventedLine>
      ) : null}
    </PublicSite>
  )
}

/**
 * An address of its own: what is sent to the address of a page makes the browser forget the page, and its back button
 * would bring a form with another ticket, which counts twice.
 */
function sendingTo(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}send=1`
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>
type OpenPage = Extract<Shown, { state: 'open' }>

function Open({ page, contact }: { page: OpenPage; contact: string }) {
  const { language, meeting, reply, facts, address, zone } = page
  const say = wordsIn(language)
  const problems = replyOf(say, reply?.problems ?? [])
  const seen = reply?.seen ?? []
  const complaint = reply?.complaint ?? null
  const kind = `${say(`meeting.${meeting.kind}`)}, ${shortDate(language, meeting.heldOn)}`
  const hour = meeting.startsAt ? timeOfDay(language, meeting.startsAt, zone) : null
  const when = [capital(language, longDate(language, meeting.heldOn)), hour].filter(Boolean).join(', ')
  return (
    <>
      <Head
        kind={<a href={`/meetings/${meeting.slug}`}>{kind}</a>}
        title={say('form.title')}
        lead={<WhenAndWhere language={language} when={when} place={meeting.place} />}
        before={<NotTaken language={language} zone={zone} reply={reply} problems={problems} />}
      >
        <p>{say('form.voluntary')}</p>
        <p className="small quiet">
          {say(facts.items.every(({ closed }) => closed) ? 'closed.speaking' : 'form.closes')}
        </p>
      </Head>
      <SignUpForm
        language={language}
        action={inLanguage(sendingTo(address), language)}
        ticket={page.ticket}
        facts={facts}
        answers={page.answers}
        errors={problems.errors}
        contact={contact}
        kept={reply?.kept ?? []}
        warned={seen.length > 0}
        complaint={complaint && { ...complaint, where: page.complaintsGoTo }}
        another={reply?.another ?? false}
        noted={!page.kiosk}
      />
    </>
  )
}
