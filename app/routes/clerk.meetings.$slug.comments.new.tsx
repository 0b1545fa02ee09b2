import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getMeetingForComment } from '#app/domain/comments/comment-meeting.server.ts'
import { enteredFields, enteredGiven } from '#app/domain/comments/given.ts'
import { meetingTakesComment } from '#app/domain/comments/comment-window.ts'
import { EnterForm } from '#app/domain/comments/review/review-forms.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import type { Stance } from '#app/domain/meeting-record/record-parts.ts'
import { stanceWords } from '#app/domain/comments/written/written-words.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { typedInstant } from '#app/domain/typed-time.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { ClockField } from '#app/ui/clock-field.tsx'
import { DateField, Pair } from '#app/ui/field.tsx'
import { DeskChoice, DeskLine, DeskText, valueOf } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Enter a letter or an e-mail — Clerk — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const meeting = await getMeetingForComment(context.db, { slug })
  const verdict = meetingTakesComment(meeting, context.clock.now())
  return {
    slug: meeting.slug,
    closed: verdict.ok ? null : verdict.sentence,
    items: meeting.items.map(({ id, number, title }) => ({ value: id, number, label: title })),
    formKey: crypto.randomUUID(),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id: meetingId, settings } = await getMeetingForComment(context.db, { slug })
  return submit(
    await readForm(request, EnterForm),
    async ({ key, itemIds, channel, stance, text, arrivedOn, arrivedTime, arrivedTimeWhich, ...entered }) =>
      signUp(commandContext(context), {
        ...enteredGiven('letter', entered),
        meetingId,
        kind: 'write',
        channel,
        mode: null,
        itemIds,
        stance: stance ?? null,
        text,
        files: [],
        ticket: key,
        held: null,
        ...(arrivedOn && arrivedTime
          ? {
              arrivedAt: typedInstant(
                { date: arrivedOn, time: arrivedTime, which: arrivedTimeWhich },
                settings.timeZone,
                'arrivedTime',
              ),
            }
          : {}),
      }),
    ({ number }) => redirect(`${commentsPath(slug)}/${number}`),
  )
}

export default function EnterCommentPage() {
  const { slug, closed, items, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const chosen = reply?.values['itemIds']
  return (
    <ActPage
      site={useSite()}
      place="meetings"
      trail={[{ href: commentsPath(slug), label: 'Public comment' }]}
      title="Enter a letter or an e-mail"
      lead={
        closed ??
        'Commissioners and the public get it when you press the button. Leave out the address and phone number at the top: only the comment is published.'
      }
      reply={reply}
      button="Enter it"
      back={commentsPath(slug)}
    >
      <input type="hidden" name="key" value={formKey} />
      <RadioGroup
        name="channel"
        legend="How did you receive it?"
        choices={[
          { value: 'mail', label: 'By e-mail or post' },
          { value: 'paper', label: 'Handed in on paper' },
        ]}
        defaultValue={valueOf(reply, 'channel', 'mail')}
        error={reply?.errors.channel}
      />
      <Pair>
        <DateField
          name="arrivedOn"
          label="Date received"
          hint="Leave empty for now. A comment received on time does not become late because you enter it later."
          defaultValue={valueOf(reply, 'arrivedOn')}
          error={reply?.errors.arrivedOn}
          optional
        />
        <ClockField
          reply={reply}
          name="arrivedTime"
          label="Time"
          defaultValue={valueOf(reply, 'arrivedTime')}
          error={reply?.errors.arrivedTime}
          optional
        />
      </Pair>
      <CheckboxGroup
        name="itemIds"
        legend="Which item?"
        choices={items}
        defaultValue={chosen}
        error={reply?.errors.itemIds ?? reply?.errors.item}
      />
      {enteredFields('letter').map(({ column, entry }) => (
        <DeskLine key={column} reply={reply} name={column} label={entry.label} hint={entry.hint} optional />
      ))}
      <DeskChoice
        reply={reply}
        name="stance"
        label="Position, if the author states one"
        none="No position given"
        options={(Object.keys(stanceWords) as Stance[]).map((value) => ({
          value,
          label: stanceWords[value],
        }))}
      />
      <DeskText reply={reply} name="text" label="The comment, word for word" rows={12} />
      {reply?.errors.asis ? (
        <Checkbox name="asis" label="Publish it as it is" error={reply.errors.asis} />
      ) : null}
    </ActPage>
  )
}
