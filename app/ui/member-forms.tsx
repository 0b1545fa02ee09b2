import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { RadioGroup } from './choice-field.tsx'
import { valueOf } from './desk-form.tsx'
import { Select, TextArea } from './field.tsx'
import type { FormReply } from './form-reply.ts'

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
        legend="Was it answered?"
        choices={[
          { value: 'accepted', label: 'Yes. Close the question' },
          { value: 'accepted-in-part', label: 'In part. The rest stays open' },
          { value: 'not-accepted', label: 'No, this is not an answer. It stays open' },
        ]}
        defaultValue={valueOf(own, 'kind')}
        error={own?.errors.kind}
      />
      <TextArea
        id={`judge-${number}`}
        name="text"
        label="What remains to be answered, or why it is not an answer"
        optional="(not needed if you answer yes)"
        record
        rows={2}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="small quiet apart--less">
        Your decision is published with your name. A question that is not answered goes on the next agenda.
      </p>
      <p className="apart">
        <Button>
          Publish my decision<span className="off"> of question {number}</span>
        </Button>
      </p>
    </MemberForm>
  )
}

const worded = {
  restated: { label: 'The reworded question', button: 'Publish the new words' },
  withdrawn: { label: 'Why you withdraw it', button: 'Withdraw the question' },
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
      <p>
        Your name is added to the question in public. Only the commissioner who asked first can accept the
        answer. To say more, ask at a meeting: between meetings, members can’t write to each other about it
        (Government Code 54952.2(b)).
      </p>
      <p className="apart">
        <Button>Join this question</Button>
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
        label="Pass on to"
        options={[{ value: '', label: 'Choose' }, ...members]}
        defaultValue={valueOf(own, 'personId')}
        error={own?.errors.personId}
      />
      <TextArea
        id={`passed-on-${number}`}
        name="text"
        label="Why"
        record
        rows={2}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="apart">
        <Button kind="outline">Pass the question on</Button>
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
      <p>
        You said: {word.said}. It stays in the history but no longer counts, and the question goes back to
        where it was.
      </p>
      <TextArea
        id={`correction-${number}`}
        name="text"
        label="Why you are undoing it"
        record
        rows={2}
        defaultValue={valueOf(own, 'text')}
        error={own?.errors.text}
      />
      <p className="apart">
        <Button kind="outline">Undo my decision</Button>
      </p>
    </MemberForm>
  )
}
