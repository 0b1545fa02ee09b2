import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { listMinutesChoices } from '#app/domain/agenda/approvals/minutes-choices.server.ts'
import { MakeMotionForm } from '#app/domain/motions/forms.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { motionKindFacts, motionKinds } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import { motionsOfItem } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { wordsOf } from '#app/domain/meeting-record/votes/wording.ts'
import { continuedItemVerdict } from '#app/domain/notices/continued-item.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { ApprovedMinutes } from '#app/ui/approved-minutes.tsx'
import { OffAgendaNote } from '#app/ui/desk-unposted.tsx'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { draftInHand } from '#app/domain/minutes/draft-in-hand.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { MinutesApprovalFields } from '#app/ui/minutes-approval-fields.tsx'
import { deskItemsOneMotionPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.aMotionClerkDais }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  const item = desk.record.items.find(({ id }) => id === desk.id)
  // Asked of now: the motion itself is judged at its own instant.
  const continued = item?.continuedFrom
    ? continuedItemVerdict({
        from: item.continuedFrom,
        actionDate: localDate(desk.now, desk.record.commission.zone),
      })
    : null
  if (item?.kind !== 'minutes-approval') {
    return { ...desk, continued, minutes: [], named: null, draft: null }
  }
  const choices = await listMinutesChoices(args.context.db, desk.record.meeting, item.approvesMeetingId)
  const named = choices.find(({ id }) => id === item.approvesMeetingId) ?? null
  const draft = await draftInHand(args.context.db, item.approvesMeetingId)
  return { ...desk, continued, minutes: choices, named, draft }
}

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(
    args,
    MakeMotionForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at }) =>
      makeMotion(context, { ...input, itemId: id, at }),
  )
}

export default function ItemsIdMotionPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item, there, record } = useDesk()
  const { minutes, named, draft } = useLoaderData<typeof loader>()
  const [asked] = useSearchParams()
  const kind = motionKinds.find((one) => one === asked.get('kind')) ?? 'main'
  const of = item && motionsOfItem(item).find((one) => one.id === asked.get('of'))
  const motions = item ? motionsOfItem(item) : []
  const { continued } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={of && kind === 'amendment' ? words.anAmendmentOfThe : words.aMotion}
      lead={
        of
          ? `${kind === 'amendment' ? words.toAmend : words.on}: ${wordsOf(of, record.commission)}`
          : undefined
      }
      reply={reply}
      submit={words.recordTheMotion}
    >
      {item?.posted === false ? (
        <OffAgendaNote
          slug={desk.slug}
          why={item.notPosted ?? 'not-listed'}
          continued={continued}
          reply={reply}
        />
      ) : null}
      <DeskChoice
        reply={reply}
        name="kind"
        label={words.kind}
        value={kind}
        options={motionKinds.map((value) => ({ value, label: motionKindFacts[value].label }))}
      />
      <DeskText
        reply={reply}
        name="text"
        label={words.textOfTheMotion}
        value={motions.length === 0 ? (item?.recommendedAction ?? '') : ''}
      />
      {item?.kind === 'minutes-approval' ? (
        <>
          <ApprovedMinutes reply={reply} minutes={minutes} named={named} />
          <MinutesApprovalFields reply={reply} draft={draft} />
        </>
      ) : null}
      <DeskChoice
        reply={reply}
        name="moverId"
        label={words.movedBy}
        options={there}
        none={words.notRecorded}
      />
      <DeskChoice
        reply={reply}
        name="seconderId"
        label={words.secondedBy}
        options={there}
        none={words.notYet}
      />
      {motions.length > 0 ? (
        <DeskChoice
          reply={reply}
          name="parentId"
          label={words.amendsReplacesReconsidersOr}
          none={words.none}
          value={of?.id}
          options={motions.map((motion) => ({ value: motion.id, label: motion.text.slice(0, 80) }))}
        />
      ) : null}
      <div className="of-recess">
        <DeskLine reply={reply} name="recessMinutes" label={words.lengthOfTheRecess} optional />
      </div>
      <div className="of-amending">
        <Checkbox name="withNotice" label={words.noticeOfThisChange} />
      </div>
    </DeskFormPage>
  )
}
