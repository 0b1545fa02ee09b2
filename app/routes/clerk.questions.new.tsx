import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { getAskingChoices } from '#app/domain/questions/clerk-questions.server.ts'
import { AskBetweenForm } from '#app/domain/questions/member-forms.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DeskChoice, DeskLine, DeskText, valueOf } from '#app/ui/desk-form.tsx'
import { DateField } from '#app/ui/field.tsx'
import { TitleFields } from '#app/ui/title-fields.tsx'
import { Note } from '#app/ui/note.tsx'

export const meta: MetaFunction = () => [{ title: 'Record a question — Clerk — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    ...(await getAskingChoices(context.db, context.clock.now())),
    formKey: crypto.randomUUID(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, AskBetweenForm),
    ({ key, ...input }) => askBetween(commandContext(context, key), input),
    ({ number }) => redirect(`/clerk/questions/${number}`),
  )
}

export default function AskBetweenPage() {
  const { members, addressees, department, today, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="questions"
      trail={[{ href: '/clerk/questions', label: 'Questions' }]}
      title="Record a question asked between meetings"
      lead="For a question a commissioner gave you for the department or staff. It gets the next number of the year."
      reply={reply}
      button="Publish the question"
      back="/clerk/questions"
    >
      <input type="hidden" name="key" value={formKey} />
      <DeskChoice reply={reply} name="askerId" label="Asked by" none="Choose" options={members} />
      <DeskLine
        reply={reply}
        name="addressee"
        label="Asked of"
        hint="The department or staff, never another commissioner."
        value={department}
        suggestions={addressees}
      />
      <DeskText reply={reply} name="text" label="Question" />
      <TitleFields reply={reply} />
      <DateField
        name="askedOn"
        label="Date asked"
        max={today}
        defaultValue={valueOf(reply, 'askedOn', today)}
        error={reply?.errors.askedOn}
      />
      <Note title="Public at once. ">
        Commissioners and the public get it at the same time. Between meetings, a question can’t go from one
        member to another (Government Code 54952.2(b)).
      </Note>
    </ActPage>
  )
}
