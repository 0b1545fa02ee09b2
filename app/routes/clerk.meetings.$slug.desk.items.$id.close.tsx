import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotRecorded, useDesk } from '#app/desk-routes.tsx'
import { CloseItemForm, outcomeNames, outcomes } from '#app/domain/meeting-record/record-forms.ts'
import { statedTime } from '#app/domain/meeting-record/goes-on-fields.ts'
import { adjournedStart } from '#app/domain/meetings/course/adjourned-to.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { listDaysOffered } from '#app/domain/meetings/course/goes-on.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { DeskChoice, DeskFormPage, valueOf } from '#app/ui/desk-form.tsx'
import { DeskGoesOn } from '#app/ui/desk-goes-on.tsx'
import { deskItemsOneClosePage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.closeAnItemClerk }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  return { ...desk, days: await listDaysOffered(args.context.db, desk.record.meeting, desk.now) }
}

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CloseItemForm, async (context, form, { at }) => {
    const stated = statedTime(form)
    const to = stated && { at: await adjournedStart(context.db, stated), place: form.toPlace }
    await closeItem(context, {
      itemId: id,
      outcome: form.outcome,
      at,
      to,
      hearing: form.hearing,
      unrecorded: form.unrecorded,
    })
  })
}

export default function ItemsIdClosePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item, live } = useDesk()
  const { days } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? words.closeItem(item.number, item.title) : words.closeTheItem}

      reply={reply}
      submit={words.closeTheItem}
    >
      <DeskChoice
        reply={reply}
        name="outcome"
        label={words.outcome}
        value="heard"
        options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
      />
      <details open={reply !== undefined}>
        <summary>{words.ifContinuedToWhen}</summary>
        <DeskGoesOn reply={reply} days={days} none={words.noDateSet} />
        <Checkbox
          name="hearing"
          value="yes"
          label={words.itIsAHearing}
          defaultChecked={valueOf(reply, 'hearing') === 'yes'}
        />
      </details>
      <NotRecorded live={live} facts={['comment']} />
    </DeskFormPage>
  )
}
