import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MakeMotionForm } from '#app/domain/motions/forms.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { motionKindFacts, motionKinds } from '#app/domain/motions/motion-kinds.ts'
import { motionsOfItem } from '#app/domain/motions/motion-tally.ts'
import {
  offAgendaAlternatives,
  offAgendaExceptionNames,
  offAgendaExceptions,
} from '#app/domain/motions/off-agenda.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A motion — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(
    args,
    MakeMotionForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at, id }) =>
      makeMotion(context, { ...input, itemId: id, at }),
  )
}

export default function ItemsIdMotionPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id, members } = useDesk()
  const item = record.items.find((one) => one.id === id)
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
      <DeskChoice reply={reply} name="moverId" label="Moved by" options={members} none="Not recorded" />
      <DeskChoice reply={reply} name="seconderId" label="Seconded by" options={members} none="Not yet" />
      {motions.length > 0 ? (
        <DeskChoice
          reply={reply}
          name="parentId"
          label="An amendment, substitute or reconsideration of"
          none="None"
          options={motions.map((motion) => ({ value: motion.id, label: motion.text.slice(0, 80) }))}
        />
      ) : null}
      <Checkbox name="withNotice" label="Notice of this change was given before the meeting" />
    </DeskFormPage>
  )
}
