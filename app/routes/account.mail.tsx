import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { chooseMail, listMailChoices, MailChoiceForm } from '#app/domain/notifications/mail-choices.server.ts'
import { getAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { NoMail } from '#app/ui/no-mail.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { accountMailPage as words } from '#app/words/mail.ts'

export const meta: MetaFunction = () => [{ title: words.mailToMeDais }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, actor, sendsMail } = context
  const { email } = await getAccount(db, actor.accountId!)
  return { email, sendsMail, choices: await choicesOf(context) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const choices = await choicesOf(context)
  return submit(
    await readForm(request, MailChoiceForm),
    ({ kinds, off }) =>
      chooseMail(
        context.db,
        choices.map(({ kind }) => ({
          accountId: context.actor.accountId!,
          kind,
          wanted: off === undefined && kinds.includes(kind),
        })),
        context.clock.now(),
      ),
    () => redirect('/account#mail'),
  )
}

function choicesOf({ db, actor }: LoaderFunctionArgs['context']) {
  if (actor.role === 'anyone') return []
  return listMailChoices(db, { accountId: actor.accountId!, role: actor.role })
}

export default function MailToMe() {
  const { email, sendsMail, choices } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="account" trail={[{ href: '/account', label: words.myAccount }]}>
      <Head title={words.mailToMe} lead={words.mailGoesToWe(email)} before={<ErrorSummary reply={reply} />} />
      {sendsMail ? null : <NoMail />}
      {choices.length === 0 ? (
        <p>{words.thereIsNoOther}</p>
      ) : (
        <Form method="post" className="narrow">
          <CheckboxGroup
            name="kinds"
            legend={words.sendMeMailAbout}
            defaultValue={choices.filter(({ wanted }) => wanted).map(({ kind }) => kind)}
            choices={choices.map(({ kind, label }) => ({ value: kind, label }))}
          />
          <div className="apart--more">
            <Row>
              <Button>{words.save}</Button>
              <Button kind="plain" name="off" value="all">
                {words.turnAllOff}
              </Button>
              <a href="/account">{words.goBack}</a>
            </Row>
          </div>
        </Form>
      )}
    </WorkSite>
  )
}
