import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form } from '@remix-run/react'
import { forgetOnDevice, signOut } from '#app/http/sign-in.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { Head } from '#app/ui/head.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { signOutPage as words } from '#app/words/accounts-2.ts'

export const meta: MetaFunction = () => [{ title: words.signOut }]

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.actor.role === 'anyone') throw redirect('/sign-in')
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const setCookie = await signOut(context, request.headers.get('cookie'))
  return redirect('/sign-in', { headers: { 'set-cookie': setCookie, ...forgetOnDevice } })
}

export default function SignOut() {
  return (
    <PublicSite site={useSite()}>
      <Head title={words.signOut} lead={words.whatYouSavedIs} />
      <Band first>
        <Form method="post">
          <Button>{words.signOutOnThis}</Button>
        </Form>
        <p className="small quiet apart--more">
          {words.onEveryDeviceAt} <a href="/account/sign-out-everywhere">{words.signOutEverywhere}</a>.
        </p>
      </Band>
    </PublicSite>
  )
}
