import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

/** A meeting opens at its agenda. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/clerk/meetings/${params.slug}/agenda`)
}
