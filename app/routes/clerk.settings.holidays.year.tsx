import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AddHolidaysOfYearSchema } from '#app/domain/commission/forms.ts'
import { addHolidaysOfYear } from '#app/domain/matters/keep-holidays.server.ts'
import { getSettingsNow, listHolidays } from '#app/domain/commission/queries.server.ts'
import { yearOf } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { settingsHolidaysYearPage as words } from '#app/words/settings.ts'

export const meta: MetaFunction = () => [{ title: words.addAYearsHolidays }]

/** Proposes the first year, from this one on, that has no holidays yet. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const years = new Set((await listHolidays(context.db)).map((holiday) => yearOf(holiday.onDate)))
  let year = yearOf(today)
  while (years.has(year)) year += 1
  return { year }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, AddHolidaysOfYearSchema),
    (input) => addHolidaysOfYear(commandContext(context), input),
    () => redirect('/clerk/settings/holidays'),
  )
}

export default function AddHolidaysOfYearPage() {
  const { year } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = '/clerk/settings/holidays'
  return (
    <ActPage
      site={useSite()}
      place="settings"
      trail={[
        { href: '/clerk/settings', label: words.settings },
        { href: back, label: words.holidays },
      ]}
      title={words.addAYearsHolidays2}
      lead={words.federalStateAndCity}
      reply={reply}
      button={words.addTheHolidays}
      back={back}
    >
      <TextField
        name="year"
        label={words.year}
        inputMode="numeric"
        error={reply?.errors.year}
        defaultValue={typedIn(reply, 'year') ?? String(year)}
      />
    </ActPage>
  )
}
