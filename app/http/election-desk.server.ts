import type { LoaderFunctionArgs } from '@remix-run/node'
import { electionView } from '#app/domain/elections/election-view.ts'
import { electionOf } from '#app/domain/elections/hold-election.server.ts'
import { loadDesk } from './desk.server.ts'
import { registerConflict } from '#app/domain/elections/seat-elected.server.ts'
import { routeParams } from './route-params.ts'

/** A page of one election at the desk. @throws NotFound */
export async function loadElection(args: LoaderFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  const desk = await loadDesk(args)
  const { item, election } = electionOf(desk.record, id)
  const conflict = await registerConflict(args.context.db, desk.record, election)
  return { ...desk, election, conflict, view: electionView(desk.record, item, election, desk.now) }
}
