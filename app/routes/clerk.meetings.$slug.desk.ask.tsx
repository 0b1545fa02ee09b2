import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { AskQuestionForm } from '#app/domain/questions/forms.ts'
import { listAddressees } from '#app/domain/questions/addressees/addressees.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { openItem } from '#app/domain/meeting-record/room-rules.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { titleHint } from '#app/ui/title-fields.tsx'
import { DeskChoice, DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { deskAskPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.recordAQuestionClerk }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  return { ...desk, addressees: await listAddressees(args.context.db, desk.record) }
}

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, AskQuestionForm, (context, form, { at, record }) =>
    askQuestion(context, {
      meetingId: record.meeting.id,
      itemId: form.itemId,
      askerId: record.roster.some((member) => member.id === form.asker) ? form.asker : null,
      asker: form.askerName,
      addressee: form.to,
      title: form.title,
      text: form.text,
      followsQuestionId: form.followsQuestionId,
      at,
    }),
  )
}

export default function AskPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members, record } = useDesk()
  const { addressees } = useLoaderData<typeof loader>()
  const items = record.items.map(({ id, number, title }) => ({ value: id, label: `${number}  ${title}` }))
  const open = openItem(record)?.id
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.recordAQuestion}
      reply={reply}
      submit={words.saveTheQuestion}
    >
      <DeskChoice
        reply={reply}
        name="itemId"
        label={words.item}
        options={items}
        value={open}
        none={words.noItem}
      />
      <DeskChoice
        reply={reply}
        name="asker"
        label={words.askedBy}
        none={words.choose}
        options={[...members, { value: 'other', label: words.someoneElseOrNot }]}
      />
      <DeskLine reply={reply} name="askerName" label={words.someoneElsesName} optional />
      <DeskText reply={reply} name="text" label={words.question} rows={3} />
      <DeskLine reply={reply} name="title" label={words.shortTitle} hint={titleHint} optional />
      <DeskLine
        reply={reply}
        name="to"
        label={words.askedOf}
        hint={words.chooseOrTypeAnother}
        value={addressees.department}
        suggestions={addressees.names}
      />
    </DeskFormPage>
  )
}
