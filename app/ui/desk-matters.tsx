import type { DeskMatter } from '#app/domain/matters/desk-matters.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { DeskSection } from './desk.tsx'
import { deskMatters as says } from '#app/words/desk.ts'

type MattersProps = { matters: DeskMatter[]; itemId: string; base: string; formKey: string }

/** What an item takes up from before: each matter with its next step, one press where it needs no words. */
export function DeskMatters({ matters, itemId, base, formKey }: MattersProps) {
  const left = matters.filter(({ done }) => done.length === 0).length
  return (
    <DeskSection
      id="matters"
      heading={says.outstanding}
      note={matters.length > 0 ? says.notHeardYet(left) : undefined}
    >
      {matters.length === 0 ? <p className="quiet">{says.noQuestionsOrFollow}</p> : null}
      <ul className="matters">
        {matters.map((matter) => (
          <li key={matter.id}>
            <p>
              <b>{matter.name}</b>, {matter.whom}: {matter.title}{' '}
              {matter.status ? <span className="quiet">{matter.status}</span> : null}
            </p>
            {matter.unlisted ? <p className="is-warn">{says.itIsNotOn}</p> : null}
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
    ...(steps.includes('heard') && done.length === 0 ? [press(says.heardStillOpen, 'heard')] : []),
    ...(of === 'question' && steps.includes('accepted')
      ? [press(says.acceptedByTheCommissioner, 'accepted')]
      : []),
    ...(of === 'question' && steps.includes('heard')
      ? [{ label: says.answer, about: says.to(name), href: `${base}/questions/${id}/answer` }]
      : []),
    { label: steps.includes('reopened') ? says.reopen : says.other, about: name, href: on },
  ]
}
