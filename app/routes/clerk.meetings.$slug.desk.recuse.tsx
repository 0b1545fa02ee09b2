import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { RecusalForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { openVoteOf } from '#app/domain/meetings/attendance/attendance-rules.ts'
import { openItem } from '#app/domain/meeting-record/room-rules.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskRecusePage as words } from '#app/words/desk-motions-2.ts'

export const meta: MetaFunction = () => [{ title: words.aMemberIsRecused }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, RecusalForm, (context, { itemId, personId, reason, leftRoom }, { at }) =>
    recordRecusal(context, { itemId, personId, reason, leftRoom, at }),
  )
}

export default function RecusePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members, record } = useDesk()
  const items = record.items.map(({ id, number, title }) => ({ value: id, label: `${number}  ${title}` }))
  const open = openItem(record)?.id
  const voting = record.items.map(openVoteOf).find((motion) => motion !== undefined)
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.aMemberIsRecused2}

      reply={reply}
      submit={words.recordTheRecusal}
    >
      {voting ? (
        <p>
          {words.aVoteIsOpen}{' '}
          <a href={`/clerk/meetings/${desk.slug}/desk/motions/${voting.id}/take-vote-back`}>
            {words.undoAVote}
          </a>
        </p>
      ) : null}
      <DeskChoice reply={reply} name="itemId" label={words.item} options={items} value={open} />
      <DeskChoice reply={reply} name="personId" label={words.member} options={members} none={words.choose} />
      <DeskText reply={reply} name="reason" label={words.reasonTheMemberGave} rows={2} />
      <Checkbox name="leftRoom" label={words.leftTheRoom} defaultChecked />
    </DeskFormPage>
  )
}
