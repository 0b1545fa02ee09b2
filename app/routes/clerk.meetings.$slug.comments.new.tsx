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
import { commentsNewPage as words } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: words.enterALetterOr }]

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
      trail={[{ href: commentsPath(slug), label: words.publicComment }]}
      title={words.enterALetterOrAn}
      lead={closed ?? words.commissionersAndThePublic}
      reply={reply}
      button={words.enterIt}
      back={commentsPath(slug)}
    >
      <input type="hidden" name="key" value={formKey} />
      <RadioGroup
        name="channel"
        legend={words.howDidYouReceive}
        choices={[
          { value: 'mail', label: words.byEMailOr },
          { value: 'paper', label: words.handedInOnPaper },
        ]}
        defaultValue={valueOf(reply, 'channel', 'mail')}
        error={reply?.errors.channel}
      />
      <Pair>
        <DateField
          name="arrivedOn"
          label={words.dateReceived}
          hint={words.leaveEmptyForNow}
          defaultValue={valueOf(reply, 'arrivedOn')}
          error={reply?.errors.arrivedOn}
          optional
        />
        <ClockField
          reply={reply}
          name="arrivedTime"
          label={words.time}
          defaultValue={valueOf(reply, 'arrivedTime')}
          error={reply?.errors.arrivedTime}
          optional
        />
      </Pair>
      <CheckboxGroup
        name="itemIds"
        legend={words.whichItem}
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
        label={words.positionIfTheAuthor}
        none={words.noPositionGiven}
        options={(Object.keys(stanceWords) as Stance[]).map((value) => ({
          value,
          label: stanceWords[value],
        }))}
      />
      <DeskText reply={reply} name="text" label={words.theCommentWordFor} rows={12} />
      {reply?.errors.asis ? (
        <Checkbox name="asis" label={words.publishItAsIt} error={reply.errors.asis} />
      ) : null}
    </ActPage>
  )
}
