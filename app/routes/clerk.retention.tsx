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
import { retentionPage as words } from '#app/words/accounts-2.ts'

export const meta: MetaFunction = () => [{ title: words.whatMayBeDeleted }]

const DeleteForm = z.object({
  meetingId: z.string(words.chooseAMeeting).overwrite(trimmed).max(60),
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
    <WorkSite site={useSite()} place="settings" trail={[{ href: '/clerk/settings', label: words.settings }]}>
      <Head
        title={words.whatMayBeDeleted2}
        lead={words.commentersContactInformationAccommodation}
        before={<ErrorSummary reply={useActionData<typeof action>()} />}
      />
      <Band heading={words.byMeeting} note={words.governmentCode34090D} first>
        {legalHold ? (
          <p>
            <b>{words.legalHold}</b> {words.nothingCanBeDeleted(legalHold)}{' '}
            <span className="quiet">{words.governmentCode34090}</span>
          </p>
        ) : null}
        {meetings.length === 0 ? (
          <Empty what={words.noConfidentialInformationIs} />
        ) : (
          <FileList
            rows={meetings.map(({ meetingId, heldOn, contacts, mails, keptTo, verdict }) => (
              <Form key={meetingId} method="post">
                <b>{formatLongDate(heldOn)}</b>
                <br />
                {words.contactInformationAndNeeds(contacts, mails)}{' '}
                {verdict.ok ? words.keptToMayBe(formatDate(keptTo)) : verdict.sentence}
                {verdict.ok ? (
                  <p>
                    <input type="hidden" name="meetingId" value={meetingId} />
                    <input type="hidden" name="contacts" value={contacts} />
                    <input type="hidden" name="mails" value={mails} />
                    <input type="hidden" name="key" value={formKey} />
                    <Button kind="outline">{words.deleteTheseOf(formatDate(heldOn))}</Button>
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
        <Band heading={words.byDemand} note={words.governmentCode34090D}>
          <DemandContacts demands={demands} />
        </Band>
      ) : null}
      <Band heading={words.spaceUsedByFiles} note={words.governmentCode34090}>
        <SpaceUsed {...space} />
      </Band>
    </WorkSite>
  )
}
