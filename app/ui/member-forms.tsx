import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { Select, TextArea } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { memberForms as words } from '#app/words/commissioner.ts'

export type MemberAct = 'judge' | 'restated' | 'withdrawn' | 'joined' | 'passed-on' | 'correction'

/** @returns of which form of the page a refusal is */
export function actOf(reply: FormReply | undefined): MemberAct | null {
  if (!reply) return null
  const kind = valueOf(reply, 'kind')
  const others = ['restated', 'withdrawn', 'joined', 'passed-on', 'correction'] as const
  return others.find((other) => other === kind) ?? 'judge'
}

/** @returns where the fields of a refused form stand, as several forms of a page have fields of one name */
export function idsOf(reply: FormReply | undefined, number: string): Record<string, string> {
  const act = actOf(reply)
  if (!act) return {}
  return { text: `${act}-${number}`, kind: `kind-${number}`, personId: `heir-${number}` }
}

type Props = {
  number: string
  formKey: string
  /** When the page was made: what happened to the question since is told first. */
  seenAt: string
  reply?: FormReply | undefined
}

function MemberForm({ number, formKey, seenAt, children }: Props & { children: ReactNode }) {
  return (
    <Form method="post" action={`/commissioner/questions/${number}`} noValidate className="narrow">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seenAt" value={seenAt} />
      {children}
    </Form>
  )
}

/** What of a refusal is this form's. */
const ownReply = (reply: FormReply | undefined, act: MemberAct) => (actOf(reply) === act ? reply : undefined)

/** Was it answered? The asker alone says so. */
export function JudgeForm({ number, formKey, seenAt, reply }: Props) {
  const own = ownReply(reply, 'judge')
  return (
    <MemberForm number={number} formKey={formKey} seenAt={seenAt}>
      <RadioGroup
        id={`kind-${number}`}
        name="kind"
        legend={words.wasItAnswered}
        choices={[
          { value: 'accepted', label: words.yesCloseTheQuestion },
          { value: 'accepted-in-part', label: words.inPartTheRest },
          { value: 'not-accepted', label: words.noThisIsNot },
        ]}
        defaultValue={valueOf(own, 'kind')}
        error={own?.errors.kind}
      />
      <TextArea
        id={`judge-${number}`}
        name="text"
        label={words.whatRemainsToBe}
        optional={words.notNeededIfYou}
        record
        rows={2}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="small quiet apart--less">{words.yourDecisionIsPublished}</p>
      <p className="apart">
        <Button>
          {words.publishMyDecision}
          <span className="off"> {words.ofQuestion(number)}</span>
        </Button>
      </p>
    </MemberForm>
  )
}

const worded = {
  restated: { label: words.theRewordedQuestion, button: words.publishTheNewWords },
  withdrawn: { label: words.whyYouWithdrawIt, button: words.withdrawTheQuestion },
} as const

/** Restates or withdraws one's own question. */
export function WordedForm({
  number,
  formKey,
  seenAt,
  reply,
  act,
}: Props & { act: 'restated' | 'withdrawn' }) {
  const own = ownReply(reply, act)
  return (
    <MemberForm number={number} formKey={formKey} seenAt={seenAt}>
      <input type="hidden" name="kind" value={act} />
      <TextArea
        id={`${act}-${number}`}
        name="text"
        label={worded[act].label}
        record
        rows={3}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="apart">
        <Button kind="outline">{worded[act].button}</Button>
      </p>
    </MemberForm>
  )
}

/** Joins a question that another asked. Nothing else is said by it. */
export function JoinForm({ number, formKey, seenAt }: Props) {
  return (
    <MemberForm number={number} formKey={formKey} seenAt={seenAt}>
      <input type="hidden" name="kind" value="joined" />
      <p>{words.yourNameIsAdded}</p>
      <p className="apart">
        <Button>{words.joinThisQuestion}</Button>
      </p>
    </MemberForm>
  )
}

/** Passes a question on to a commissioner in office, who then says whether it was answered. */
export function PassOnForm(props: Props & { members: { value: string; label: string }[] }) {
  const { number, formKey, seenAt, reply, members } = props
  const own = ownReply(reply, 'passed-on')
  return (
    <MemberForm number={number} formKey={formKey} seenAt={seenAt}>
      <input type="hidden" name="kind" value="passed-on" />
      <Select
        id={`heir-${number}`}
        name="personId"
        label={words.passOnTo}
        options={[{ value: '', label: words.choose }, ...members]}
        defaultValue={valueOf(own, 'personId')}
        error={own?.errors.personId}
      />
      <TextArea
        id={`passed-on-${number}`}
        name="text"
        label={words.why}
        record
        rows={2}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="apart">
        <Button kind="outline">{words.passTheQuestionOn}</Button>
      </p>
    </MemberForm>
  )
}

/** Takes back one's own word on a question, by an entry that says why. */
export function TakeBackForm(props: Props & { word: { id: string; said: string } }) {
  const { number, formKey, seenAt, reply, word } = props
  const own = ownReply(reply, 'correction')
  return (
    <MemberForm number={number} formKey={formKey} seenAt={seenAt}>
      <input type="hidden" name="kind" value="correction" />
      <input type="hidden" name="correctsId" value={word.id} />
      <p>{words.youSaidItStays(word.said)}</p>
      <TextArea
        id={`correction-${number}`}
        name="text"
        label={words.whyYouAreUndoing}
        record
        rows={2}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="apart">
        <Button kind="outline">{words.undoMyDecision}</Button>
      </p>
    </MemberForm>
  )
}
