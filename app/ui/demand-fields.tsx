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
import { demandFields as words } from '#app/words/demands.ts'

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
        label={words.whoSentIt}
        hint={words.theNameIsPublic}
        autoComplete="off"
      />
      <Pair>
        <DateField {...tied('receivedOn')} label={words.dayReceived} hint={words.the30DaysStart} />
        <Select
          {...tied('receivedBy')}
          label={words.howItCame}
          options={[
            { value: '', label: words.chooseHowItCame },
            ...receivedByWays.map((value) => ({ value, label: receivedByNames[value] })),
          ]}
        />
      </Pair>
      <DateField {...tied('writtenOn')} label={words.dateOnTheLetter} optional />
      <TextArea
        {...tied('action')}
        label={words.theActionItChallenges}
        hint={words.asTheLetterDescribes}
        record
      />
      <DateField {...tied('actionOn')} label={words.dayOfThatAction} />
      <RadioGroup
        {...tied('session')}
        legend={words.whereTheActionWas}
        choices={sessions.map((value) => ({ value, label: sessionNames[value] }))}
      />
      <TextArea {...tied('claim')} label={words.whatItSaysWas} hint={words.thisIsPublicLeave} record />
      <Sections reply={reply} known={known.sections ?? []} />
    </>
  )
}

function Sections({ reply, known }: { reply: FormReply | undefined; known: readonly ClaimedSection[] }) {
  const error = reply?.errors.sections
  return (
    <div className={error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <fieldset className="usa-fieldset" aria-describedby={error ? 'sections-error' : undefined}>
        <legend className="usa-legend">{words.sectionsItNames}</legend>
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
      <TextField {...tied('address')} label={words.mailingAddress} hint={words.neverPublic} />
      <Pair>
        <TextField {...tied('email')} label={words.eMailAddress} hint={words.neverPublic} />
        <TextField {...tied('phone')} label={words.phone} hint={words.neverPublic} />
      </Pair>
    </>
  )
}

/** Whether the copy may be shown to anyone. */
export function FilePublic({ reply }: { reply: FormReply | undefined }) {
  return (
    <Checkbox
      name="filePublic"
      label={words.showThisCopyTo}
      defaultChecked={reply?.values.filePublic === 'yes'}
      error={reply?.errors.filePublic}
    />
  )
}
