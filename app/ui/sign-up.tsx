import type { KeptFileChoice } from './form-reply.ts'
import type { ReactNode } from 'react'
import type { CommentField } from '#app/domain/comments/comment-fields.ts'
import type { SignUpFacts, SignUpItem } from '#app/domain/comments/sign-up/sign-up-facts.ts'
import { interpreterOf, type Answers } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { lengthOf } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Band } from './band.tsx'
import { Button } from './button.tsx'
import { CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { GroupFields } from './group-fields.tsx'
import { commentForm } from './same-act-question.tsx'
import { ItemTitle } from './item-words.tsx'
import { RemoteJoin } from './remote-join.tsx'
import { FieldsOfPart, worded } from './sign-up-fields.tsx'
import { WrittenFields, type AskedProps } from './written-fields.tsx'
import { ComplaintQuestion } from './complaint-question.tsx'
import type { ComplaintWish } from '#app/domain/comments/complaint/complaint.ts'

type FormProps = {
  language: Language
  action: string
  ticket: string
  facts: SignUpFacts
  answers: Answers
  errors: Record<string, string>
  /** What can be done without this page. */
  contact: string
  /** Something was seen in the text that its author may not want to publish: the form can then be sent as it is. */
  warned: boolean
  /** It reads as a complaint: its author is asked what to do with it, and may leave that unanswered. */
  complaint: { wish: ComplaintWish | null; where: string | null } | null
  /** Its author said that it is another than what this browser sent before. */
  another?: boolean
  /** The browser keeps a note that it was sent. */
  noted?: boolean
  /** What it asks, if not what the description of comments says. */
  fields?: readonly CommentField[]
  /** Files that stay with the form. */
  kept?: readonly KeptFileChoice[]
}

/** The form on which anyone signs up to speak, or writes. No answer of it is needed but how, and on what. */
export function SignUpForm(props: FormProps) {
  const { language, action, ticket, facts, answers, errors, contact, warned, complaint, fields, kept } = props
  const { another = false, noted = false } = props
  const say = wordsIn(language)
  const time = lengthOf(language, facts.secondsPerSpeaker)
  const doubled = lengthOf(language, facts.secondsPerSpeaker * 2)
  const late = say(facts.needsLate ? 'form.interpreter.late' : 'form.interpreter.ahead')
  const asked = { say, answers, errors, fields }
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="card"
      id={commentForm}
    >
      <input type="hidden" name="ticket" value={ticket} />
      {another ? <input type="hidden" name="another" value="yes" /> : null}
      <p className="printonly">{say('form.card.mark')}</p>
      <Band first>
        <RadioGroup
          name="how"
          large
          legend={say('form.how')}
          hint={
            <>
              {say('form.time', { time })}
              {facts.remoteAccess && !facts.remoteJoin.link && !facts.remoteJoin.phone ? (
                <span lang={language === 'en' ? undefined : 'en'}> {facts.remoteAccess}</span>
              ) : null}
            </>
          }
          choices={[
            { value: 'room', label: say('form.how.room') },
            { value: 'remote', label: say('form.how.remote') },
            { value: 'write', label: say('form.how.write') },
          ]}
          defaultValue={answers.how}
          {...worded(say, errors.how)}
        />
        <div className="if-remote">
          <RemoteJoin say={say} join={facts.remoteJoin} />
        </div>
      </Band>
      <Band>
        <ItemChoices language={language} facts={facts} answers={answers} error={errors.items} />
      </Band>
      <Band heading={say('form.public')}>
        <p className="if-speak">{say('form.public.speak')}</p>
        <p className="if-write">{say('form.public.write')}</p>
        <p>{say('form.public.never')}</p>
      </Band>
      <Band>
        <FieldsOfPart part="name" {...asked} />
        <GroupFields {...asked} />
      </Band>
      <Band only="if-speak">
        <FieldsOfPart
          part="needs"
          kind="speak"
          {...asked}
          answers={
            answers.interpreter === '' && interpreterOf(answers)
              ? { ...answers, interpreter: 'other' }
              : answers
          }
          interpreterHint={`${say('form.interpreter.hint', { doubled, time })} ${late}`}
        />
      </Band>
      <Band only="if-write">
        <WrittenFields language={language} facts={facts} kept={kept} {...asked} />
      </Band>
      <Band>
        {facts.asksForMail ? <MailField {...asked} /> : null}
        {complaint ? <ComplaintQuestion say={say} contact={contact} {...complaint} /> : null}
        <Trap label={say('form.trap')} />
        {warned ? (
          <div className="row apart--more">
            <Button>{say('warning.changed')}</Button>
            <Button kind="outline" name="asis" value="yes">
              {say('warning.as-it-is')}
            </Button>
          </div>
        ) : (
          <p className="apart--more">
            <Button>{say('form.send')}</Button>
          </p>
        )}
        {noted ? <p className="small quiet apart noprint">{say('same.note')}</p> : null}
        <p className="small quiet apart noprint">{say('form.card', { how: contact })}</p>
        <p className="printonly">{say('form.card.give')}</p>
      </Band>
    </form>
  )
}

function ItemChoices(props: { language: Language; facts: SignUpFacts; answers: Answers; error?: string }) {
  const { language, facts, answers, error } = props
  const say = wordsIn(language)
  const titled = (item: SignUpItem): ReactNode =>
    item.general ? say('form.items.general') : <ItemTitle language={language} title={item.title} />
  return (
    <CheckboxGroup
      name="items"
      large
      legend={say('form.items')}
      hint={say('form.items.hint')}
      choices={facts.items.map((item) => ({
        value: item.id,
        number: item.number,
        label: item.closed ? (
          <>
            {titled(item)} <span className="small quiet">{say('form.items.closed')}</span>
          </>
        ) : (
          titled(item)
        ),
      }))}
      defaultValue={answers.items}
      {...worded(say, error)}
    />
  )
}

function MailField(asked: AskedProps) {
  const { say, answers, errors } = asked
  return (
    <details className="noprint" open={answers.mail !== '' || errors.mail !== undefined}>
      <summary>
        {say('form.mail')} <span className="quiet">{say('optional')}</span>
      </summary>
      <FieldsOfPart part="mail" kind="speak" marked={false} {...asked} />
    </details>
  )
}

/** A field that no person sees and no screen reader says; whatever fills it in is a program. */
function Trap({ label }: { label: string }) {
  return (
    <div className="trap" aria-hidden="true">
      <label>
        {label}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
