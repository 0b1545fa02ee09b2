import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { settingFormSchema } from '#app/domain/commission/forms.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import {
  policyNotStatute,
  settingDescriptions,
  settingGroups,
} from '#app/domain/commission/setting-descriptions.ts'
import { settingKeyOf } from '#app/domain/commission/setting-history.ts'
import type { SettingKey } from '#app/domain/commission/settings.ts'
import { NotFound } from '#app/domain/errors.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Note } from '#app/ui/note.tsx'
import { SettingControl } from '#app/ui/setting-control.tsx'
import { settingsGroupSettingPage as words } from '#app/words/settings.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Change: ${data?.description.label ?? words.aSetting} — Clerk — Dais` },
]

function settingOf(params: LoaderFunctionArgs['params']): { group: string; slug: string; key: SettingKey } {
  const at = routeParams(params, 'group', 'key')
  const key = settingKeyOf(at.key)
  if (key === null || settingDescriptions[key].group !== at.group) {
    throw new NotFound(words.weCantFindThat)
  }
  return { group: at.group, slug: at.key, key }
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, key } = settingOf(params)
  const { settings, today } = await getSettingsNow(context.db, context.clock.now())
  return {
    slug,
    description: settingDescriptions[key],
    value: settings[key] as unknown,
    today,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { group, slug, key } = settingOf(params)
  return submit(
    await readForm(request, settingFormSchema(key)),
    (input) => setSetting(commandContext(context), { key, ...input }),
    () => redirect(`/clerk/settings/${group}#${slug}`),
  )
}

export default function ChangeSettingPage() {
  const { slug, description, value, today } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { group, label, purpose, section, policyOnly, fields } = description
  const back = `/clerk/settings/${group}#${slug}`
  return (
    <ActPage
      site={useSite()}
      place="settings"
      trail={[
        { href: '/clerk/settings', label: words.settings },
        { href: back, label: settingGroups[group] },
      ]}
      title={label}
      lead={purpose}
      reply={reply}
      button={words.save}
      back={back}
    >
      {section ? <p className="small quiet">{section}</p> : null}
      {policyOnly ? <Note title={policyNotStatute}> {words.daisDoesNotBlock}</Note> : null}
      {fields.map((field) => (
        <SettingControl key={field.path} field={field} value={value} reply={reply} />
      ))}
      <DateField
        name="effectiveOn"
        label={words.from}
        hint={words.firstDayItApplies}
        error={reply?.errors.effectiveOn}
        defaultValue={typedIn(reply, 'effectiveOn') ?? today}
      />
      <TextField
        name="reason"
        label={words.reason}
        optional
        hint={words.requiredForADay}
        error={reply?.errors.reason}
        defaultValue={typedIn(reply, 'reason') ?? ''}
      />
    </ActPage>
  )
}
