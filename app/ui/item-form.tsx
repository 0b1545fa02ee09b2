import type { Zone } from '#app/domain/time/instant.ts'
import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { ItemContent, TheirItem } from '#app/domain/agenda/item-content.ts'
import type { Caution } from '#app/domain/verdict.ts'
import { Button, Row } from './button.tsx'
import { ErrorSummary } from './errors.tsx'
import { ItemConflict, contentOfReply } from './item-conflict.tsx'
import { ItemFields } from './item-fields.tsx'
import type { Option } from './field.tsx'
import { Note } from './note.tsx'
import { UnsavedOffer } from './unsaved-offer.tsx'
import { forgetSent } from './unsaved-text.ts'
import { useUnsaved } from './use-unsaved.ts'
import { useKeptReply } from './use-kept-reply.ts'
import { itemForm as words } from '#app/words/agenda.ts'

type ItemFormProps = {
  item: {
    base: string
    version: number
    content: ItemContent
    notes: Caution[]
    /** "Saved 9:41 AM", or who changed it last, when and how. */
    changed: string | null
  }
  justSaved: boolean
  /** Who is signed in, and where the commission is. */
  owner: string
  zone: Zone
  /** Minutes that an approval can put to the vote. */
  minutes: readonly Option[]
  closedSessions: boolean
}

/**
 * Changes one item. `item` may move on under it while it is open; the form keeps the version that was read, says that
 * there is a newer one, and sends its own, so that the server can tell.
 */
export function ItemForm({ item, justSaved, owner, zone, minutes, closedSessions }: ItemFormProps) {
  const [opened] = useState(item)
  const reply = useKeptReply()
  const unsaved = useUnsaved({ key: item.base, owner, version: opened.version, reply })
  useEffect(() => {
    if (justSaved) forgetSent(`${item.base.slice(0, item.base.lastIndexOf('/'))}/new`)
  }, [justSaved, item.base])
  const theirs = reply?.theirs as TheirItem | undefined
  const overtaken = item.version > unsaved.version
  if (reply && theirs) {
    return (
      <Form method="post" preventScrollReset>
        <ErrorSummary reply={reply} />
        <ItemConflict
          mine={contentOfReply(reply)}
          theirs={theirs}
          minutes={minutes}
          by={theirs.changedBy ? words.savedADifferentVersion(theirs.changedBy) : ''}
        />
        <Row>
          <Button>{words.saveMyChoices}</Button>
          <a href={item.base}>{words.keepTheirVersion}</a>
        </Row>
      </Form>
    )
  }
  return (
    <>
      <UnsavedOffer offer={unsaved.offer} zone={zone} />
      <Form method="post" preventScrollReset {...unsaved.form}>
        <ErrorSummary reply={reply} />
        {justSaved && !reply && item.changed ? (
          <p className="small" role="status">
            {item.changed}
          </p>
        ) : null}
        <input type="hidden" name="version" value={unsaved.version} />
        <ItemFields
          key={unsaved.restored ? 'restored' : 'read'}
          closedSessions={closedSessions}
          item={opened.content}
          notes={opened.notes}
          reply={reply ?? unsaved.restored}
          minutes={minutes}
        />
        {overtaken ? (
          <Note tone="warn" title={words.someoneElseChangedThis}>
            <p>{item.changed}</p>
            <Button kind="plain">{words.compareAndChoose}</Button>
          </Note>
        ) : null}
        <Row>
          <Button>{words.saveItem}</Button>
          <button className="plain" type="submit" formAction={`${item.base}/remove`} formNoValidate>
            {words.remove}
          </button>
        </Row>
      </Form>
    </>
  )
}
