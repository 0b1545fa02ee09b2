import { commentFields, type CommentField, type ControlName } from '#app/domain/comments/comment-fields.ts'
import type { SignUpFacts } from '#app/domain/comments/sign-up/sign-up-facts.ts'
import type { Answers } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { dateAndTime } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Say } from '#app/i18n/words.ts'
import { FileField, TextArea } from './field.tsx'
import type { KeptFileChoice } from './form-reply.ts'
import { KeptFiles } from './kept-files.tsx'
import { sayPlainly, worded } from './sign-up-fields.tsx'

export type AskedProps = {
  say: Say
  answers: Answers
  errors: Record<string, string>
  fields?: readonly CommentField[]
}

/** The text of a written comment, and its files. */
export function WrittenFields({
  language,
  facts,
  kept,
  ...asked
}: AskedProps & {
  language: Language
  facts: SignUpFacts
  kept?: readonly KeptFileChoice[] | undefined
}) {
  const { say, answers, errors, fields = commentFields } = asked
  const { wordLimit, deadline, late, readAloud, zone } = facts
  const hint = [
    wordLimit === null ? say('form.text.any') : say('form.text.limit', { count: wordLimit }),
    say('form.text.sent'),
    late
      ? say('form.text.late')
      : deadline
        ? say('form.text.deadline', { when: dateAndTime(language, deadline, zone) })
        : '',
    readAloud ? say('form.text.aloud') : '',
  ]
  return (
    <>
      {fields
        .filter(({ part }) => part === 'text')
        .map(({ column, controls: [name], label }) => (
          <TextArea
            key={column}
            name={name}
            large
            record
            rows={9}
            label={sayPlainly(say, label)}
            hint={hint.filter(Boolean).join(' ')}
            defaultValue={answers[name as ControlName]}
            {...worded(say, errors[name])}
          />
        ))}
      <KeptFiles kept={kept} legend={say('form.files.kept')} hint={say('form.files.kept.hint')} />
      <FileField
        name="files"
        multiple
        label={say('form.files')}
        optional={say('optional')}
        hint={`${say('form.files.hint')} ${say('receipt.files-cleaned')}`}
        {...worded(say, errors.files)}
      />
    </>
  )
}
