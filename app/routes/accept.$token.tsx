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

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Your account' }]

const titles = {
  invitation: 'Make your account',
  reset: 'Choose a new password',
  setup: 'Set up this commission',
}
const buttons = { invitation: 'Make my account', reset: 'Save and sign in', setup: 'Make the first account' }

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
        <Head title="This link does not work" lead={sentence}>
          <p>
            Ask whoever sent it for a new one. With a password you can <a href="/sign-in">sign in</a>.
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
        lead={purpose === 'setup' ? 'This account invites all the others.' : `For ${email}`}
        before={<ErrorSummary reply={reply} kept={passwordsNotKept} />}
      />
      <Band first>
        <Form method="post" noValidate className="narrow">
          {purpose === 'setup' ? (
            <TextField
              name="email"
              type="email"
              label="E-mail address"
              hint="You sign in with it."
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
              label="Name, as the record shows it"
              autoComplete="name"
              defaultValue={reply?.values.name ?? name}
              error={reply?.errors.name}
            />
          )}
          <TextField
            name="password"
            type="password"
            label="New password"
            hint={`At least ${leastPasswordCharacters} characters. A few words are good.`}
            autoComplete="new-password"
            error={reply?.errors.password}
          />
          <TextField
            name="passwordAgain"
            type="password"
            label="New password again"
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
