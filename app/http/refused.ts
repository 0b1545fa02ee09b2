/** Why a request was not taken, as its page says it in the reader's language. */
export type RefusedCode =
  | 'bad-address'
  | 'broken'
  | 'cut-off'
  | 'method'
  | 'other-site'
  | 'too-slow'
  | 'too-large'
  | 'comment-large'
  | 'too-many-fields'
  | 'long-address'
  | 'not-a-form'
  | 'not-open'
  | 'signed-out'
  | 'signed-out-kept'
  | 'not-found'
  | 'rule'
  | 'conflict'
  | 'failed'
  | 'busy'
  | 'no-space'
  | 'unsaved'
  | 'unsure'
  | 'away'
  | 'kept'

const statuses: Record<RefusedCode, number> = {
  'bad-address': 400,
  broken: 400,
  'cut-off': 400,
  'other-site': 403,
  'not-open': 403,
  'signed-out': 403,
  'signed-out-kept': 403,
  'not-found': 404,
  method: 405,
  'too-slow': 408,
  'too-large': 413,
  'comment-large': 413,
  'too-many-fields': 413,
  'long-address': 414,
  'not-a-form': 415,
  conflict: 409,
  rule: 422,
  failed: 500,
  busy: 503,
  'no-space': 503,
  unsaved: 503,
  unsure: 503,
  away: 503,
  kept: 503,
}

export type Refusal = {
  status: number
  code: RefusedCode
  /** Values for the words of the code, such as the bound that was exceeded. */
  values: Record<string, string | number>
  /** As a rule says it, in English. */
  sentence?: string
  section?: string
  again?: SendAgain
  /** The page of the form that was refused. */
  form?: string
}

/** A form that its page can send again, with what was typed. */
export type SendAgain = { action: string; entries: [name: string, value: string][] }

/** Thrown by what stands before the pages; shown as a page, or as JSON to what asked for JSON. */
export class Refused extends Error {
  readonly refusal: Refusal
  /** @param headers such as `Allow` or `Retry-After` */
  constructor(
    code: RefusedCode,
    values: Refusal['values'] = {},
    readonly headers: Record<string, string> = {},
    extra: Pick<Refusal, 'sentence' | 'section' | 'again' | 'form'> = {},
  ) {
    super(code)
    this.refusal = { status: statuses[code], code, values, ...extra }
  }
}
