import { Form } from '@remix-run/react'
import { Button } from './button.tsx'
import { Note } from './note.tsx'
import { settledApprovals as words } from '#app/words/agenda.ts'

type Settled = { itemId: string; number: string; sentence: string }

/** Approvals of minutes that need no vote any more, each with a press that takes it off. */
export function SettledApprovals({ base, settled }: { base: string; settled: Settled[] }) {
  return settled.map(({ itemId, number, sentence }) => (
    <Note key={itemId} tone="warn" title={words.itemTheseMinutesDont(number)}>
      <p>{words.removeTheItemUnless(sentence)}</p>
      <Form method="post" action={`${base}/items/${itemId}/remove`}>
        <Button kind="plain">{words.removeItem(number)}</Button>
      </Form>
    </Note>
  ))
}
