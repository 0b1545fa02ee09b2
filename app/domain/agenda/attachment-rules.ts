import { allowed, refuse, type Verdict } from '../verdict.ts'
import { refusalSentence, type FileNature } from './attachment-kinds.ts'

/**
 * N9. What is heard in closed session is confidential (Government Code 54963), and officers' personnel and complaint
 * files are (Penal Code 832.7; GK). The commission takes no personnel action, so neither has a place here: on no agenda, in
 * no answer or report, entry, demand or library.
 */
export function confidentialVerdict(nature: FileNature): Verdict {
  if (nature === 'public') return allowed
  const section = nature === 'personnel' ? 'Penal Code 832.7' : 'Government Code 54963'
  return refuse('confidential', refusalSentence('confidential'), section)
}

/** One file stands on an item once. @param attachments of the item, as they stand */
export function attachedOnceVerdict(
  attachments: readonly { sha256: string; title: string }[],
  sha256: string,
): Verdict {
  const twin = attachments.find((attachment) => attachment.sha256 === sha256)
  return twin ? refuse('attached-already', `The same file is attached already, as “${twin.title}”.`) : allowed
}

/** A file is put back while its bytes are kept: E15 lets them go, and their name and hash stay. */
export function putBackVerdict(bytesRemoved: boolean): Verdict {
  return bytesRemoved
    ? refuse('bytes-removed', 'This file was deleted when its time was over. Upload it again.')
    : allowed
}
