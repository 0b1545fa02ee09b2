import { useState } from 'react'
import { itemKindCodes, itemKinds } from '#app/domain/meeting-record/item-kinds.ts'
import type { ItemContent } from '#app/domain/agenda/item-content.ts'
import type { Caution } from '#app/domain/verdict.ts'
import { ClosedFields } from './closed-fields.tsx'
import { Pair, Select, TextArea, TextField, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { itemFields as says } from '#app/words/agenda.ts'

type ItemFieldsProps = {
  item: ItemContent
  reply?: FormReply
  /** W1, as the item stands. */
  notes?: Caution[]
  /** Rows for presenters beyond those there are. */
  spare?: number
  /** Minutes that an approval can put to the vote. */
  minutes?: readonly Option[]
  /** The commission holds closed sessions. */
  closedSessions?: boolean
}

/** The fields of an agenda item; what was typed in a refused form is kept. */
export function ItemFields({
  item,
  reply,
  notes = [],
  spare = 1,
  minutes = [],
  closedSessions = false,
}: ItemFieldsProps) {
  const typed = (name: string, otherwise: string | number | null) =>
    typedIn(reply, name) ?? (reply ? '' : (otherwise ?? ''))
  const error = (name: string) => reply?.errors[name]
  const [kind, setKind] = useState(String(typed('kind', item.kind)))
  const [note] = notes
  const words = item.description?.split(/\s+/).filter(Boolean).length ?? 0
  const guide = says.about20WordsIs
  return (
    <>
      <Select
        name="kind"
        label={says.kind}
        error={error('kind')}
        defaultValue={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        options={itemKindCodes
          .filter((value) => value !== 'closed-session' || closedSessions || item.kind === value)
          .map((value) => ({ value, label: itemKinds[value] }))}
      />
      {kind === 'minutes-approval' ? (
        <Select
          name="approvesMeetingId"
          label={says.minutesOfWhichMeeting}
          hint={says.meetingsWhoseDraftMinutes}
          error={error('approvesMeetingId')}
          defaultValue={typed('approvesMeetingId', item.approvesMeetingId)}
          options={[{ value: '', label: says.noneYet }, ...minutes]}
        />
      ) : null}
      {kind === 'closed-session' ? <ClosedFields item={item} reply={reply} /> : null}
      <TextField
        name="title"
        label={says.title}
        record
        maxLength={200}
        error={error('title')}
        defaultValue={typed('title', item.title)}
      />
      <TextArea
        name="description"
        label={says.descriptionAsThePublic}
        optional
        record
        rows={3}
        hint={
          <>
            {words > 0 ? `${words} ${words === 1 ? 'word' : 'words'}. ` : null}
            {guide}
            {note ? (
              <span className="is-warn">
                {' '}
                <b>{says.note}</b> {note.sentence}
              </span>
            ) : null}
          </>
        }
        error={error('description')}
        defaultValue={typed('description', item.description)}
      />
      <TextArea
        name="recommendedAction"
        label={says.recommendedAction}
        optional
        record
        rows={2}
        error={error('recommendedAction')}
        defaultValue={typed('recommendedAction', item.recommendedAction)}
      />
      <TextField
        name="minutesAllotted"
        label={says.minutes}
        optional
        inputMode="numeric"
        error={error('minutesAllotted')}
        defaultValue={typed('minutesAllotted', item.minutesAllotted)}
      />
      {Array.from({ length: item.presenters.length + spare }, (_, index) => {
        const presenter = item.presenters[index]
        const name = (field: string) => `presenters[${index}].${field}`
        const which = index === 0 ? '' : ` ${index + 1}`
        return (
          <div key={index}>
            <TextField
              name={name('name')}
              label={says.presenter(which)}
              optional
              error={error(name('name'))}
              defaultValue={typed(name('name'), presenter?.name ?? null)}
            />
            <Pair>
              <TextField
                name={name('title')}
                label={says.presenterTitle(which)}
                error={error(name('title'))}
                defaultValue={typed(name('title'), presenter?.title ?? null)}
              />
              <TextField
                name={name('organization')}
                label={says.presenterFor(which)}
                error={error(name('organization'))}
                defaultValue={typed(name('organization'), presenter?.organization ?? null)}
              />
            </Pair>
            {presenter?.personId ? (
              <input type="hidden" name={name('personId')} value={presenter.personId} />
            ) : null}
          </div>
        )
      })}
    </>
  )
}
