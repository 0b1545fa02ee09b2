import {
  claimedSections,
  receivedByNames,
  receivedByWays,
  sectionNames,
  sessionNames,
  sessions,
  type ClaimedSection,
  type DemandFacts,
} from '#app/domain/demands/demand-kinds.ts'
import { sectionField } from '#app/domain/demands/demand-forms.ts'
import { Checkbox } from './choice-field.tsx'
import { RadioGroup } from './choice-field.tsx'
import { DateField, HintAndError, Pair, Select, TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'

type Known = Partial<Pick<DemandFacts, Exclude<keyof DemandFacts, 'kind' | 'sections'>>> & {
  sections?: readonly ClaimedSection[]
}

/** What a demand says of itself: the same fields when it is received and when its facts are corrected. */
export function DemandFactFields({ reply, known = {} }: { reply: FormReply | undefined; known?: Known }) {
  const tied = (name: Exclude<keyof Known, 'sections'>) => ({
    name,
    defaultValue: (reply?.values[name] as string | undefined) ?? known[name] ?? '',
    error: reply?.errors[name],
  })
  return (
    <>
      <TextField
        {...tied('claimant')}
        label="Who sent it"
        hint="The name is public, because a demand is a public record."
        autoComplete="off"
      />
      <Pair>
        <DateField {...tied('receivedOn')} label="Day received" hint="The 30 days start after this day." />
        <Select
          {...tied('receivedBy')}
          label="How it came"
          options={[
            { value: '', label: 'Choose how it came' },
            ...receivedByWays.map((value) => ({ value, label: receivedByNames[value] })),
          ]}
        />
      </Pair>
      <DateField {...tied('writtenOn')} label="Date on the letter" optional />
      <TextArea
        {...tied('action')}
        label="The action it challenges"
        hint="As the letter describes it. This is public. Leave out addresses, phone numbers and e-mail addresses."
        record
      />
      <DateField {...tied('actionOn')} label="Day of that action" />
      <RadioGroup
        {...tied('session')}
        legend="Where the action was taken"
        choices={sessions.map((value) => ({ value, label: sessionNames[value] }))}
      />
      <TextArea
        {...tied('claim')}
        label="What it says was violated, and how"
        hint="This is public. Leave out addresses, phone numbers and e-mail addresses."
        record
      />
      <Sections reply={reply} known={known.sections ?? []} />
    </>
  )
}

function Sections({ reply, known }: { reply: FormReply | undefined; known: readonly ClaimedSection[] }) {
  const error = reply?.errors.sections
  return (
    <div className={error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <fieldset className="usa-fieldset" aria-describedby={error ? 'sections-error' : undefined}>
        <legend className="usa-legend">Sections it names</legend>
        <HintAndError id="sections" error={error} />
        <div className="choices">
          {claimedSections.map((section, index) => (
            <Checkbox
              key={section}
              id={index === 0 ? 'sections' : undefined}
              name={sectionField(section)}
              label={sectionNames[section]}
              defaultChecked={reply ? reply.values[sectionField(section)] === 'yes' : known.includes(section)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** How to reach who sent it: for the clerk alone. */
export function ContactFields({ reply }: { reply: FormReply | undefined }) {
  const tied = (name: 'address' | 'email' | 'phone') => ({
    name,
    defaultValue: (reply?.values[name] as string | undefined) ?? '',
    error: reply?.errors[name],
    autoComplete: 'off',
    optional: true,
  })
  return (
    <>
      <TextField {...tied('address')} label="Mailing address" hint="Never public." />
      <Pair>
        <TextField {...tied('email')} label="E-mail address" hint="Never public." />
        <TextField {...tied('phone')} label="Phone" hint="Never public." />
      </Pair>
    </>
  )
}

/** Whether the copy may be shown to anyone. */
export function FilePublic({ reply }: { reply: FormReply | undefined }) {
  return (
    <Checkbox
      name="filePublic"
      label="Show this copy to the public: it has no address, phone number or e-mail address in it"
      defaultChecked={reply?.values.filePublic === 'yes'}
      error={reply?.errors.filePublic}
    />
  )
}
