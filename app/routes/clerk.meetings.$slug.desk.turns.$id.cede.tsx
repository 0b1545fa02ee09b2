import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CedeForm } from '#app/domain/speaking/desk-forms.ts'
import { cedeTurn } from '#app/domain/speaking/move-turn.server.ts'
import { getTurnAtDesk } from '#app/domain/speaking/speaking-desk.server.ts'
import { stepVerdict } from '#app/domain/comments/queue/turn-rules.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskTurnsOneCedePage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.giveTimeToAnother }]

export async function loader(args: LoaderFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  const desk = await loadDesk(args)
  const turn = await getTurnAtDesk(args.context.db, desk.record, id, (other) => stepVerdict('cede', other).ok)
  return { ...desk, number: turn.speaker.number, name: turn.speaker.name, others: turn.others }
}

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CedeForm, (context, { to }) => cedeTurn(context, { turnId: id, toTurnId: to }))
}

export default function CedeTurnPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  const { number, name, others } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.numberGivesTimeTo(number)}
      lead={name}
      reply={reply}
      submit={words.giveTheTime}
      when={false}
    >
      <DeskChoice reply={reply} name="to" label={words.givenTo} none={words.choose} options={others} />
    </DeskFormPage>
  )
}
