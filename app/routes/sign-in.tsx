import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SignInForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { readForm } from '#app/http/forms.server.ts'
import { safeNext } from '#app/http/safe-next.ts'
import { tryAgainIn } from '#app/http/growing-wait.ts'
import { retryAfterOf } from '#app/http/sign-in-limits.server.ts'
import { cookieHeaders, signIn } from '#app/http/sign-in.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Head } from '#app/ui/head.tsx'
import { homes, PublicSite } from '#app/ui/site.tsx'
import { signInPage as words } from '#app/words/accounts-2.ts'

const sentences = {
  'no-match': words.checkYourEMail,
  disabled: words.thisAccountIsDisabled,
  busy: words.tooManyPeopleAre,
}

export const meta: MetaFunction = () => [{ title: words.signIn }]

export const headers: HeadersFunction = ({ actionHeaders }) => retryAfterOf(actionHeaders)

export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get('next')
  const { actor } = context
  if (actor.role !== 'anyone') throw redirect(safeNext(next, homes[actor.role]))
  return { next: safeNext(next, '') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const cookieHeader = request.headers.get('cookie')
  const form = await readForm(request, SignInForm)
  if (!form.ok) return data(form.reply, { status: 422 })
  const { email, password, next } = form.value
  const outcome = await signIn(context, { email, password, cookieHeader })
  if (outcome.ok) {
    return redirect(safeNext(next, homes[outcome.role]), { headers: cookieHeaders(outcome.setCookies) })
  }
  if (outcome.why === 'wait') {
    const sentence = words.thereWereSeveralWrong(sentences['no-match'], tryAgainIn(outcome.seconds))
    const headers = { 'retry-after': String(outcome.seconds) }
    return data({ ...form.reply, sentence }, { status: 429, headers })
  }
  if (outcome.why === 'busy') {
    return data({ ...form.reply, sentence: sentences.busy }, { status: 503, headers: { 'retry-after': '5' } })
  }
  return data({ ...form.reply, sentence: sentences[outcome.why] }, { status: 422 })
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <PublicSite site={useSite()}>
      <Head
        kind={words.forTheClerkCommissioners}
        title={words.signIn}
        before={
          <ErrorSummary reply={reply} refused={words.weCouldntSignYou} kept={words.typeYourPasswordAgain} />
        }
      >
        <p>
          {words.membersOfThePublic} <a href="/">{words.everythingPublicIsHere}</a>.
        </p>
      </Head>
      <Band first>
        <Form method="post" action="/sign-in" noValidate className="narrow">
          <input type="hidden" name="next" value={next} />
          <TextField
            name="email"
            label={words.eMailAddress}
            type="email"
            autoComplete="username"
            defaultValue={reply?.values.email ?? ''}
            error={reply?.errors.email}
          />
          <TextField
            name="password"
            label={words.password}
            type="password"
            autoComplete="current-password"
            error={reply?.errors.password}
          />
          <p className="apart--more">
            <Button>{words.signIn}</Button>
          </p>
        </Form>
        <p className="small quiet apart--more">{words.forgotItAskAn}</p>
      </Band>
    </PublicSite>
  )
}
