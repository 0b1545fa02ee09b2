import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { OpenItemForm } from '#app/domain/meeting-record/record-forms.ts'
import { inTheWay } from '#app/domain/meetings/course/item-rules.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOneOpenPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.openAnItemClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, OpenItemForm, (context, { closing }, { at }) =>
    openItem(context, { itemId: id, closing, at }),
  )
}

export default function ItemsIdOpenPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, item } = useDesk()
  const open = item ? inTheWay(record, item).map(({ number }) => number) : []
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? words.openItem(item.number, item.title) : words.openTheItem}
      lead={open.length > 0 ? words.itemIsOpenIt(open.join(' and ')) : undefined}
      reply={reply}
      submit={open.length > 0 ? words.closeOpen(open.join(' and '), item!.number) : words.openTheItem}
    >
      {open.length > 0 ? <input type="hidden" name="closing" value="yes" /> : null}
    </DeskFormPage>
  )
}
