import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import type { CommandContext } from '#app/domain/commands/command.server.ts'
import { callTurn, missTurn, putBack } from '#app/domain/speaking/call-turn.server.ts'
import { TurnForm, turnSteps, type TurnPress } from '#app/domain/speaking/desk-forms.ts'
import { getTurnAtDesk } from '#app/domain/speaking/speaking-desk.server.ts'
import { turnStateNames } from '#app/domain/comments/queue/speaking-view.ts'
import {
  endTurn,
  pauseTurn,
  resumeTurn,
  startTurn,
  takeBackEnd,
} from '#app/domain/speaking/turn-clock.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskTurnsOneStepPage as says } from '#app/words/desk-items-2.ts'

const words: Record<TurnPress, string> = {
  call: says.call,
  start: says.startTheTimeOf,
  pause: says.pauseTheTimeOf,
  resume: says.resume,
  end: says.endTheTimeOf,
  'not-ended': says.notFinished,
  miss: says.notThere,
  'put-back': says.putBack,
}

type Command = (context: CommandContext, input: { turnId: string }) => Promise<unknown>
const commands: Record<TurnPress, Command> = {
  call: callTurn,
  start: startTurn,
  pause: pauseTurn,
  resume: resumeTurn,
  end: endTurn,
  'not-ended': takeBackEnd,
  miss: missTurn,
  'put-back': putBack,
}

/** @throws NotFound for another step */
function stepOf(asked: string): TurnPress {
  const step = turnSteps.find((one) => one === asked)
  if (!step) throw new NotFound(says.weCantFindThat)
  return step
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? says.aSpeaker} — Clerk — Dais` },
]

export async function loader(args: LoaderFunctionArgs) {
  const at = routeParams(args.params, 'id', 'step')
  const step = stepOf(at.step)
  const desk = await loadDesk(args)
  const { speaker, item } = await getTurnAtDesk(args.context.db, desk.record, at.id)
  const lead = says.item(speaker.name, item.number, turnStateNames[speaker.state])
  return { ...desk, title: says.number(words[step], speaker.number), lead }
}

export async function action(args: ActionFunctionArgs) {
  const { id, step } = routeParams(args.params, 'id', 'step')
  const command = commands[stepOf(step)]
  return pressDesk(args, TurnForm, (context) => command(context, { turnId: id }))
}

export default function TurnStepPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  const { title, lead } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={title}
      lead={lead}
      reply={reply}
      submit={title}
      when={false}
    />
  )
}
