import type { ReactNode } from 'react'
import {
  commentFields,
  type CommentField,
  type CommentKind,
  type ControlName,
} from '#app/domain/comments/comment-fields.ts'
import {
  interpreterNames,
  positions,
  type Answers,
  type InterpreterCode,
} from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { Say, WordKey } from '#app/i18n/words.ts'
import { RadioGroup } from './choice-field.tsx'
import { TextField } from './field.tsx'

/** A description whose words are in no list is an error of types here. */
const described: readonly (CommentField & { label: WordKey; hint?: WordKey; receipt?: WordKey })[] =
  commentFields

type FieldsProps = { say: Say; answers: Answers; errors: Record<string, string> }

/** What every field of these pages says in the language of its page. */
export function worded(say: Say, error: string | undefined) {
  return { error, errorWord: say('error.word') }
}

/** @returns the words of a key without holes, as the descriptions of fields name it */
export function sayPlainly(say: Say, key: string): string {
  return say(key as 'form.name')
}

type PartProps = FieldsProps & {
  part: CommentField['part']
  /** Only what is asked of these; left out: of both, what concerns speakers alone marked so that the choice hides it. */
  kind?: CommentKind
  /** Only what its author may change. */
  changing?: boolean
  /** That each may be left empty stands beside it, unless it stands above already. */
  marked?: boolean
  interpreterHint?: ReactNode
  fields?: readonly CommentField[]
}

/** The fields of one part of the form, in the order of their description. */
export function FieldsOfPart(props: PartProps) {
  const { part, kind, changing = false, fields = described, ...rest } = props
  return fields
    .filter((field) => field.part === part && (field.mayChange || !changing))
    .filter(({ of }) => kind === undefined || of === 'both' || of === kind)
    .map((field) => {
      const asked = <AskedField key={field.column} field={field} {...rest} />
      if (kind !== undefined || field.of === 'both') return asked
      return (
        <div key={field.column} className={`if-${field.of}`}>
          {asked}
        </div>
      )
    })
}

function AskedField(props: Omit<PartProps, 'part' | 'fields'> & { field: CommentField }) {
  const { field, interpreterHint, marked, ...rest } = props
  if (field.asked === 'language') return <LanguageFields field={field} hint={interpreterHint} {...rest} />
  if (field.asked === 'position') return <PositionField field={field} {...rest} />
  return <LineField field={field} marked={marked} {...rest} />
}

/** One line, with the words of its description. `marked`: that it may be left empty stands beside it. */
function LineField(props: FieldsProps & { field: CommentField; marked?: boolean }) {
  const { field, say, answers, errors, marked = true } = props
  const name = field.controls[0] as ControlName
  return (
    <TextField
      name={name}
      {...(field.asked === 'address' ? { type: 'email' } : {})}
      large={field.large}
      label={sayPlainly(say, field.label)}
      optional={marked && say('optional')}
      hint={field.hint ? sayPlainly(say, field.hint) : undefined}
      autoComplete={field.autoComplete}
      defaultValue={answers[name]}
      {...worded(say, errors[name])}
    />
  )
}

/** A language of the list, or another that is written out. */
function LanguageFields(props: FieldsProps & { field: CommentField; hint?: ReactNode }) {
  const { field, say, answers, errors, hint } = props
  const codes = Object.keys(interpreterNames) as InterpreterCode[]
  const [one, other] = field.controls as [ControlName, ControlName]
  return (
    <>
      <RadioGroup
        name={one}
        legend={sayPlainly(say, field.label)}
        optional={say('optional')}
        hint={hint}
        choices={[
          { value: '', label: say('form.interpreter.none') },
          ...codes.map((code) => ({ value: code, label: say(`form.interpreter.${code}`) })),
          { value: 'other', label: say('form.interpreter.other') },
        ]}
        defaultValue={answers[one]}
      />
      <TextField
        name={other}
        label={say('form.interpreter.which')}
        optional={say('optional')}
        autoComplete={field.autoComplete}
        defaultValue={answers[other]}
        {...worded(say, errors[other])}
      />
    </>
  )
}

function PositionField({ field, say, answers }: FieldsProps & { field: CommentField }) {
  const name = field.controls[0] as ControlName
  return (
    <RadioGroup
      name={name}
      legend={sayPlainly(say, field.label)}
      optional={say('optional')}
      choices={[
        { value: '', label: say('form.position.none') },
        ...positions.map((value) => ({ value, label: say(`form.position.${value}`) })),
      ]}
      defaultValue={answers[name]}
    />
  )
}
