import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { acceptLink } from '#app/domain/people/accounts/accept-account-link.server.ts'
import { findLink } from '#app/domain/people/accounts/account-links.server.ts'
import { acceptForms } from '#app/domain/people/accounts/accounts-forms.ts'
import { leastPasswordCharacters, passwordsNotKept } from '#app/domain/people/accounts/accounts-password.ts'
import { roleNames } from '#app/domain/commands/permissions.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { coarseNetworkOf } from '#app/http/network.ts'
import { hashNewPassword } from '#app/http/new-password.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { beginHere, cookieHeaders } from '#app/http/sign-in.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { homes, PublicSite } from '#app/ui/site.tsx'
import { acceptTokenPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction<typeof loader> = () => [{ title: words.yourAccount }]

const titles = {
  invitation: words.makeYourAccount,
  reset: words.chooseANewPassword,
  setup: words.setUpThisCommission,
}
const buttons = {
  invitation: words.makeMyAccount,
  reset: words.saveAndSignIn,
  setup: words.makeTheFirstAccount,
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token } = routeParams(params, 'token')
  const found = await findLink(context.db, context.clock, token)
  if (!('link' in found)) {
    const { code, sentence } = found.verdict
    return data({ link: null, sentence }, { status: code === 'link-unknown' ? 404 : 410 })
  }
  const { purpose, name, email, role } = found.link
  return data({ link: { purpose, name, email, role: roleNames[role] }, sentence: null })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { token } = routeParams(params, 'token')
  const found = await findLink(context.db, context.clock, token)
  if (!('link' in found))
    return data({ errors: {}, values: {}, sentence: found.verdict.sentence }, { status: 422 })
  const form = await readForm(request, acceptForms[found.link.purpose])
  return submit(
    form,
    async ({ password, name, email }) => {
      const owner = { email: email ?? found.link.email, name: name ?? found.link.name }
      const passwordHash = await hashNewPassword(context, password, owner)
      const network = coarseNetworkOf(context.clientAddress)
      const accepted = { token, passwordHash, name, email, network }
      return acceptLink(commandContext(context), accepted, (trx, accountId) =>
        beginHere(context, { trx, accountId, cookieHeader: request.headers.get('cookie') }),
      )
    },
    ({ role, alongside }) => redirect(homes[role], { headers: cookieHeaders(alongside) }),
  )
}

export default function Accept() {
  const { link, sentence } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as FormReply | undefined
  const site = useSite()
  if (!link) {
    return (
      <PublicSite site={site}>
        <Head title={words.thisLinkDoesNot} lead={sentence}>
          <p>
            {words.askWhoeverSentIt} <a href="/sign-in">{words.signIn}</a>.
          </p>
        </Head>
      </PublicSite>
    )
  }
  const { purpose, name, email, role } = link
  return (
    <PublicSite site={site}>
      <Head
        kind={role}
        title={titles[purpose]}
        lead={purpose === 'setup' ? words.thisAccountInvitesAll : words.forWord(email)}
        before={<ErrorSummary reply={reply} kept={passwordsNotKept} />}
      />
      <Band first>
        <Form method="post" noValidate className="narrow">
          {purpose === 'setup' ? (
            <TextField
              name="email"
              type="email"
              label={words.eMailAddress}
              hint={words.youSignInWith}
              autoComplete="username"
              defaultValue={reply?.values.email}
              error={reply?.errors.email}
            />
          ) : (
            <input type="hidden" autoComplete="username" value={email} readOnly />
          )}
          {purpose === 'reset' ? null : (
            <TextField
              name="name"
              label={words.nameAsTheRecord}
              autoComplete="name"
              defaultValue={reply?.values.name ?? name}
              error={reply?.errors.name}
            />
          )}
          <TextField
            name="password"
            type="password"
            label={words.newPassword}
            hint={words.atLeastCharactersA(leastPasswordCharacters)}
            autoComplete="new-password"
            error={reply?.errors.password}
          />
          <TextField
            name="passwordAgain"
            type="password"
            label={words.newPasswordAgain}
            autoComplete="new-password"
            error={reply?.errors.passwordAgain}
          />
          <p className="apart--more">
            <Button>{buttons[purpose]}</Button>
          </p>
        </Form>
      </Band>
    </PublicSite>
  )
}
