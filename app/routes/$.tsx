import type { LoaderFunctionArgs } from '@remix-run/node'

/** Every refusal that stands before the pages is drawn here; else nothing is at this address. */
export async function loader({ context: { refusal } }: LoaderFunctionArgs) {
  throw Response.json(refusal ?? { sentence: null }, { status: refusal?.status ?? 404 })
}

/** Never drawn: the loader always throws. */
export default function NothingHere() {
  return null
}
