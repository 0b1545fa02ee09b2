import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { MoveItemForm } from '#app/domain/agenda/forms.ts'
import { moveItem } from '#app/domain/agenda/move-item.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { ErrorSummary } from '#app/ui/errors.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { Panel } from '#app/ui/page.tsx'
import { agendaMovePage as words } from '#app/words/agenda.ts'

const WithStay = z.object({ ...MoveItemForm.shape, stay: z.literal('yes').optional() })

/** Moves are made in the list itself; this address shows only a move that was refused. */
export function loader({ params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  return redirect(`/clerk/meetings/${slug}/agenda`)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, WithStay)
  return submit(
    form,
    ({ move }) => moveItem(commandContext(context), move),
    ({ from, to, title }, { move, stay }) => {
      const sentence = from === to ? words.staysAt(title, to) : words.movedFromTo(title, from, to)
      if (stay) return { sentence }
      const query = new URLSearchParams({ moved: sentence })
      if ('direction' in move) query.set('pressed', `${move.itemId}:${move.direction}`)
      // The pressed button has the page's own `autofocus`, which a fragment would put out of force.
      return redirect(`/clerk/meetings/${slug}/agenda?${query}`)
    },
  )
}

export default function RefusedMove() {
  const reply = useActionData<typeof action>() as FormReply | undefined
  return (
    <Panel id="edit" heading={words.move}>
      <ErrorSummary reply={reply} />
    </Panel>
  )
}
