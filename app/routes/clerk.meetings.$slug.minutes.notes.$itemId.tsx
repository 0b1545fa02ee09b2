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

const itemOf = (parameter: string) => (parameter === 'whole' ? null : parameter)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Text on ${data?.note.itemTitle ?? 'an item'} — Minutes — Dais` },
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
        kind={<a href={`/clerk/meetings/${slug}/minutes`}>Minutes</a>}
        title={note.itemTitle}
        before={<ErrorSummary reply={reply} />}
        lead="Your text appears next to the recorded facts and can’t change them."
      >
        {theirs ? (
          <Note tone="warn" title="Current text">
            <p className="record">{theirs.narrative || 'No text'}</p>
            <p className="small">
              Told:{' '}
              {theirs.detail === 'action' ? 'what was done' : 'what was done, presented, asked and said'}.
              Saving below replaces it with your text.{' '}
              <a href={`/clerk/meetings/${slug}/minutes`}>Keep theirs</a>
            </p>
          </Note>
        ) : null}
        <Form method="post">
          <input type="hidden" name="version" value={theirs?.version ?? note.version} />
          <TextArea
            name="narrative"
            label="Text"
            optional
            record
            rows={8}
            hint="Leave a blank line between paragraphs."
            error={reply?.errors.narrative}
            defaultValue={typedIn(reply, 'narrative') ?? note.narrative}
          />
          <RadioGroup
            name="detail"
            legend="How much detail"
            error={reply?.errors.detail}
            defaultValue={typedIn(reply, 'detail') ?? note.detail}
            choices={[
              { value: 'summary', label: 'What was done, presented, asked and said' },
              { value: 'action', label: 'What was done: motions, votes, presenters, questions by number' },
            ]}
          />
          <p>
            <Button>Save the text</Button>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
