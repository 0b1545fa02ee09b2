import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AddHolidaySchema } from '#app/domain/commission/forms.ts'
import { holidayKeepers, keeperNames } from '#app/domain/commission/holidays.ts'
import { addHoliday } from '#app/domain/matters/keep-holidays.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { settingsHolidaysAddPage as words } from '#app/words/settings.ts'

export const meta: MetaFunction = () => [{ title: words.addAHolidayClerk }]

export async function loader() {
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, AddHolidaySchema),
    (input) => addHoliday(commandContext(context), input),
    () => redirect('/clerk/settings/holidays'),
  )
}

export default function AddHolidayPage() {
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
      title={words.addAHoliday}
      reply={reply}
      button={words.addTheHoliday}
      back={back}
    >
      <DateField
        name="onDate"
        label={words.day}
        error={reply?.errors.onDate}
        defaultValue={typedIn(reply, 'onDate')}
      />
      <TextField
        name="name"
        label={words.name}
        error={reply?.errors.name}
        defaultValue={typedIn(reply, 'name')}
      />
      <CheckboxGroup
        name="keptBy"
        legend={words.observedBy}
        error={reply?.errors.keptBy}
        choices={holidayKeepers.map((value) => ({ value, label: keeperNames[value] }))}
        defaultValue={reply ? reply.values.keptBy : ['city']}
      />
    </ActPage>
  )
}
