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
import { peopleOfficesOneMendPage as words } from '#app/words/people.ts'

export const meta: MetaFunction = () => [{ title: words.correctAnOfficeClerk }]

async function officeIn({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const term = await findOfficeTerm(context.db, id)
  if (!term) throw new NotFound(words.weCantFindThat)
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
  const until = toOn ? words.to(formatDate(toOn)) : ''
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[
        { href: '/clerk/people', label: words.peopleAndSeats },
        { href: back, label: name },
      ]}
      title={words.correctTheOfficeOf(name)}
      lead={words.itSaysFromThe(
        office === 'chair' ? titles.chair : titles.viceChair,
        formatDate(fromOn),
        until,
      )}
      reply={reply}
      button={words.correctTheOffice}
      back={back}
    >
      <Select
        {...field('office', office)}
        label={words.office}
        options={[
          { value: 'chair', label: titles.chair },
          { value: 'vice-chair', label: titles.viceChair },
        ]}
      />
      <DateField {...field('fromOn', fromOn)} label={words.firstDay} />
      <DateField {...field('toOn', toOn)} label={words.lastDay} optional={words.emptyWhileTheyServe} />
      <TextField {...field('reason')} label={words.whatWasWrong} hint={words.appearsInTheLog} />
    </ActPage>
  )
}
