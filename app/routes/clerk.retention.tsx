import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { deletePrivateRows, listPrivateRows } from '#app/domain/comments/retention.server.ts'
import { listDemandContacts } from '#app/domain/demands/demand-retention.server.ts'
import { listUnseenFiles } from '#app/domain/storage/unseen-files.server.ts'
import { formatDate, formatLongDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { DemandContacts } from '#app/ui/demand-contacts.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { SpaceUsed } from '#app/ui/space-used.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { trimmed } from '#app/domain/text/empty-text.ts'

export const meta: MetaFunction = () => [{ title: 'What may be deleted — Dais' }]

const DeleteForm = z.object({
  meetingId: z.string('Choose a meeting').overwrite(trimmed).max(60),
  contacts: z.coerce.number().int(),
  mails: z.coerce.number().int(),
  key: z.uuid().optional(),
})

export async function loader({ context }: LoaderFunctionArgs) {
  const list = await listPrivateRows(context.db, context.clock.now())
  const { files } = await listUnseenFiles(context.db, context.clock.now())
  const unseen = {
    files: files.length,
    bytes: files.reduce((sum, { byteSize }) => sum + byteSize, 0),
    ready: files.filter(({ verdict }) => verdict.ok).length,
  }
  const demands = await listDemandContacts(context.db, context.clock.now())
  return {
    ...list,
    demands,
    space: { ...(await context.space.usage()), unseen },
    formKey: crypto.randomUUID(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, DeleteForm),
    ({ key, ...listed }) => deletePrivateRows(commandContext(context, key), listed),
    () => redirect('/clerk/retention'),
  )
}

export default function RetentionPage() {
  const { legalHold, meetings, demands, space, formKey } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="settings" trail={[{ href: '/clerk/settings', label: 'Settings' }]}>
      <Head
        title="What may be deleted"
        lead="Commenters’ contact information, accommodation needs and mail are kept two years and can then be deleted. What they wrote and said stays in the record."
        before={<ErrorSummary reply={useActionData<typeof action>()} />}
      />
      <Band heading="By meeting" note="Government Code 34090(d)" first>
        {legalHold ? (
          <p>
            <b>Legal hold:</b> {legalHold} Nothing can be deleted until it is lifted in the settings.{' '}
            <span className="quiet">Government Code 34090</span>
          </p>
        ) : null}
        {meetings.length === 0 ? (
          <Empty what="No confidential information is kept." />
        ) : (
          <FileList
            rows={meetings.map(({ meetingId, heldOn, contacts, mails, keptTo, verdict }) => (
              <Form key={meetingId} method="post">
                <b>{formatLongDate(heldOn)}</b>
                <br />
                Contact information and needs of {contacts}, and {mails} mails.{' '}
                {verdict.ok ? `Kept to ${formatDate(keptTo)}; may be deleted.` : verdict.sentence}
                {verdict.ok ? (
                  <p>
                    <input type="hidden" name="meetingId" value={meetingId} />
                    <input type="hidden" name="contacts" value={contacts} />
                    <input type="hidden" name="mails" value={mails} />
                    <input type="hidden" name="key" value={formKey} />
                    <Button kind="outline">Delete these of {formatDate(heldOn)}</Button>
                  </p>
                ) : (
                  <span className="small quiet"> {verdict.section}</span>
                )}
              </Form>
            ))}
          />
        )}
      </Band>
      {demands.length > 0 ? (
        <Band heading="By demand" note="Government Code 34090(d)">
          <DemandContacts demands={demands} />
        </Band>
      ) : null}
      <Band heading="Space used by files" note="Government Code 34090">
        <SpaceUsed {...space} />
      </Band>
    </WorkSite>
  )
}
