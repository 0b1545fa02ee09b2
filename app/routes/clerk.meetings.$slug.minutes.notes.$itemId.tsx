import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { MinutesNoteForm } from '#app/domain/minutes/forms.ts'
import { getMinutesNote } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { minutesNotesItemPage as words } from '#app/words/minutes.ts'

const itemOf = (parameter: string) => (parameter === 'whole' ? null : parameter)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Text on ${data?.note.itemTitle ?? words.anItem} — Minutes — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, itemId } = routeParams(params, 'slug', 'itemId')
  return { slug, note: await getMinutesNote(context.db, slug, itemOf(itemId)) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, itemId } = routeParams(params, 'slug', 'itemId')
  const form = await readForm(request, MinutesNoteForm)
  return submit(
    form,
    (input) => writeNote(commandContext(context), { ...input, slug, itemId: itemOf(itemId) }),
    () => redirect(`/clerk/meetings/${slug}/minutes`),
  )
}

export default function MinutesNotePage() {
  const { slug, note } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const theirs = reply?.theirs as { narrative: string; detail: string; version: number } | undefined
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/minutes`}>{words.minutes}</a>}
        title={note.itemTitle}
        before={<ErrorSummary reply={reply} />}
        lead={words.yourTextAppearsNext}
      >
        {theirs ? (
          <Note tone="warn" title={words.currentText}>
            <p className="record">{theirs.narrative || words.noText}</p>
            <p className="small">
              {words.informed} {theirs.detail === 'action' ? words.whatWasDone : words.whatWasDonePresented}
              {words.savingBelowReplacesIt} <a href={`/clerk/meetings/${slug}/minutes`}>{words.keepTheirs}</a>
            </p>
          </Note>
        ) : null}
        <Form method="post">
          <input type="hidden" name="version" value={theirs?.version ?? note.version} />
          <TextArea
            name="narrative"
            label={words.text}
            optional
            record
            rows={8}
            hint={words.leaveABlankLine}
            error={reply?.errors.narrative}
            defaultValue={typedIn(reply, 'narrative') ?? note.narrative}
          />
          <RadioGroup
            name="detail"
            legend={words.howMuchDetail}
            error={reply?.errors.detail}
            defaultValue={typedIn(reply, 'detail') ?? note.detail}
            choices={[
              { value: 'summary', label: words.whatWasDonePresentedAsked },
              { value: 'action', label: words.whatWasDoneMotions },
            ]}
          />
          <p>
            <Button>{words.saveTheText}</Button>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
