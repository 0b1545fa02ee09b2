import { Form } from '@remix-run/react'
import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import { Button } from '../button.tsx'
import { markList as words } from '#app/words/files.ts'

/** Every box, each with a way to see and to remove it. */
export function MarkList({ marks, base }: { marks: readonly Mark[]; base: string }) {
  if (marks.length === 0) return <p>{words.nothingIsMarkedYet}</p>
  return (
    <>
      <ul className="files">
        {marks.map((mark, index) => (
          <li key={JSON.stringify(mark)}>
            <Form method="post" className="file-acts" preventScrollReset>
              <input type="hidden" name="mark" value={JSON.stringify(mark)} />
              <a href={`${base}?page=${mark.page}#page`}>
                <u>{words.box(index + 1)}</u>
                {words.page(mark.page)}
              </a>{' '}
              <span className="quiet">
                {words.atBy(percent(mark.left), percent(mark.top), percent(mark.width), percent(mark.height))}
              </span>{' '}
              <Button kind="plain" name="do" value="remove" aria-label={words.removeBox(index + 1)}>
                {words.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset>
        <Button kind="plain" name="do" value="clear">
          {words.removeAllBoxes}
        </Button>
      </Form>
    </>
  )
}

function percent(value: number): string {
  return `${Math.round(value)}%`
}
