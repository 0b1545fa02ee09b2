import { beginsNames } from '#app/domain/elections/forms.ts'
import { electionBegins, type Election } from '#app/domain/meeting-record/votes/election.ts'
import { DeskChoice, valueOf } from './desk-form.tsx'
import { DateField } from './field.tsx'
import type { FormReply } from './form-reply.ts'

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
        label="The term begins"
        value={term?.begins ?? 'at-once'}
        options={electionBegins.map((value) => ({ value, label: beginsNames[value] }))}
      />
      <DateField
        name="beginsOn"
        label="First day, if it begins on a date"
        optional
        defaultValue={valueOf(reply, 'beginsOn', term?.beginsOn ?? '')}
        error={reply?.errors['beginsOn']}
      />
      <DateField
        name="endsOn"
        label="Last day of the term"
        optional
        defaultValue={valueOf(reply, 'endsOn', term?.endsOn ?? '')}
        error={reply?.errors['endsOn']}
      />
    </>
  )
}
