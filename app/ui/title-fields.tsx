import { mostTitleWords } from '#app/domain/text/short-title.ts'
import { TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'

export const titleHint = `Up to ${mostTitleWords} words, for lists and headings. You can add it later.`

type Fields = 'title' | 'sourceNote' | 'letterFrom' | 'counterpart' | 'letterAsks'
type Props = { reply: FormReply | undefined; known?: Partial<Record<Fields, string | null>> }

const tiedTo =
  ({ reply, known }: Props) =>
  (name: Fields) => ({
    name,
    optional: true,
    defaultValue: typedIn(reply, name) ?? known?.[name] ?? '',
    error: reply?.errors[name],
  })

/** The short title of a matter, and the clerk's note about where it comes from. */
export function TitleFields(props: Props) {
  const tied = tiedTo(props)
  return (
    <>
      <TextField {...tied('title')} label="Short title" hint={titleHint} />
      <TextArea
        {...tied('sourceNote')}
        label="Note about the source"
        rows={3}
        hint="For staff only. It is never published, and no letter quotes it."
      />
    </>
  )
}

/** Who wrote to whom, and what the letter asks: from these a reminder is drafted. */
export function LetterFields(props: Props) {
  const tied = tiedTo(props)
  return (
    <>
      <TextField
        {...tied('letterFrom')}
        label="Who wrote the letter"
        hint="Leave it empty for the commission’s own letter."
      />
      <TextField {...tied('counterpart')} label="To whom the letter went" />
      <TextArea
        {...tied('letterAsks')}
        label="What the letter asks"
        rows={3}
        hint="Finish the sentence “The letter asks …”, for example: that the department be informed of each raid."
      />
    </>
  )
}
