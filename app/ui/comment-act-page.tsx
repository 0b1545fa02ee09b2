import { ActPage, type ActPageProps } from './act-page.tsx'
import { commentsPath } from './comment-review.tsx'
import { commentActPage as words } from '#app/words/comments-2.ts'

type CommentAct = Omit<ActPageProps, 'place' | 'trail' | 'back'> & { slug: string; formKey: string }

/** A working page for one thing to do with a comment, to which it leads back. */
export function CommentActPage({ slug, number, formKey, children, ...act }: CommentAct & { number: number }) {
  const own = `${commentsPath(slug)}/${number}`
  const trail = [
    { href: commentsPath(slug), label: words.publicComment },
    { href: own, label: words.number(number) },
  ]
  return (
    <ActPage {...act} place="meetings" trail={trail} back={own}>
      <input type="hidden" name="key" value={formKey} />
      {children}
    </ActPage>
  )
}

type ChosenAct = CommentAct & {
  /** The one of the address; null where several are chosen by the form. */
  number: string | null
  titles: { one: (number: string) => string; several: string }
}

/** The same for one comment or sign-up, or several that were chosen at the desk. */
export function ChosenCommentsPage({
  slug,
  number,
  formKey,
  titles,
  children,
  ...act
}: Omit<ChosenAct, 'title'>) {
  const chosen = number ?? act.reply?.values['numbers']
  const one = typeof chosen === 'string' ? chosen : null
  return (
    <ActPage
      {...act}
      place="meetings"
      trail={[{ href: commentsPath(slug), label: words.publicComment }]}
      title={one === null ? titles.several : titles.one(one)}
      back={one === null ? `${commentsPath(slug)}?show=waiting` : `${commentsPath(slug)}/${one}`}
    >
      <input type="hidden" name="key" value={formKey} />
      {[chosen ?? []].flat().map((each) => (
        <input key={each} type="hidden" name="numbers" value={each} />
      ))}
      {children}
    </ActPage>
  )
}
