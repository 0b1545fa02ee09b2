import type { LoaderFunctionArgs } from '@remix-run/node'
import { electionView } from '#app/domain/elections/election-view.ts'
import { electionOf } from '#app/domain/elections/hold-election.server.ts'
import { loadDesk } from './desk.server.ts'
import { routeParams } from './route-params.ts'

/** A page of one election at the desk. @throws NotFound */
export async function loadElection(args: LoaderFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  const desk = await loadDesk(args)
  const { item, election } = electionOf(desk.record, id)
  return { ...desk, election, view: electionView(desk.record, item, election, desk.now) }
}
