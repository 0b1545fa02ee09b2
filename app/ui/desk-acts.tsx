import { Form } from '@remix-run/react'
import { Fragment } from 'react'

export type DeskPress = {
  label: string
  /** What the press is about, where several on a page share a label; read aloud, not shown. */
  about?: string
  /** One letter; shown beside the label and, while keys are on, pressed for it. */
  shortcut?: string
  disabled?: boolean
  /** Hidden fields of a press. */
  fields?: Record<string, string>
} & ({ href: string; action?: undefined } | { action: string; href?: undefined })

/** What the clerk can do now: links to a form, and presses that are one form each. All work without a script. */
export function DeskPresses({ presses, formKey }: { presses: DeskPress[]; formKey: string }) {
  return (
    <div className="desk__acts">
      {presses.map(({ label, about, shortcut, disabled, fields = {}, href, action }) => {
        const inside = (
          <>
            {shortcut ? <kbd aria-hidden="true">{shortcut}</kbd> : null}
            {label}
            {about ? <span className="off">: {about}</span> : null}
          </>
        )
        return (
          <Fragment key={label}>
            {href !== undefined ? (
              <a href={href} aria-keyshortcuts={shortcut}>
                {inside}
              </a>
            ) : (
              <Form method="post" action={action}>
                <input type="hidden" name="key" value={formKey} />
                {Object.entries(fields).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <button type="submit" disabled={disabled} aria-keyshortcuts={shortcut}>
                  {inside}
                </button>
              </Form>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}
