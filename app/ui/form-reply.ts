/** What a refused form gets back: the words beside each field, the words above all, and everything that was typed. */
export type FormReply = {
  /** By field; where several things are wrong with one field, a line for each. */
  errors: Record<string, string>
  sentence?: string
  section?: string
  values: Record<string, string | string[]>
  /** What somebody else saved meanwhile, for the person to compare and choose. */
  theirs?: unknown
}

/** @returns each thing that is wrong with one field */
export function linesOf(error: string): string[] {
  return error.split('\n').filter(Boolean)
}
