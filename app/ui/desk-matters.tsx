import type { DeskMatter } from '#app/domain/matters/desk-matters.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { DeskSection } from './desk.tsx'

type MattersProps = { matters: DeskMatter[]; itemId: string; base: string; formKey: string }

/** What an item takes up from before: each matter with its next step, one press where it needs no words. */
export function DeskMatters({ matters, itemId, base, formKey }: MattersProps) {
  const left = matters.filter(({ done }) => done.length === 0).length
  return (
    <DeskSection
      id="matters"
      heading="Outstanding"
      note={matters.length > 0 ? `${left} not heard yet` : undefined}
    >
      {matters.length === 0 ? <p className="quiet">No questions or follow-ups are outstanding.</p> : null}
      <ul className="matters">
        {matters.map((matter) => (
          <li key={matter.id}>
            <p>
              <b>{matter.name}</b>, {matter.whom}: {matter.title}{' '}
              {matter.status ? <span className="quiet">{matter.status}</span> : null}
            </p>
            {matter.unlisted ? (
              <p className="is-warn">
                It is not on the posted agenda: the commission can hear about it but not act on it.
              </p>
            ) : null}
            {matter.done.map((words) => (
              <p key={words}>
                <b>{words}</b>
              </p>
            ))}
            <DeskPresses formKey={formKey} presses={pressesOf(matter, itemId, base)} />
          </li>
        ))}
      </ul>
    </DeskSection>
  )
}

function pressesOf({ of, id, name, steps, done }: DeskMatter, itemId: string, base: string): DeskPress[] {
  const on = `${base}/matters/${of}/${id}`
  const press = (label: string, step: string): DeskPress => ({
    label,
    about: name,
    action: on,
    fields: { step, itemId },
  })
  return [
    ...(steps.includes('heard') && done.length === 0 ? [press('Heard, still open', 'heard')] : []),
    ...(of === 'question' && steps.includes('accepted')
      ? [press('Accepted by the commissioner who asked', 'accepted')]
      : []),
    ...(of === 'question' && steps.includes('heard')
      ? [{ label: 'Answer', about: `to ${name}`, href: `${base}/questions/${id}/answer` }]
      : []),
    { label: steps.includes('reopened') ? 'Reopen' : 'Other', about: name, href: on },
  ]
}
