import type { ReactNode } from 'react'
import {
  contentFrom,
  differingFields,
  presenterWords,
  type ItemContent,
  type TheirItem,
} from '#app/domain/agenda/item-content.ts'
import { itemKinds, type ItemKind } from '#app/domain/meeting-record/item-kinds.ts'
import type { Option } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'
import { itemConflict as words } from '#app/words/agenda.ts'

const labels: Record<keyof ItemContent, string> = {
  kind: words.kind,
  title: words.title,
  description: words.description,
  recommendedAction: words.recommendedAction,
  minutesAllotted: words.minutes,
  approvesMeetingId: words.minutesThatItApproves,
  presenters: words.presenters,
}

/** @returns what a refused form said, as an item */
export function contentOfReply({ values }: FormReply): ItemContent {
  const one = (name: string) => (values[name] as string | undefined)?.trim() || null
  const presenters = Array.from({ length: 13 }, (_, index) => `presenters[${index}]`).flatMap((row) => {
    const name = one(`${row}.name`)
    if (!name) return []
    return [
      {
        name,
        title: one(`${row}.title`),
        organization: one(`${row}.organization`),
        personId: one(`${row}.personId`),
      },
    ]
  })
  const minutes = one('minutesAllotted')
  return contentFrom({
    kind: (one('kind') ?? 'discussion') as ItemKind,
    title: one('title') ?? '',
    description: one('description'),
    recommendedAction: one('recommendedAction'),
    minutesAllotted: minutes === null ? null : Number(minutes),
    approvesMeetingId: one('approvesMeetingId'),
    presenters,
  })
}

function shown(content: ItemContent, field: keyof ItemContent, minutes: readonly Option[]): ReactNode {
  if (field === 'presenters') return content.presenters.map(presenterWords).join('; ') || words.none
  if (field === 'kind') return itemKinds[content.kind]
  const value = content[field]
  return minutes.find((one) => one.value === value)?.label ?? value ?? words.empty
}

/**
 * Both versions of an item, field by field. Each choice sends the value itself under the field's own name, so that what
 * is saved is what was chosen, against the version that was compared.
 */
export function ItemConflict({
  mine,
  theirs,
  by,
  minutes,
}: {
  mine: ItemContent
  theirs: TheirItem
  by: string
  minutes: readonly Option[]
}) {
  const differing = new Set(differingFields(mine, theirs))
  const fields = (Object.keys(labels) as (keyof ItemContent)[]).filter((field) => field !== 'presenters')
  return (
    <>
      <Note tone="warn" title={words.someoneElseChangedThis}>
        <p>{words.forEachFieldChoose(by)}</p>
      </Note>
      <input type="hidden" name="version" value={theirs.version} />
      {fields.map((field) =>
        differing.has(field) ? (
          <Choice key={field} field={field} mine={mine} theirs={theirs} minutes={minutes} />
        ) : (
          <input key={field} type="hidden" name={field} value={String(mine[field] ?? '')} />
        ),
      )}
      {mine.presenters.flatMap((presenter, index) =>
        Object.entries(presenter).map(([key, value]) => (
          <input
            key={`${index}${key}`}
            type="hidden"
            name={`presenters[${index}].${key}`}
            value={value ?? ''}
          />
        )),
      )}
      {differing.has('presenters') ? (
        <Choice field="presenters" mine={mine} theirs={theirs} minutes={minutes} />
      ) : null}
    </>
  )
}

type ChoiceProps = {
  field: keyof ItemContent
  mine: ItemContent
  theirs: ItemContent
  minutes: readonly Option[]
}

function Choice({ field, mine, theirs, minutes }: ChoiceProps) {
  const whole = field === 'presenters'
  const name = whole ? 'keepPresenters' : field
  const value = (content: ItemContent, isTheirs: boolean) =>
    whole ? (isTheirs ? 'yes' : '') : String(content[field] ?? '')
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{labels[field]}</legend>
      <div className="choices">
        {[
          { id: `${field}-mine`, whose: words.yours, content: mine },
          { id: `${field}-theirs`, whose: words.theirs, content: theirs },
        ].map(({ id, whose, content }) => (
          <div key={id} className="usa-radio">
            <input
              className="usa-radio__input"
              type="radio"
              id={id}
              name={name}
              value={value(content, content === theirs)}
              required
            />
            <label className="usa-radio__label" htmlFor={id}>
              {whose}: <span className="record">{shown(content, field, minutes)}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
