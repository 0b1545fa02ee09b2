import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { endMail, UnsubscribeForm } from '#app/domain/notifications/mail-choices.server.ts'
import { notificationNames } from '#app/domain/notifications/notification-kinds.ts'
import { readUnsubscribeToken } from '#app/domain/notifications/unsubscribe-token.server.ts'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button, Row } from '#app/ui/button.tsx'
import { Head } from '#app/ui/head.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [
  { title: 'Stop mail — Dais' },
  { name: 'robots', content: 'noindex' },
]

/** Only shows what a press would do: mail programs open the links of a mail by themselves. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const unsubscribe = await tokenOf(context, params)
  if (!unsubscribe) return data({ names: null }, { status: 404 })
  return data({ names: unsubscribe.kinds.map((kind) => notificationNames[kind]) })
}

/** RFC 8058: one POST without a cookie or a page before it is enough, and is answered without a redirect. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const unsubscribe = await tokenOf(context, params)
  const form = await readForm(request, UnsubscribeForm)
  const all = form.ok && form.value.off === 'all'
  const ended = unsubscribe && (await endMail(context.db, unsubscribe, { all, now: context.clock.now() }))
  return data({ ended: ended === true, all }, { status: ended ? 200 : 404 })
}

async function tokenOf({ db, clock }: LoaderFunctionArgs['context'], params: LoaderFunctionArgs['params']) {
  const { token } = routeParams(params, 'token')
  return readUnsubscribeToken(await getSecret(db, clock, 'unsubscribe'), token)
}

export default function StopMail() {
  const { names } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const site = useSite()
  if (names === null || done?.ended === false) {
    return (
      <PublicSite site={site}>
        <Head title="This link does not work" lead="It may have been cut off in the mail.">
          <p>
            You can also <a href="/account/mail">sign in and choose which mails you get</a>.
          </p>
        </Head>
      </PublicSite>
    )
  }
  if (done) {
    return (
      <PublicSite site={site}>
        <Head
          title="Mail stopped"
          lead={
            done.all
              ? 'You will get no more mail about what is waiting for you.'
              : `You will get no more mail about: ${names.join('; ')}.`
          }
        >
          <p>
            Changed your mind? <a href="/account/mail">Sign in and choose which mails you get</a>.
          </p>
        </Head>
      </PublicSite>
    )
  }
  return (
    <PublicSite site={site}>
      <Head title="Stop getting this mail?" lead={`This mail is about: ${names.join('; ')}.`} />
      <Band first>
        <Form method="post" className="narrow">
          <Row>
            <Button name="off" value="these">
              Stop this mail
            </Button>
            <Button kind="plain" name="off" value="all">
              Stop all mail from this site
            </Button>
          </Row>
        </Form>
        <p className="small quiet">We always send mail about the security of your account.</p>
      </Band>
    </PublicSite>
  )
}
