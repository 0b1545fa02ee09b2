/** What was typed in a form and not saved, kept on the device of whoever typed it. */
export type UnsavedText = {
  owner: string
  /** An instant. */
  at: string
  /** Of what the form was filled with when it was opened. */
  version: number
  values: Record<string, string | string[]>
  /** On its way to the server. */
  sent: boolean
}

const prefix = 'dais-unsaved:'
/** Longer than a day at work, shorter than a device is lent. */
const keptMs = 24 * 60 * 60 * 1000

/** Nothing where the device keeps nothing, as in a private window of some browsers. */
function store(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** @returns what `owner` typed; what somebody else typed on this device, or too long ago, is removed */
export function readUnsaved(key: string, owner: string, now = Date.now()): UnsavedText | null {
  const kept = store()
  if (!kept) return null
  for (const name of Object.keys(kept).filter((each) => each.startsWith(prefix))) {
    const text = parsed(kept.getItem(name))
    if (!text || text.owner !== owner || now - Date.parse(text.at) > keptMs) kept.removeItem(name)
  }
  return parsed(kept.getItem(prefix + key))
}

export function keepUnsaved(key: string, text: UnsavedText): void {
  try {
    store()?.setItem(prefix + key, JSON.stringify(text))
  } catch {
    // A device that is full keeps nothing; the page still asks before it is left.
  }
}

export function forgetUnsaved(key: string): void {
  store()?.removeItem(prefix + key)
}

/** For a form whose page is not seen again once it is sent. */
export function forgetSent(key: string): void {
  if (parsed(store()?.getItem(prefix + key) ?? null)?.sent) forgetUnsaved(key)
}

/** The text fields of a form as a refused form gives them back; files are not among them. */
export function typedTexts(form: HTMLFormElement): UnsavedText['values'] {
  const data = new FormData(form)
  return Object.fromEntries(
    [...new Set(data.keys())].flatMap((name) => {
      const texts = data.getAll(name).filter((value) => typeof value === 'string')
      return texts.length === 0 ? [] : [[name, texts.length === 1 ? texts[0]! : texts]]
    }),
  )
}

function parsed(text: string | null): UnsavedText | null {
  try {
    return text ? (JSON.parse(text) as UnsavedText) : null
  } catch {
    return null
  }
}
