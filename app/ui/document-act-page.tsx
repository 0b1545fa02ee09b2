import { ActPage, type ActPageProps } from './act-page.tsx'
import { documentActPage as words } from '#app/words/library.ts'

type DocumentActPageProps = Omit<ActPageProps, 'place' | 'trail' | 'back'> & {
  document: { slug: string; title: string }
}

export const documentPath = (slug: string) => `/clerk/library/documents/${slug}`

/** A working page for one thing to do with a document of the library, to whose page it leads back. */
export function DocumentActPage({ document, ...act }: DocumentActPageProps) {
  const back = documentPath(document.slug)
  const trail = [
    { href: '/clerk/library', label: words.library },
    { href: back, label: document.title },
  ]
  return <ActPage {...act} place="library" trail={trail} back={back} />
}
