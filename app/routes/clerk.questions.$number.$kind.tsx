import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { listClosingMotions } from '#app/domain/questions/closing-motions.server.ts'
import { getAskingChoices } from '#app/domain/questions/clerk-questions.server.ts'
import { correctableEntries } from '#app/domain/questions/correctable-entries.ts'
import { ClerkEntryForm, clerkEntryKinds } from '#app/domain/questions/member-forms.ts'
import { getQuestionHistory } from '#app/domain/questions/question-history.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { entryOffers } from '#app/ui/clerk-entry-words.ts'
import { DeskChoice, DeskLine, DeskText, valueOf } from '#app/ui/desk-form.tsx'
import { DateField } from '#app/ui/field.tsx'
import { questionsOneKindPage as says } from '#app/words/questions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? entryOffers[data.kind].title : says.question} — Clerk — Dais` },
]

function formOf(params: LoaderFunctionArgs['params']) {
  const at = routeParams(params, 'number', 'kind')
  const kind = clerkEntryKinds.find((each) => each === at.kind)
  if (!kind) throw new NotFound(says.weCantFindThat)
  return { number: at.number, kind }
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number, kind } = formOf(params)
  const { text, entries } = await getQuestionHistory(context.db, number, {
    now: context.clock.now(),
    all: true,
  })
  const { members, today } = await getAskingChoices(context.db, context.clock.now())
  const motions = kind === 'closed' ? await listClosingMotions(context.db) : []
  const wrong = kind === 'correction' ? correctableEntries(entries) : []
  const form = { formKey: crypto.randomUUID(), seenAt: context.clock.now() }
  return { kind, number, text, members, today, motions, wrong, ...form }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number, kind } = formOf(params)
  const { id } = await getQuestionHistory(context.db, number, { now: context.clock.now(), all: true })
  const motions = kind === 'closed' ? await listClosingMotions(context.db) : []
  return submit(
    await readForm(request, ClerkEntryForm),
    ({ key, motionId, personId, otherNumber, correctsId, ...input }) => {
      const offer = entryOffers[kind]
      const motion = motions.find((each) => each.id === motionId)
      return addQuestionEntry(commandContext(context, key), {
        ...input,
        // Only what the page of this kind asks.
        ...(offer.person ? { personId } : {}),
        ...(offer.fields.includes('other') ? { otherNumber } : {}),
        ...(offer.fields.includes('corrects') ? { correctsId } : {}),
        questionId: id,
        kind,
        motionId,
        ...(motion ? { meetingId: motion.meetingId, itemId: motion.itemId, onDate: motion.heldOn } : {}),
      })
    },
    () => redirect(`/clerk/questions/${number}`),
  )
}

export default function QuestionEntryPage() {
  const { kind, number, text, members, today, motions, wrong, formKey, seenAt } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const offer = entryOffers[kind]
  const back = `/clerk/questions/${number}`
  const closing = offer.fields.includes('motion')
  return (
    <ActPage
      site={useSite()}
      place="questions"
      trail={[
        { href: '/clerk/questions', label: says.questions },
        { href: back, label: number },
      ]}
      title={offer.title}
      lead={offer.lead}
      reply={reply}
      button={offer.button}
      back={back}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <p className="record">{text}</p>
      {offer.person ? (
        <DeskChoice reply={reply} name="personId" label={offer.person} none={says.choose} options={members} />
      ) : null}
      {offer.fields.includes('other') ? (
        <DeskLine
          reply={reply}
          name="otherNumber"
          label={says.numberOfTheOther}
          hint={says.forExample2026014}
        />
      ) : null}
      {offer.fields.includes('corrects') ? (
        <DeskChoice
          reply={reply}
          name="correctsId"
          label={says.theEntryThatIs}
          none={says.chooseAnEntry}
          options={wrong}
        />
      ) : null}
      {closing ? (
        <DeskChoice
          reply={reply}
          name="motionId"
          label={says.motionThatPassed}
          none={says.choose}
          hint={says.ofTheLastMeetings}
          options={motions.map(({ id, heldOn, itemNumber, text: words }) => ({
            value: id,
            label: [formatDate(heldOn), itemNumber && says.item(itemNumber), words]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      ) : null}
      {offer.text ? <DeskText reply={reply} name="text" label={offer.text} optional={closing} /> : null}
      {closing ? null : (
        <DateField
          name="onDate"
          label={says.day}
          max={today}
          defaultValue={valueOf(reply, 'onDate', today)}
          error={reply?.errors.onDate}
        />
      )}
    </ActPage>
  )
}
