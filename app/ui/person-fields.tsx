import { TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

type PersonValues = {
  name: string
  sortName: string | null
  title: string | null
  organization: string | null
  spellings: string[]
}

/** The fields of a person: the name as printed, its other spellings, what they are elsewhere. */
export function PersonFields({ person, reply }: { person?: PersonValues; reply: FormReply | undefined }) {
  const value = (name: keyof PersonValues, stands: string | null | undefined) =>
    (reply ? typedIn(reply, name) : stands) ?? ''
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="As it should appear in print, with accents"
        error={reply?.errors.name}
        defaultValue={value('name', person?.name)}
      />
      <TextArea
        name="spellings"
        label="Other spellings"
        optional
        hint="One per line, as newspapers print the name. Search finds each one, with or without accents."
        rows={3}
        error={reply?.errors.spellings}
        defaultValue={value('spellings', person?.spellings.join('\n'))}
      />
      <TextField
        name="sortName"
        label="Name in lists"
        optional
        hint="Family name first, as in a directory: King, Martin Luther, Jr. Empty: it is made from the name"
        error={reply?.errors.sortName}
        defaultValue={value('sortName', person?.sortName)}
      />
      <TextField
        name="title"
        label="Title"
        optional
        hint="For example Deputy Chief"
        error={reply?.errors.title}
        defaultValue={value('title', person?.title)}
      />
      <TextField
        name="organization"
        label="Organization"
        optional
        error={reply?.errors.organization}
        defaultValue={value('organization', person?.organization)}
      />
    </>
  )
}
