import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { draftsToRead as words } from '#app/words/commissioner.ts'

/** The draft agendas that the clerk has shown to the chair; nothing where there are none. */
export function DraftsToRead({ drafts }: { drafts: { id: string; heldOn: string }[] }) {
  if (drafts.length === 0) return null
  return (
    <Part heading={words.draftAgendasToLook} id="drafts">
      <FileList
        rows={drafts.map(({ id, heldOn }) => (
          <a key={id} href={`/commissioner/draft-agendas/${id}`}>
            {words.draftAgenda(formatLongDate(heldOn))}
          </a>
        ))}
      />
    </Part>
  )
}
