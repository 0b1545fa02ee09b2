import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { OpenFollowUpForm } from '#app/domain/follow-ups/forms.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { dueKindNames, dueKinds, followUpKindNames, followUpKinds } from '#app/domain/follow-ups/forms.ts'
import { openItem } from '#app/domain/meeting-record/room-rules.ts'
import { DateField } from '#app/ui/field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { titleHint } from '#app/ui/title-fields.tsx'
import { DeskChoice, DeskFormPage, DeskLine, DeskText, valueOf } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Report requested — Clerk — Dais' }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  const { settings } = await getSettingsNow(args.context.db, desk.now)
  return { ...desk, department: settings.departmentName }
}

export async function action(args: ActionFunctionArgs) {
  return pressDesk(
    args,
    OpenFollowUpForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at, record }) =>
      openFollowUp(context, { ...input, meetingId: record.meeting.id, at }),
  )
}

export default function FollowUpPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  const { department } = useLoaderData<typeof loader>()
  const items = record.items.map(({ id, number, title }) => ({ value: id, label: `${number}  ${title}` }))
  const open = openItem(record)?.id
  const asked = record.items.flatMap((item) => item.questions)
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="Report requested"

      reply={reply}
      submit="Keep it"
    >
      <DeskText reply={reply} name="owed" label="What was requested" rows={3} />
      <DeskLine reply={reply} name="title" label="Short title" hint={titleHint} optional />
      <DeskLine reply={reply} name="owedBy" label="Requested from" value={department} />
      <DeskChoice
        reply={reply}
        name="kind"
        label="Where it came from"
        value="request"
        options={followUpKinds.map((value) => ({ value, label: followUpKindNames[value] }))}
      />
      <DeskChoice reply={reply} name="itemId" label="Item" options={items} value={open} none="No item" />
      <DeskChoice
        reply={reply}
        name="questionId"
        label="Question"
        none="None"
        options={asked.map((one) => ({ value: one.id, label: `${one.number}  ${one.text.slice(0, 70)}` }))}
      />
      <DateField
        name="dueOn"
        label="Due"
        optional
        hint="Leave empty if no date was set."
        defaultValue={valueOf(reply, 'dueOn')}
        error={reply?.errors.dueOn}
      />
      <DeskChoice
        reply={reply}
        name="dueKind"
        label="Kind of date"
        none="No date"
        options={dueKinds.map((value) => ({ value, label: dueKindNames[value] }))}
      />
      <DeskLine
        reply={reply}
        name="dueComputation"
        label="How we counted the date"
        hint="For a date set by law: the section, and how we counted."
        optional
      />
    </DeskFormPage>
  )
}
