import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { routeParams } from '#app/http/route-params.ts'

/** A meeting opens at its agenda. */
export function loader({ params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  return redirect(`/clerk/meetings/${slug}/agenda`)
}
