import { Form } from '@remix-run/react'
import { Button } from './button.tsx'
import { Note } from './note.tsx'

type Settled = { itemId: string; number: string; sentence: string }

/** Approvals of minutes that need no vote any more, each with a press that takes it off. */
export function SettledApprovals({ base, settled }: { base: string; settled: Settled[] }) {
  return settled.map(({ itemId, number, sentence }) => (
    <Note key={itemId} tone="warn" title={`Item ${number}: these minutes don’t need this vote`}>
      <p>{sentence} Remove the item, unless the commission is to correct them.</p>
      <Form method="post" action={`${base}/items/${itemId}/remove`}>
        <Button kind="plain">Remove item {number}</Button>
      </Form>
    </Note>
  ))
}
