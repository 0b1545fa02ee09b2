import type { LoaderFunctionArgs } from '@remix-run/node'

export async function loader(_args: LoaderFunctionArgs) {
  throw Response.json({ sentence: null }, { status: 404 })
}

/** Never drawn: the loader always answers "nothing is at this address". */
export default function NothingHere() {
  return null
}
