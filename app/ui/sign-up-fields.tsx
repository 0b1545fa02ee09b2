import {
  interpreterNames,
  positions,
  type Answers,
  type InterpreterCode,
} from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { Say } from '#app/i18n/words.ts'
import { RadioGroup } from './choice-field.tsx'
import { TextField } from './field.tsx'

type FieldsProps = { say: Say; answers: Answers; errors: Record<string, string> }

/** What every field of these pages says in the language of its page. */
export function worded(say: Say, error: string | undefined) {
  return { error, errorWord: say('error.word') }
}

export function NameField({ say, answers, errors }: FieldsProps) {
  return (
    <TextField
      name="name"
      large
      label={say('form.name')}
      optional={say('optional')}
      hint={say('form.name.hint')}
      autoComplete="off"
      defaultValue={answers.name}
      {...worded(say, errors.name)}
    />
  )
}

export function GroupField({ say, answers, errors }: FieldsProps) {
  return (
    <TextField
      name="group"
      label={say('form.group')}
      optional={say('optional')}
      hint={say('form.group.hint')}
      autoComplete="off"
      defaultValue={answers.group}
      {...worded(say, errors.group)}
    />
  )
}

/** What one needs to take part; seen by the clerk alone. */
export function NeedFields({ say, answers, errors, hint }: FieldsProps & { hint: string }) {
  const codes = Object.keys(interpreterNames) as InterpreterCode[]
  return (
    <>
      <RadioGroup
        name="interpreter"
        legend={say('form.interpreter')}
        optional={say('optional')}
        hint={hint}
        choices={[
          { value: '', label: say('form.interpreter.none') },
          ...codes.map((code) => ({ value: code, label: say(`form.interpreter.${code}`) })),
          { value: 'other', label: say('form.interpreter.other') },
        ]}
        defaultValue={answers.interpreter}
      />
      <TextField
        name="which"
        label={say('form.interpreter.which')}
        optional={say('optional')}
        autoComplete="off"
        defaultValue={answers.which}
        {...worded(say, errors.which)}
      />
      <TextField
        name="accommodation"
        label={say('form.accommodation')}
        optional={say('optional')}
        hint={say('form.accommodation.hint')}
        autoComplete="off"
        defaultValue={answers.accommodation}
        {...worded(say, errors.accommodation)}
      />
    </>
  )
}

export function PositionField({ say, answers }: Omit<FieldsProps, 'errors'>) {
  return (
    <RadioGroup
      name="position"
      legend={say('form.position')}
      optional={say('optional')}
      choices={[
        { value: '', label: say('form.position.none') },
        ...positions.map((value) => ({ value, label: say(`form.position.${value}`) })),
      ]}
      defaultValue={answers.position}
    />
  )
}
