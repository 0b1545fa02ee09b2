import type { CommentField } from '#app/domain/comments/comment-fields.ts'
import type { Answers } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { inLanguage, type Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Button } from './button.tsx'
import { CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { GroupNames } from './group-fields.tsx'
import { ItemTitle } from './item-words.tsx'
import { FieldsOfPart, worded } from './sign-up-fields.tsx'

type ChangeProps = {
  language: Language
  action: string
  receipt: { kind: 'speak' | 'write'; mayChange: boolean; hasEmail: boolean }
  /** Those that can be chosen or left. */
  items: { id: string; number: string; title: string }[]
  answers: Answers
  errors: Record<string, string>
  asksForMail: boolean
  /** Of a group, all but the first. */
  others?: { number: number; displayName: string | null; withdrawn: boolean }[]
  names?: Record<string, string>
  /** What was chosen about the address. */
  keep: string
  /** Something was seen in a name that its author may not want to publish: it can then be saved as it is. */
  warned: boolean
  /** What it asks, if not what the description of comments says. */
  fields?: readonly CommentField[]
}

/** What the author of a sign-up or a comment may still change. */
export function ChangeForm(props: ChangeProps) {
  const { language, action, receipt, items, answers, errors, asksForMail, keep, warned, fields } = props
  const { others = [], names } = props
  const say = wordsIn(language)
  const asked = { say, answers, errors, fields }
  const speaks = receipt.kind === 'speak'
  return (
    <form method="post" action={action} noValidate>
      {receipt.mayChange ? (
        <>
          {speaks ? (
            <CheckboxGroup
              name="items"
              large
              legend={say('form.items')}
              hint={say('change.items.hint')}
              choices={items.map(({ id, number, title }) => ({
                value: id,
                number,
                label: <ItemTitle language={language} title={title} />,
              }))}
              defaultValue={answers.items}
              {...worded(say, errors.items)}
            />
          ) : null}
          <FieldsOfPart part="name" changing kind={receipt.kind} {...asked} />
          <GroupNames say={say} errors={errors} others={others} names={names} />
          <FieldsOfPart
            part="needs"
            changing
            kind={receipt.kind}
            {...asked}
            interpreterHint={say('form.interpreter.ahead')}
          />
        </>
      ) : null}
      {receipt.hasEmail ? (
        <RadioGroup
          name="keep"
          legend={say('change.mail')}
          choices={[
            { value: 'keep', label: say('change.mail.keep') },
            { value: 'remove', label: say('change.mail.remove') },
            ...(receipt.mayChange ? [{ value: 'new', label: say('change.mail.new') }] : []),
          ]}
          defaultValue={keep || 'keep'}
        />
      ) : null}
      {receipt.mayChange && (asksForMail || receipt.hasEmail) ? (
        <FieldsOfPart part="mail" changing kind={receipt.kind} {...asked} />
      ) : null}
      <div className="row apart--more">
        <Button>{say('change.save')}</Button>
        {warned ? (
          <Button kind="outline" name="asis" value="yes">
            {say('change.save.as-it-is')}
          </Button>
        ) : null}
      </div>
      <p className="apart">
        <a href={inLanguage(`${action.split('/change', 1)[0]}/withdraw`, language)}>
          {say('receipt.withdraw')}
        </a>
      </p>
    </form>
  )
}
