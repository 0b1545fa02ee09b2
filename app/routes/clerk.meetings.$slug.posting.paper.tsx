import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { seriesNames } from '#app/domain/editions/edition.ts'
import { RecordPostingForm } from '#app/domain/notices/forms.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import { formatDateTime, localDate, localTime } from '#app/domain/time/instant.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { CorrectsPosting } from '#app/ui/corrects-posting.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { ClockField } from '#app/ui/clock-field.tsx'
import { DateField, Pair, Select, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { postingPaperPage as words } from '#app/words/posting.ts'

export const meta: MetaFunction = () => [{ title: words.recordThePostingOn }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const now = context.clock.now()
  const { editions, settings, meeting, doorPlace } = await getPostingChecks(context.db, slug, now)
  return {
    slug: meeting.slug,
    editions: editions
      .filter(({ series }) => series !== 'minutes')
      .map(({ id, series, number }) => ({ id, series, number })),
    papers: editions.flatMap(({ series, number, papers }) =>
      papers.map(({ id, place, postedAt }) => ({
        value: id,
        label: words.theOneOfEdition(
          number,
          seriesNames[series],
          place,
          formatDateTime(postedAt, settings.timeZone),
        ),
      })),
    ),
    places: settings.postingPlaces,
    door: editions.some(({ series }) => series !== 'agenda' && series !== 'minutes') ? doorPlace : null,
    today: localDate(now, settings.timeZone),
    time: localTime(now, settings.timeZone),
    by: context.actor.name,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, RecordPostingForm)
  return submit(
    form,
    (input) => recordPosting(documentContext(context), input),
    () => redirect(`/clerk/meetings/${slug}/posting`),
  )
}

export default function PaperPage() {
  const { slug, editions, papers, places, door, today, time, by } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const typed = (name: string, otherwise: string) => typedIn(reply, name) ?? otherwise
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/posting`}>{words.checkAndPost}</a>}
        title={words.recordThePostingOnPaper}
        before={<ErrorSummary reply={reply} />}
        lead={words.thePostingThatThe}
      >
        {places.length === 0 && !door ? (
          <Note tone="stop" title={words.noPostingPlaceIs}>
            <p>
              <a href="/clerk/settings">{words.enterPostingPlacesIn}</a>
              {words.thenComeBack}
            </p>
          </Note>
        ) : null}
        <Form method="post">
          <Select
            name="editionId"
            label={words.whatWasPosted}
            error={reply?.errors.editionId}
            defaultValue={typed('editionId', editions[0]?.id ?? '')}
            options={editions.map((edition) => ({
              value: edition.id,
              label: words.editionOfThe(edition.number, seriesNames[edition.series]),
            }))}
          />
          <Select
            name="place"
            label={words.place}
            error={reply?.errors.place}
            defaultValue={typed('place', places[0]?.name ?? '')}
            options={[
              ...places.map((place) => ({
                value: place.name,
                label: `${place.name}: ${place.openAtAllHours ? words.openAtAllHours : words.notOpenAtAll}`,
              })),
              ...(door ? [{ value: door, label: words.forANotice(door) }] : []),
            ]}
          />
          <Pair>
            <DateField
              name="postedOn"
              label={words.day}
              error={reply?.errors.postedOn}
              defaultValue={typed('postedOn', today)}
            />
            <ClockField
              reply={reply}
              name="postedTime"
              label={words.time}
              error={reply?.errors.postedTime}
              defaultValue={typed('postedTime', time)}
            />
          </Pair>
          <TextField
            name="postedBy"
            label={words.postedBy}
            error={reply?.errors.postedBy}
            defaultValue={typed('postedBy', by)}
          />
          <Checkbox
            name="hashSeen"
            label={words.thePostedPaperShows}
            defaultChecked={reply ? reply.values.hashSeen !== undefined : false}
          />
          <CorrectsPosting reply={reply} papers={papers} />
          <p>
            <Button>{words.recordThePosting}</Button>
          </p>
          <p className="small quiet">{words.createsAOnePage}</p>
        </Form>
      </Head>
    </WorkSite>
  )
}
