import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { sendAs, sendAsNames, SendLetterForm } from '#app/domain/letters/letter-forms.ts'
import { previewLetter, sendLetter } from '#app/domain/letters/send-letter.server.ts'
import { findDraft, letterVerdictOf } from '#app/domain/letters/write-letter.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Note } from '#app/ui/note.tsx'
import { UnprintedNote } from '#app/ui/unprinted-note.tsx'
import { followUpsOneLetterSendPage as words } from '#app/words/follow-ups.ts'

export const meta: MetaFunction = () => [{ title: words.sendALetterClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const followUp = await getFollowUpForClerk(context.db, number, context.clock.now())
  const letter = await findDraft(context.db, followUp.id)
  if (!letter) return redirect(`/clerk/follow-ups/${followUp.number}`)
  const verdict = letterVerdictOf(followUp)
  const printed = await previewLetter(context.db, number, context.clock.now())
  return {
    number: followUp.number,
    version: letter.version,
    addressee: letter.addressee,
    refused: verdict.ok ? null : verdict.sentence,
    unprinted: unprintedIn(printed),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, SendLetterForm),
    (input) => sendLetter(documentContext(context), { ...input, number }),
    () => redirect(`/clerk/follow-ups/${number}`),
  )
}

export default function SendLetterPage() {
  const { number, version, addressee, refused, unprinted } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const base = `/clerk/follow-ups/${number}`
  return (
    <ActPage
      site={useSite()}
      place="follow-ups"
      trail={[
        { href: '/clerk/follow-ups', label: words.followUps },
        { href: base, label: number },
        { href: `${base}/letter`, label: words.letter },
      ]}
      title={words.sendTheLetterTo(addressee)}
      lead={words.theLetterIsSaved}
      reply={reply}
      button={words.sendIt}
      back={`${base}/letter`}
    >
      {refused ? (
        <Note tone="stop" title={words.itCantBeSent}>
          <p>{refused}</p>
        </Note>
      ) : null}
      <UnprintedNote unprinted={unprinted} />
      <p>
        <a href={`${base}/letter.pdf`}>{words.previewThePdf}</a>
      </p>
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="kind"
        legend={words.kindOfLetter}
        error={reply?.errors.kind}
        defaultValue={typedIn(reply, 'kind') ?? 'reminder'}
        choices={sendAs.map((value) => ({ value, label: sendAsNames[value] }))}
      />
    </ActPage>
  )
}
