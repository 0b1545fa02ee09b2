import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { listMinutesChoices } from '#app/domain/agenda/minutes-choices.server.ts'
import { minutesOptions, type MinutesChoice } from '#app/domain/agenda/minutes-options.ts'
import { MakeMotionForm } from '#app/domain/motions/forms.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { motionKindFacts, motionKinds } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import { motionsOfItem } from '#app/domain/meeting-record/votes/motion-tally.ts'
import {
  offAgendaAlternatives,
  offAgendaExceptionNames,
  offAgendaExceptions,
} from '#app/domain/meeting-record/votes/off-agenda.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { Note } from '#app/ui/note.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A motion — Clerk — Dais' }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  const item = desk.record.items.find(({ id }) => id === desk.id)
  if (item?.kind !== 'minutes-approval') return { ...desk, minutes: [], named: null }
  const choices = await listMinutesChoices(args.context.db, desk.record.meeting, item.approvesMeetingId)
  const named = choices.find(({ id }) => id === item.approvesMeetingId) ?? null
  return { ...desk, minutes: choices, named }
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
  const { site, desk, item, there } = useDesk()
  const { minutes, named } = useLoaderData<typeof loader>()
  const motions = item ? motionsOfItem(item) : []
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="A motion"

      reply={reply}
      submit="Record the motion"
    >
      {item?.posted === false ? (
        <Note tone="warn" title="This is not on the posted agenda.">
          <p>First a finding is voted on by itself: choose “Finding” and the exception. Otherwise:</p>
          <ul>
            {offAgendaAlternatives.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className="small quiet">Government Code 54954.2(b)</p>
          <DeskChoice
            reply={reply}
            name="offAgendaException"
            label="Exception"
            none="None"
            options={offAgendaExceptions.map((value) => ({ value, label: offAgendaExceptionNames[value] }))}
          />
        </Note>
      ) : null}
      <DeskChoice
        reply={reply}
        name="kind"
        label="Kind"
        value="main"
        options={motionKinds.map((value) => ({ value, label: motionKindFacts[value].label }))}
      />
      <DeskText
        reply={reply}
        name="text"
        label="Motion, in its words"
        value={motions.length === 0 ? (item?.recommendedAction ?? '') : ''}
      />
      {item?.kind === 'minutes-approval' ? (
        <ApprovedMinutes reply={reply} minutes={minutes} named={named} />
      ) : null}
      <DeskChoice reply={reply} name="moverId" label="Moved by" options={there} none="Not recorded" />
      <DeskChoice reply={reply} name="seconderId" label="Seconded by" options={there} none="Not yet" />
      {motions.length > 0 ? (
        <DeskChoice
          reply={reply}
          name="parentId"
          label="An amendment, substitute or reconsideration of"
          none="None"
          options={motions.map((motion) => ({ value: motion.id, label: motion.text.slice(0, 80) }))}
        />
      ) : null}
      <div className="of-amending">
        <Checkbox
          name="withNotice"
          label="Notice of this change was given before the meeting: a majority carries it"
        />
      </div>
    </DeskFormPage>
  )
}

/** Which minutes the item puts to approval, or the choice of them where it names none. */
function ApprovedMinutes({
  reply,
  minutes,
  named,
}: {
  reply: FormReply | undefined
  minutes: MinutesChoice[]
  named: MinutesChoice | null
}) {
  if (named) return <p>This item approves the minutes: {minutesOptions([named])[0]!.label}.</p>
  const waiting = minutes.filter((each) => !each.approved)
  return (
    <DeskChoice
      reply={reply}
      name="approvesMeetingId"
      label="Minutes that are approved"
      hint={
        waiting.length > 0
          ? 'Once the vote carries, these minutes are approved.'
          : 'No earlier draft is presented, so the vote can approve none by itself.'
      }
      value={waiting.length === 1 ? waiting[0]!.id : ''}
      none="Not said"
      options={minutesOptions(minutes)}
    />
  )
}
