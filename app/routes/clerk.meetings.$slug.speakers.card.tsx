import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enteredGiven } from '#app/domain/comments/given.ts'
import { addCard } from '#app/domain/comments/sign-up/call-card.server.ts'
import { CardForm } from '#app/domain/speaking/desk-forms.ts'
import { codeInAddress, shownCode } from '#app/domain/comments/sign-up/receipt-code.ts'
import { getSpeakersPage } from '#app/domain/comments/queue/speakers-page.server.ts'
import { getMeetingForComment } from '#app/domain/comments/comment-meeting.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { CardLine } from '#app/ui/card-line.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { speakersCardPage as words } from '#app/words/speakers.ts'

export const meta: MetaFunction = () => [{ title: words.speakerCardsClerkDais }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { choices, open, takes, meeting } = await getSpeakersPage(context.db, slug, context.clock.now())
  const asked = new URL(request.url).searchParams.get('item')
  const item = choices.some(({ value }) => value === asked) ? asked : open
  return { slug: meeting.slug, choices, item, ticket: randomUUID(), closed: takes.ok ? null : takes.sentence }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id: meetingId } = await getMeetingForComment(context.db, { slug })
  const form = await readForm(request, CardForm)
  return submit(
    form,
    ({ itemId, remote, stance, channel, key, ...entered }) =>
      addCard(commandContext(context), {
        ...enteredGiven('card', entered),
        meetingId,
        itemIds: [itemId],
        channel,
        mode: remote ? 'remote' : 'in-person',
        stance: stance ?? null,
        ticket: key,
      }),
    ({ number, code }, { itemId }) => ({ number, code, itemId }),
  )
}

export default function SpeakerCardPage() {
  const { slug, choices, item, ticket, closed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const made = answer && 'code' in answer ? answer : null
  const reply = answer && 'errors' in answer ? answer : undefined
  const at = made?.itemId ?? item
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/desk${at ? `?item=${at}` : ''}`}>{words.desk}</a>}
        title={words.speakerCards}
        lead={words.theyJoinTheSame}
        before={<ErrorSummary reply={reply} />}
      >
        <p>
          <a href={`/clerk/meetings/${slug}/speakers`}>{words.allSpeakers}</a>
        </p>
      </Head>
      <Band first>
        <div role="status">
          {made ? (
            <p className="lead">
              {words.number} <b className="num">{made.number}</b>
              {words.code}{' '}
              <a href={`/comments/${codeInAddress(made.code)}`} className="num">
                {shownCode(made.code)}
              </a>
            </p>
          ) : null}
        </div>
        {closed ? (
          <p>{closed}</p>
        ) : (
          <div className="narrow">
            <CardLine
              key={ticket}
              action={`/clerk/meetings/${slug}/speakers/card`}
              ticket={ticket}
              items={choices}
              item={at}
              reply={reply}
              focus
            />
          </div>
        )}
      </Band>
    </WorkSite>
  )
}
