import type { DisagreementSubject } from '#app/domain/library/document-kinds.ts'
import { subjectValue } from '#app/domain/library/subject-options.ts'
import { Select, TextArea, TextField, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { disagreementFields as words } from '#app/words/library.ts'

type DisagreementValues = {
  subject: string
  note: string | null
  about: { kind: DisagreementSubject; id: string }[]
  sides: { text: string; documentId: string | null; source: string | null }[]
}

const fewestSides = 2
const spareSides = 1
const spareSubjects = 2

/** The fields of a disagreement: its subject, and a group of fields for each source; one left empty is left out. */
export function DisagreementFields({
  disagreement,
  documents,
  subjects,
  reply,
}: {
  disagreement?: DisagreementValues
  documents: { id: string; title: string }[]
  /** What it may be about. */
  subjects: Option[]
  reply: FormReply | undefined
}) {
  const field = (name: string, stands: string | null | undefined) => ({
    name,
    error: reply?.errors[name],
    defaultValue: (reply ? typedIn(reply, name) : stands) ?? '',
  })
  const sides = disagreement?.sides ?? []
  const about = disagreement?.about ?? []
  const rows = Math.max(fewestSides, sides.length) + spareSides
  return (
    <>
      <TextField {...field('subject', disagreement?.subject)} label={words.whatTheSourcesDisagree} />
      <TextArea {...field('note', disagreement?.note)} label={words.note} optional rows={2} />
      {reply?.errors.sides ? <p className="usa-error-message">{reply.errors.sides}</p> : null}
      {Array.from({ length: rows }, (_, index) => {
        const side = sides[index]
        return (
          <fieldset key={index} className="usa-fieldset parted" id={index === 0 ? 'sides' : undefined}>
            <legend className="usa-legend">{words.source(index + 1)}</legend>
            <TextArea
              {...field(`sides[${index}].text`, side?.text)}
              label={words.whatItSays}
              optional={index >= fewestSides}
              rows={2}
              record
            />
            <Select
              {...field(`sides[${index}].documentId`, side?.documentId)}
              label={words.document}
              optional
              options={[
                { value: '', label: words.noneInTheLibrary },
                ...documents.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
            <TextField {...field(`sides[${index}].source`, side?.source)} label={words.source2} optional />
          </fieldset>
        )
      })}
      <fieldset className="usa-fieldset parted" id="about">
        <legend className="usa-legend">{words.showItOnThese}</legend>
        {reply?.errors.about ? <p className="usa-error-message">{reply.errors.about}</p> : null}
        {Array.from({ length: about.length + spareSubjects }, (_, index) => (
          <Select
            key={index}
            {...field(`about[${index}]`, about[index] && subjectValue(about[index]))}
            label={words.about(index + 1)}
            optional
            options={[{ value: '', label: words.nothing }, ...subjects]}
          />
        ))}
      </fieldset>
    </>
  )
}
