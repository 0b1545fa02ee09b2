import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDemandForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { listMeetingsAhead } from '#app/domain/demands/demand-choices.server.ts'
import { PlaceDemandSchema } from '#app/domain/demands/demand-forms.ts'
import { purposeNames, purposesNow } from '#app/domain/demands/deciding-vote.ts'
import { loadDemand } from '#app/domain/demands/load-demand.server.ts'
import { placeDemand } from '#app/domain/demands/place-demand.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { Select } from '#app/ui/field.tsx'
import { demandsOnePlacePage as words } from '#app/words/demands.ts'

export const meta: MetaFunction = () => [{ title: words.placeItOnAn }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const { version, today, standing, answerBy } = await getDemandForClerk(
    context.db,
    number,
    context.clock.now(),
  )
  const meetings = await listMeetingsAhead(context.db, { today, answerBy })
  const asked = new URL(request.url).searchParams.get('meeting')
  const chosen = meetings.find(({ value }) => value === asked)?.value ?? ''
  return { number, version, meetings, chosen, purposes: purposesNow(standing) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, PlaceDemandSchema.omit({ demandId: true })),
    async (input) => {
      const { row } = await loadDemand(context.db, { number })
      return placeDemand(commandContext(context), { ...input, demandId: row.id })
    },
    ({ meetingSlug, itemId }) => redirect(`/clerk/meetings/${meetingSlug}/agenda/items/${itemId}`),
  )
}

export default function PlaceDemandPage() {
  const { number, version, meetings, chosen, purposes } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/demands/${number}`
  return (
    <ActPage
      site={useSite()}
      place="demands"
      trail={[
        { href: '/clerk/demands', label: words.demands },
        { href: back, label: number },
      ]}
      title={words.placeItOnAnAgenda}
      lead={words.daisAddsAnAction}
      reply={reply}
      button={words.placeIt}
      back={back}
    >
      <input type="hidden" name="version" value={version} />
      <Select
        name="meetingId"
        label={words.meeting}
        defaultValue={(reply?.values.meetingId as string | undefined) ?? chosen}
        error={reply?.errors.meetingId}
        options={[{ value: '', label: words.chooseAMeeting }, ...meetings]}
      />
      <RadioGroup
        name="purpose"
        legend={words.whatTheItemIs}
        defaultValue={(reply?.values.purpose as string | undefined) ?? purposes[0]}
        error={reply?.errors.purpose}
        choices={purposes.map((value) => ({ value, label: purposeNames[value] }))}
      />
    </ActPage>
  )
}
