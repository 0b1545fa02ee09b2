import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { RecordReceiptForm } from '#app/domain/notices/forms.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { recordReceipt } from '#app/domain/notices/record-receipt.server.ts'
import { localDate, localTime } from '#app/domain/time/instant.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { ClockField } from '#app/ui/clock-field.tsx'
import { DateField, Pair, Select, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { postingReceiptPage as words } from '#app/words/posting.ts'

export const meta: MetaFunction = () => [{ title: words.recordAReceiptClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const now = context.clock.now()
  const { members, settings } = await getPostingChecks(context.db, slug, now)
  const zone = settings.timeZone
  return { slug, members, today: localDate(now, zone), time: localTime(now, zone) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, RecordReceiptForm)
  return submit(
    form,
    (input) => recordReceipt(commandContext(context), { ...input, slug }),
    () => redirect(`/clerk/meetings/${slug}/posting#receipts`),
  )
}

export default function ReceiptPage() {
  const { slug, members, today, time } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const typed = (name: string, otherwise = '') => typedIn(reply, name) ?? otherwise
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/posting`}>{words.checkAndPost}</a>}
        title={words.recordAReceipt}
        before={<ErrorSummary reply={reply} />}
        lead={words.everyMemberAndEach}
      >
        <Form method="post">
          <RadioGroup
            name="recipientKind"
            legend={words.whoReceivedIt}
            error={reply?.errors.recipientKind}
            defaultValue={typed('recipientKind', 'member')}
            choices={[
              { value: 'member', label: words.aMember },
              { value: 'media', label: words.aNewspaperRadioOr },
            ]}
          />
          <Select
            name="personId"
            label={words.member}
            error={reply?.errors.personId}
            defaultValue={typed('personId')}
            options={[
              { value: '', label: words.choose },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextField
            name="recipient"
            label={words.newsroom}
            optional
            error={reply?.errors.recipient}
            defaultValue={typed('recipient')}
          />
          <TextField
            name="how"
            label={words.how}
            hint={words.byHandByE}
            optional
            error={reply?.errors.how}
            defaultValue={typed('how')}
          />
          <Pair>
            <DateField
              name="receivedOn"
              label={words.day}
              error={reply?.errors.receivedOn}
              defaultValue={typed('receivedOn', today)}
            />
            <ClockField
              reply={reply}
              name="receivedTime"
              label={words.time}
              error={reply?.errors.receivedTime}
              defaultValue={typed('receivedTime', time)}
            />
          </Pair>
          <Checkbox
            name="waived"
            label={words.aWrittenWaiverInstead}
            defaultChecked={reply?.values.waived !== undefined}
          />
          <p>
            <Button>{words.record}</Button>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
