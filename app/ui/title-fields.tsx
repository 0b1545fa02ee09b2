import { mostTitleWords } from '#app/domain/text/short-title.ts'
import { TextArea, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { titleFields as words } from '#app/words/questions-2.ts'

export const titleHint = words.upToWordsFor(mostTitleWords)

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
      <TextField {...tied('title')} label={words.shortTitle} hint={titleHint} />
      <TextArea
        {...tied('sourceNote')}
        label={words.noteAboutTheSource}
        rows={3}
        hint={words.forStaffOnlyIt}
      />
    </>
  )
}

/** Who wrote to whom, and what the letter asks: from these a reminder is drafted. */
export function LetterFields(props: Props) {
  const tied = tiedTo(props)
  return (
    <>
      <TextField {...tied('letterFrom')} label={words.whoWroteTheLetter} hint={words.leaveItEmptyFor} />
      <TextField {...tied('counterpart')} label={words.toWhomTheLetter} />
      <TextArea
        {...tied('letterAsks')}
        label={words.whatTheLetterAsks}
        rows={3}
        hint={words.finishTheSentenceThe}
      />
    </>
  )
}
