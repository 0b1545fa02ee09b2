import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { PresentationForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { deskItemsOnePresentationPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.aPresentationWasGiven }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(
    args,
    PresentationForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at }) =>
      recordPresentation(context, { ...input, itemId: id, at }),
  )
}

export default function ItemsIdPresentationPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id } = useDesk()
  const presenter = record.items.find((item) => item.id === id)?.presenters[0]
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.aPresentationWasGiven2}

      reply={reply}
      submit={words.recordThePresentation}
    >
      <DeskLine reply={reply} name="givenBy" label={words.givenBy} value={presenter?.name} />
      <DeskLine reply={reply} name="title" label={words.title} value={presenter?.title ?? ''} optional />
      <DeskLine
        reply={reply}
        name="organization"
        label={words.organization}
        value={presenter?.organization ?? ''}
        optional
      />
      <DeskLine reply={reply} name="onBehalfOf" label={words.onBehalfOf} optional />
      <DeskText reply={reply} name="summary" label={words.whatItSaid} optional />
    </DeskFormPage>
  )
}
