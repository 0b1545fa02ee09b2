import { TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { personFields as words } from '#app/words/people-2.ts'

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
        label={words.name}
        hint={words.asItShouldAppear}
        error={reply?.errors.name}
        defaultValue={value('name', person?.name)}
      />
      <TextArea
        name="spellings"
        label={words.otherSpellings}
        optional
        hint={words.onePerLineAs}
        rows={3}
        error={reply?.errors.spellings}
        defaultValue={value('spellings', person?.spellings.join('\n'))}
      />
      <TextField
        name="sortName"
        label={words.nameInLists}
        optional
        hint={words.familyNameFirstAs}
        error={reply?.errors.sortName}
        defaultValue={value('sortName', person?.sortName)}
      />
      <TextField
        name="title"
        label={words.title}
        optional
        hint={words.forExampleDeputyChief}
        error={reply?.errors.title}
        defaultValue={value('title', person?.title)}
      />
      <TextField
        name="organization"
        label={words.organization}
        optional
        error={reply?.errors.organization}
        defaultValue={value('organization', person?.organization)}
      />
    </>
  )
}
