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
import { deskMotionsOneStatedPage as words } from '#app/words/desk-motions-2.ts'

export const meta: MetaFunction = () => [{ title: words.resultFromASource }]

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
  ['ayes', words.ayes],
  ['noes', words.noes],
  ['abstentions', words.abstentions],
  ['absent', words.absent],
] as const

export default function MotionsIdStatedPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.resultFromASource2}
      lead={words.forAResultWithout}
      reply={reply}
      submit={words.recordTheResult}
    >
      <DeskChoice
        reply={reply}
        name="outcome"
        label={words.theMotion}
        value="carried"
        options={[
          { value: 'carried', label: words.passed },
          { value: 'lost', label: words.failed },
        ]}
      />
      <DeskLine reply={reply} name="result" label={words.resultAsTheSource} record />
      <DeskLine reply={reply} name="source" label={words.source} hint={words.forExamplePasadenaNow} record />
      {figures.map(([name, label]) => (
        <DeskLine key={name} reply={reply} name={name} label={label} optional />
      ))}
    </DeskFormPage>
  )
}
