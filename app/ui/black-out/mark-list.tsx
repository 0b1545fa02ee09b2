import { Form } from '@remix-run/react'
import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import { Button } from '../button.tsx'

/** Every box, each with a way to see and to remove it. */
export function MarkList({ marks, base }: { marks: readonly Mark[]; base: string }) {
  if (marks.length === 0) return <p>Nothing is marked yet.</p>
  return (
    <>
      <ul className="files">
        {marks.map((mark, index) => (
          <li key={JSON.stringify(mark)}>
            <Form method="post" className="file-acts" preventScrollReset>
              <input type="hidden" name="mark" value={JSON.stringify(mark)} />
              <a href={`${base}?page=${mark.page}#page`}>
                <u>Box {index + 1}</u>, page {mark.page}
              </a>{' '}
              <span className="quiet">
                at {percent(mark.left)} / {percent(mark.top)}, {percent(mark.width)} by {percent(mark.height)}
              </span>{' '}
              <Button kind="plain" name="do" value="remove" aria-label={`Remove box ${index + 1}`}>
                Remove
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset>
        <Button kind="plain" name="do" value="clear">
          Remove all boxes
        </Button>
      </Form>
    </>
  )
}

function percent(value: number): string {
  return `${Math.round(value)}%`
}
