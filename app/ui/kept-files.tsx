import { CheckboxGroup } from './choice-field.tsx'
import type { KeptFileChoice } from './form-reply.ts'

type KeptFilesProps = { kept: readonly KeptFileChoice[] | undefined; legend?: string; hint?: string }

/** The files that stay with a form which is sent again, each to be left out by a press. Nothing where none do. */
export function KeptFiles({
  kept = [],
  legend = 'Files we kept',
  hint = 'You don’t have to choose these again. Untick a file to leave it out.',
}: KeptFilesProps) {
  if (kept.length === 0) return null
  return (
    <CheckboxGroup
      name="kept"
      legend={legend}
      hint={hint}
      choices={kept.map(({ note, words }) => ({ value: note, label: words }))}
      defaultValue={kept.map(({ note }) => note)}
    />
  )
}
