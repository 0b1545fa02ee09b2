/** What a refused form gets back: the words beside each field, the words above all, and everything that was typed. */
export type FormReply = {
  /** By field; where several things are wrong with one field, a line for each. */
  errors: Record<string, string>
  sentence?: string
  section?: string
  values: Record<string, string | string[]>
  /** What somebody else saved meanwhile, for the person to compare and choose. */
  theirs?: unknown
  /** Files that were taken with the form that was not: they need not be chosen again. */
  kept?: KeptFileChoice[]
}

/** `note` comes back with the form; `words` name the file. */
export type KeptFileChoice = { note: string; words: string }

/** @returns what was typed in a field, the first value where it was sent twice; undefined where nothing was refused */
export function typedIn(reply: Pick<FormReply, 'values'> | undefined, name: string): string | undefined {
  const value = reply?.values[name]
  return Array.isArray(value) ? value[0] : value
}

/** @returns each thing that is wrong with one field */
export function linesOf(error: string): string[] {
  return error.split('\n').filter(Boolean)
}
