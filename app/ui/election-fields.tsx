import { beginsNames } from '#app/domain/elections/forms.ts'
import { electionBegins, type Election } from '#app/domain/meeting-record/votes/election.ts'
import { DeskChoice, valueOf } from './desk-form.tsx'
import { DateField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { electionFields as words } from '#app/words/desk-motions-2.ts'

/** When the term of who is elected begins, and its last day where the vote says one. */
export function TermFields({
  reply,
  term,
}: {
  reply: FormReply | undefined
  term?: Pick<Election, 'begins' | 'beginsOn' | 'endsOn'>
}) {
  return (
    <>
      <DeskChoice
        reply={reply}
        name="begins"
        label={words.theTermBegins}
        value={term?.begins ?? 'at-once'}
        options={electionBegins.map((value) => ({ value, label: beginsNames[value] }))}
      />
      <DateField
        name="beginsOn"
        label={words.firstDayIfIt}
        optional
        defaultValue={valueOf(reply, 'beginsOn', term?.beginsOn ?? '')}
        error={reply?.errors['beginsOn']}
      />
      <DateField
        name="endsOn"
        label={words.lastDayOfThe}
        optional
        defaultValue={valueOf(reply, 'endsOn', term?.endsOn ?? '')}
        error={reply?.errors['endsOn']}
      />
    </>
  )
}
