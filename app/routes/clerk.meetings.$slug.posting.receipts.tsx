import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { RecordReceiptsForm } from '#app/domain/notices/forms.ts'
import { recordReceipts } from '#app/domain/notices/record-receipt.server.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { localDate, localTime } from '#app/domain/time/instant.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { ClockField } from '#app/ui/clock-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { DateField, Pair, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'
import { postingReceiptsPage as words } from '#app/words/posting.ts'

export const meta: MetaFunction = () => [{ title: words.recordMembersReceiptsClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const now = context.clock.now()
  const { members, settings, receipts } = await getPostingChecks(context.db, slug, now)
  const zone = settings.timeZone
  const done = new Set(
    receipts.flatMap(({ recipient, recipientKind, state }) =>
      recipientKind === 'member' && state !== 'waiting' ? [recipient] : [],
    ),
  )
  return {
    slug,
    waiting: members.filter(({ name }) => !done.has(name)),
    done: done.size,
    today: localDate(now, zone),
    time: localTime(now, zone),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, RecordReceiptsForm)
  return submit(
    form,
    (input) => recordReceipts(commandContext(context), { ...input, slug }),
    () => redirect(`/clerk/meetings/${slug}/posting#receipts`),
  )
}

export default function ReceiptsPage() {
  const { slug, waiting, done, today, time } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const typed = (name: string, otherwise = '') => typedIn(reply, name) ?? otherwise
  const field = (name: string) => ({ name, error: reply?.errors[name], defaultValue: typed(name) })
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/posting`}>{words.checkAndPost}</a>}
        title={words.recordMembersReceipts}
        before={<ErrorSummary reply={reply} />}
        lead={words.everyMemberMustReceive}
      >
        <p className="small">
          {done > 0 ? words.alreadyRecordedOfMembers(done, done + waiting.length) : null}
          {words.forANewsroomOr}{' '}
          <a href={`/clerk/meetings/${slug}/posting/receipt`}>{words.recordOneReceipt}</a>.
        </p>
      </Head>
      <Band heading={words.receipts} first>
        {waiting.length === 0 ? (
          <p>{words.everyMembersReceiptOr}</p>
        ) : (
          <Form method="post" noValidate>
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
            <TextField {...field('how')} label={words.how} hint={words.byHandByE} optional />
            <Checkbox
              name="everyone"
              label={words.everyMemberBelowReceived}
              error={reply?.errors.everyone}
              defaultChecked={reply?.values.everyone !== undefined}
            />
            <Table
              caption={words.members}
              columns={[{ label: words.member }, { label: words.ownTime }, { label: words.howIfDifferent }]}
              rows={waiting.map(({ id, name }, index) => {
                const row = `rows[${index}]`
                return [
                  <>
                    {name}
                    <input type="hidden" name={`${row}.personId`} value={id} />
                  </>,
                  <ClockField
                    key="time"
                    reply={reply}
                    {...field(`${row}.time`)}
                    label={<span className="off">{words.ownTimeOf(name)}</span>}
                  />,
                  <TextField
                    key="how"
                    {...field(`${row}.how`)}
                    label={<span className="off">{words.howReceivedIt(name)}</span>}
                  />,
                ]
              })}
            />
            <p className="apart--more">
              <Button>{words.recordTheseReceipts}</Button>
            </p>
          </Form>
        )}
      </Band>
    </WorkSite>
  )
}
