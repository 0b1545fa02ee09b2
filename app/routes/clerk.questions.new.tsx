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
import { questionsNewPage as words } from '#app/words/questions.ts'

export const meta: MetaFunction = () => [{ title: words.recordAQuestionClerk }]

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
      trail={[{ href: '/clerk/questions', label: words.questions }]}
      title={words.recordAQuestionAsked}
      lead={words.forAQuestionA}
      reply={reply}
      button={words.publishTheQuestion}
      back="/clerk/questions"
    >
      <input type="hidden" name="key" value={formKey} />
      <DeskChoice reply={reply} name="askerId" label={words.askedBy} none={words.choose} options={members} />
      <DeskLine
        reply={reply}
        name="addressee"
        label={words.askedOf}
        hint={words.theDepartmentOrStaff}
        value={department}
        suggestions={addressees}
      />
      <DeskText reply={reply} name="text" label={words.question} />
      <TitleFields reply={reply} />
      <DateField
        name="askedOn"
        label={words.dateAsked}
        max={today}
        defaultValue={valueOf(reply, 'askedOn', today)}
        error={reply?.errors.askedOn}
      />
      <Note title={words.publicAtOnce}>{words.commissionersAndThePublic}</Note>
    </ActPage>
  )
}
