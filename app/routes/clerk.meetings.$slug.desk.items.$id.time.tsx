import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CommentTimeForm } from '#app/domain/speaking/desk-forms.ts'
import { getItemTime } from '#app/domain/speaking/speaking-desk.server.ts'
import { speakingTimeWords } from '#app/domain/comments/queue/speaking-time.ts'
import { previewsOf } from '#app/domain/comments/queue/speaking-view.ts'
import { setCommentTime } from '#app/domain/speaking/set-comment-time.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DeskFormPage, DeskLine, DeskText, valueOf } from '#app/ui/desk-form.tsx'
import { deskItemsOneTimePage as says } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: says.timeForSpeakersClerk }]

export async function loader(args: LoaderFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  const desk = await loadDesk(args)
  const { settings, queue, time } = await getItemTime(args.context.db, desk.record, id)
  const usual = settings.secondsPerSpeaker
  const shorter = [120, 90, 60].filter((seconds) => seconds < usual)
  const words = (seconds: number) => previewsOf(queue, time, [seconds])[0] ?? speakingTimeWords(seconds)
  return {
    ...desk,
    time,
    offered: [
      { value: 'settings', label: says.standard(words(usual)) },
      ...shorter.map((seconds) => ({ value: String(seconds), label: words(seconds) })),
      { value: 'other', label: says.anotherTime },
    ],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CommentTimeForm, (context, { seconds, periodMinutes, simultaneous, reason }) =>
    setCommentTime(context, {
      itemId: id,
      seconds,
      periodMinutes: periodMinutes ?? null,
      simultaneous,
      reason,
    }),
  )
}

export default function CommentTimePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item } = useDesk()
  const { time, offered } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={`Time for speakers${item ? says.onItem(item.number) : ''}`}
      lead={says.theChairCanSet(time.why)}
      reply={reply}
      submit={says.setTheTime}
      when={false}
    >
      <RadioGroup
        name="each"
        legend={says.eachSpeakerHas}
        choices={offered}
        defaultValue={valueOf(reply, 'each')}
        error={reply?.errors.each}
      />
      <DeskLine reply={reply} name="seconds" label={says.anotherTimeInSeconds} optional />
      <DeskLine
        reply={reply}
        name="periodMinutes"
        label={says.totalMinutesAnnouncedFor}
        hint={says.whileAMemberAttends}
        value={time.periodMinutes === null ? '' : String(time.periodMinutes)}
        optional
      />
      <CheckboxGroup
        name="simultaneous"
        legend={says.interpretation}
        hint={says.otherwiseASpeakerWith}
        choices={[{ value: 'yes', label: says.theCommissionHearsSimultaneous }]}
        defaultValue={time.simultaneous ? 'yes' : null}
      />
      <DeskText reply={reply} name="reason" label={says.reasonTheChairGave} rows={2} />
    </DeskFormPage>
  )
}
