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
import { deskFollowUpPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.reportRequestedClerkDais }]

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
      title={words.reportRequested}

      reply={reply}
      submit={words.keepIt}
    >
      <DeskText reply={reply} name="owed" label={words.whatWasRequested} rows={3} />
      <DeskLine reply={reply} name="title" label={words.shortTitle} hint={titleHint} optional />
      <DeskLine reply={reply} name="owedBy" label={words.requestedFrom} value={department} />
      <DeskChoice
        reply={reply}
        name="kind"
        label={words.whereItCameFrom}
        value="request"
        options={followUpKinds.map((value) => ({ value, label: followUpKindNames[value] }))}
      />
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
        name="questionId"
        label={words.question}
        none={words.none}
        options={asked.map((one) => ({ value: one.id, label: `${one.number}  ${one.text.slice(0, 70)}` }))}
      />
      <DateField
        name="dueOn"
        label={words.due}
        optional
        hint={words.leaveEmptyIfNo}
        defaultValue={valueOf(reply, 'dueOn')}
        error={reply?.errors.dueOn}
      />
      <DeskChoice
        reply={reply}
        name="dueKind"
        label={words.kindOfDate}
        none={words.noDate}
        options={dueKinds.map((value) => ({ value, label: dueKindNames[value] }))}
      />
      <DeskLine
        reply={reply}
        name="dueComputation"
        label={words.howWeCountedThe}
        hint={words.forADateSet}
        optional
      />
    </DeskFormPage>
  )
}
