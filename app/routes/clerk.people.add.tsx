import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { PersonSchema } from '#app/domain/people/forms.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { PersonFields } from '#app/ui/person-fields.tsx'
import { peopleAddPage as words } from '#app/words/people.ts'

export const meta: MetaFunction = () => [{ title: words.addAPersonClerk }]

export async function loader() {
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, PersonSchema),
    (input) => addPerson(commandContext(context), input),
    ({ slug }) => redirect(`/clerk/people/persons/${slug}`),
  )
}

export default function AddPersonPage() {
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={words.addAPerson}
      lead={words.onlyWhatTheRecord}
      reply={reply}
      button={words.addThePerson}
      back="/clerk/people"
    >
      <PersonFields reply={reply} />
    </ActPage>
  )
}
