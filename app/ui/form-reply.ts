/** What a refused form gets back: the words beside each field, the words above all, and everything that was typed. */
export type FormReply = {
  errors: Record<string, string>
  sentence?: string
  section?: string
  values: Record<string, string | string[]>
  /** What somebody else saved meanwhile, for the person to compare and choose. */
  theirs?: unknown
}
