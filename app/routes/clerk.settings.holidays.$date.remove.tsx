import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { removeHoliday } from '#app/domain/matters/keep-holidays.server.ts'
import { listHolidays } from '#app/domain/commission/queries.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { settingsHolidaysDateRemovePage as words } from '#app/words/settings.ts'

export const meta: MetaFunction = () => [{ title: words.removeAHolidayClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { date } = routeParams(params, 'date')
  const holiday = (await listHolidays(context.db)).find((one) => one.onDate === date)
  if (!holiday) throw new NotFound(words.noHolidayIsEntered)
  return holiday
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { date } = routeParams(params, 'date')
  return submit(
    await readForm(request, z.object({})),
    () => removeHoliday(commandContext(context), { onDate: date }),
    () => redirect('/clerk/settings/holidays'),
  )
}

export default function RemoveHolidayPage() {
  const { onDate, name } = useLoaderData<typeof loader>()
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
      title={words.remove(name)}
      lead={words.willNoLongerBe(formatLongDate(onDate))}
      reply={reply}
      button={words.removeTheHoliday}
      back={back}
    />
  )
}
