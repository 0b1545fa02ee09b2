import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { approveCarriedMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { recordStated } from '#app/domain/motions/decide-motion.server.ts'
import { StatedForm } from '#app/domain/motions/decision-forms.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Result from a source — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(
    args,
    StatedForm,
    async (context, { key: _key, when: _when, time: _time, ...stated }, { at, record }) => {
      await recordStated(context, { ...stated, motionId: id, at })
      await approveCarriedMinutes(documentContext(args.context), record.meeting.slug)
    },
  )
}

const figures = [
  ['ayes', 'Ayes'],
  ['noes', 'Noes'],
  ['abstentions', 'Abstentions'],
  ['absent', 'Absent'],
] as const

export default function MotionsIdStatedPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="Result from a source"
      lead="For a result without names, such as “approved 7–1–2.” No names are filled in, and it is not counted on any commissioner’s page."
      reply={reply}
      submit="Record the result"
    >
      <DeskChoice
        reply={reply}
        name="outcome"
        label="The motion"
        value="carried"
        options={[
          { value: 'carried', label: 'Passed' },
          { value: 'lost', label: 'Failed' },
        ]}
      />
      <DeskLine reply={reply} name="result" label="Result, as the source states it" record />
      <DeskLine
        reply={reply}
        name="source"
        label="Source"
        hint="For example: Pasadena Now, June 13, 2025"
        record
      />
      {figures.map(([name, label]) => (
        <DeskLine key={name} reply={reply} name={name} label={label} optional />
      ))}
    </DeskFormPage>
  )
}
