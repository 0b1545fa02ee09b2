import type { Answers } from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { Say } from '#app/i18n/words.ts'
import { TextArea, TextField } from './field.tsx'
import { worded } from './sign-up-fields.tsx'

type GroupProps = { say: Say; answers: Answers; errors: Record<string, string> }

/** Whom one form signs up beside who sends it. Folded up, since most come alone. */
export function GroupFields({ say, answers, errors }: GroupProps) {
  const filled = answers.others !== '' || answers.people !== ''
  return (
    <details className="if-speak noprint" open={filled || Boolean(errors.others ?? errors.people)}>
      <summary>
        {say('group.ask')} <span className="quiet">{say('optional')}</span>
      </summary>
      <TextArea
        name="others"
        rows={4}
        label={say('group.others')}
        optional={say('optional')}
        hint={`${say('group.others.hint')} ${say('group.needs')}`}
        autoComplete="off"
        defaultValue={answers.others}
        {...worded(say, errors.others)}
      />
      <TextField
        name="people"
        label={say('group.people')}
        optional={say('optional')}
        hint={say('group.people.hint')}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={answers.people}
        {...worded(say, errors.people)}
      />
    </details>
  )
}

type NamesProps = {
  say: Say
  errors: Record<string, string>
  others: { number: number; displayName: string | null; withdrawn: boolean }[]
  /** As typed before, by number. */
  names: Record<string, string> | undefined
}

/** The names of the others on one receipt, to be changed. */
export function GroupNames({ say, errors, others, names }: NamesProps) {
  return others
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ number, displayName }) => (
      <TextField
        key={number}
        name={`name-${number}`}
        label={say('group.name', { number })}
        optional={say('optional')}
        autoComplete="off"
        defaultValue={names?.[number] ?? displayName ?? ''}
        {...worded(say, errors[`name-${number}`])}
      />
    ))
}
