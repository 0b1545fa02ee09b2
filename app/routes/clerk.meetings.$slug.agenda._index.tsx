import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDemandsToPlace } from '#app/domain/demands/clerk-demands.server.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DemandsToPlace } from '#app/ui/demand-lines.tsx'
import { Panel } from '#app/ui/page.tsx'
import { agendaStartPage as words } from '#app/words/agenda.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const meeting = await getMeeting(context.db, slug)
  return {
    meetingId: meeting.id,
    demands: await listDemandsToPlace(context.db, meeting, context.clock.now()),
  }
}

/** What stands beside the list while no item is open. */
export default function NoItemPanel() {
  const { meetingId, demands } = useLoaderData<typeof loader>()
  return (
    <Panel id="edit" heading={words.item}>
      <p className="quiet">{words.chooseAnItemTo}</p>
      <DemandsToPlace meetingId={meetingId} demands={demands} />
    </Panel>
  )
}
