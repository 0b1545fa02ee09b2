import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { LetterForm } from '#app/domain/letters/letter-forms.ts'
import { changeLetter, findDraft } from '#app/domain/letters/write-letter.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { FileList } from '#app/ui/files.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Note } from '#app/ui/note.tsx'
import { followUpsOneLetterPage as says } from '#app/words/follow-ups.ts'

export const meta: MetaFunction = () => [{ title: says.letterClerkDais }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, number } = await getFollowUpForClerk(
    context.db,
    routeParams(params, 'number').number,
    context.clock.now(),
  )
  const letter = await findDraft(context.db, id)
  if (!letter) return redirect(`/clerk/follow-ups/${number}/letter/begin`)
  const { addressee, subject, body, version } = letter
  return { number, letter: { addressee, subject, body, version } }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, LetterForm),
    (input) => changeLetter(commandContext(context), { ...input, number }),
    () => redirect(`/clerk/follow-ups/${number}/letter`),
  )
}

export default function LetterPage() {
  const { number, letter } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/follow-ups/${number}`
  const tied = (name: 'addressee' | 'subject' | 'body') => ({
    name,
    defaultValue: typedIn(reply, name) ?? letter[name],
    error: reply?.errors[name],
  })
  return (
    <ActPage
      site={useSite()}
      place="follow-ups"
      trail={[
        { href: '/clerk/follow-ups', label: says.followUps },
        { href: back, label: number },
      ]}
      title={says.letter}
      lead={says.writtenForTheCommission}
      reply={reply}
      button={says.saveTheLetter}
      back={back}
    >
      {reply?.theirs ? (
        <Note tone="warn" title={says.whatTheySaved}>
          <p>{letter.subject}</p>
          {letter.body.split(/\n\s*\n/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
          <p>{says.savingAgainReplacesThese}</p>
        </Note>
      ) : null}
      <input type="hidden" name="version" value={letter.version} />
      <TextField {...tied('addressee')} label={says.to} />
      <TextField {...tied('subject')} label={says.about} />
      <TextArea {...tied('body')} label={says.letter} rows={18} record hint={says.leaveABlankLine} />
      <FileList
        rows={[
          <a key="preview" href={`${back}/letter.pdf`}>
            {says.previewThePdfAs}
          </a>,
          <a key="send" href={`${back}/letter/send`}>
            {says.sendTheSavedLetter}
          </a>,
        ]}
      />
    </ActPage>
  )
}
