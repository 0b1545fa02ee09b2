import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { MendOfficeSchema } from '#app/domain/people/forms.ts'
import { mendOffice } from '#app/domain/succession/keep-office.server.ts'
import { findOfficeTerm } from '#app/domain/people/people-queries.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField, Select, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'

export const meta: MetaFunction = () => [{ title: 'Correct an office — Clerk — Dais' }]

async function officeIn({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const term = await findOfficeTerm(context.db, id)
  if (!term) throw new NotFound('We can’t find that office.')
  return term
}

export async function loader(args: LoaderFunctionArgs) {
  const term = await officeIn(args)
  const { settings } = await getSettingsNow(args.context.db, args.context.clock.now())
  return { term, titles: settings.officerTitles }
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args
  const { id } = routeParams(params, 'id')
  const { slug } = await officeIn(args)
  return submit(
    await readForm(request, MendOfficeSchema),
    (input) => mendOffice(commandContext(context), { officeTermId: id, ...input }),
    () => redirect(`/clerk/people/persons/${slug}`),
  )
}

export default function MendOfficePage() {
  const { term, titles } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const field = (name: string, stands: string | null = null) => ({
    name,
    error: reply?.errors[name],
    defaultValue: (reply ? typedIn(reply, name) : stands) ?? '',
  })
  const { name, slug, office, fromOn, toOn } = term
  const back = `/clerk/people/persons/${slug}`
  const until = toOn ? ` to ${formatDate(toOn)}` : ''
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[
        { href: '/clerk/people', label: 'People and seats' },
        { href: back, label: name },
      ]}
      title={`Correct the office of ${name}`}
      lead={`It says: ${office === 'chair' ? titles.chair : titles.viceChair} from ${formatDate(fromOn)}${until}. The log keeps that, with your reason.`}
      reply={reply}
      button="Correct the office"
      back={back}
    >
      <Select
        {...field('office', office)}
        label="Office"
        options={[
          { value: 'chair', label: titles.chair },
          { value: 'vice-chair', label: titles.viceChair },
        ]}
      />
      <DateField {...field('fromOn', fromOn)} label="First day" />
      <DateField {...field('toOn', toOn)} label="Last day" optional="(empty while they serve)" />
      <TextField
        {...field('reason')}
        label="What was wrong"
        hint="Appears in the log next to the correction"
      />
    </ActPage>
  )
}
