import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ChangeMotionForm } from '#app/domain/motions/forms.ts'
import { changeMotion } from '#app/domain/motions/make-motion.server.ts'
import { mayApproveMinutes } from '#app/domain/meeting-record/votes/minutes-approval.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { draftInHand } from '#app/domain/minutes/draft-in-hand.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { MinutesApprovalFields } from '#app/ui/minutes-approval-fields.tsx'
import { deskMotionsOneChangePage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.secondAndWordingClerk }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  const found = motionsOfMeeting(desk.record).find(({ motion }) => motion.id === desk.id)
  const asks = found !== undefined && mayApproveMinutes(found.item.kind, found.motion.kind)
  const draft = asks ? await draftInHand(args.context.db, found.item.approvesMeetingId) : null
  return { ...desk, asks, draft }
}

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, ChangeMotionForm, (context, { key: _key, moverId, seconderId, ...rest }) =>
    changeMotion(context, {
      motionId: id,
      ...rest,
      moverId: moverId ?? null,
      seconderId: seconderId ?? null,
    }),
  )
}

export default function MotionsIdChangePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id, members, there } = useDesk()
  const { asks, draft } = useLoaderData<typeof loader>()
  const motion = motionsOfMeeting(record).find((one) => one.motion.id === id)?.motion
  const named = new Set([motion?.mover?.id, motion?.seconder?.id])
  const offered = members.filter(({ value }) => named.has(value) || there.some((one) => one.value === value))
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.secondAndWording}

      reply={reply}
      submit={words.save}
      when={false}
    >
      <DeskChoice
        reply={reply}
        name="seconderId"
        label={words.secondedBy}
        options={offered}
        none={words.notYet}
        value={motion?.seconder?.id}
      />
      <DeskChoice
        reply={reply}
        name="moverId"
        label={words.movedBy}
        options={offered}
        none={words.notRecorded}
        value={motion?.mover?.id}
      />
      <DeskText reply={reply} name="text" label={words.motion} value={motion?.text} />
      {asks ? <MinutesApprovalFields reply={reply} draft={draft} said={motion} /> : null}
      {motion?.kind === 'recess' ? (
        <DeskLine
          reply={reply}
          name="recessMinutes"
          label={words.lengthOfTheRecess}
          value={motion.recessMinutes === null ? '' : String(motion.recessMinutes)}
          optional
        />
      ) : null}
    </DeskFormPage>
  )
}
