import { yearOf, type CivilDate } from '../time/civil-date.ts'
import { numberWord } from '../time/duration.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { isEmptyText } from '../text/empty-text.ts'

/** The ways in which a member may lawfully take part from elsewhere. The section of the emergency route: GK. */
export const remoteProvisions = [
  'just-cause',
  'disability',
  'teleconference-location',
  'proclaimed-emergency',
] as const
export type RemoteProvision = (typeof remoteProvisions)[number]

export const remoteProvisionFacts: Record<RemoteProvision, { label: string; section: string }> = {
  'just-cause': { label: 'Just cause', section: 'Government Code 54953.8.3' },
  disability: { label: 'Accommodation of a disability', section: 'Government Code 54953(c)' },
  'teleconference-location': {
    label: 'From a place named on the agenda and open to the public',
    section: 'Government Code 54953(b)',
  },
  'proclaimed-emergency': { label: 'Proclaimed state of emergency', section: 'Government Code 54953.8.2' },
}

/**
 * E9. Just cause: two meetings a calendar year for a body that regularly meets once a month or less, five for one that
 * meets twice a month, seven for three times or more. Government Code 54953.8.3 [S7].
 */
export function justCauseCap(meetingsPerYear: number): 2 | 5 | 7 {
  if (meetingsPerYear <= 12) return 2
  return meetingsPerYear <= 24 ? 5 : 7
}

export type JustCauseCount = {
  used: number
  cap: 2 | 5 | 7
  year: number
  verdict: Verdict
  sentence: string
}

/**
 * E9: whether one more remote attendance for just cause is left to this member in the meeting's calendar year. No vote
 * is taken and no reason is asked beyond the provision.
 * @param earlierDates dates of that member's other meetings attended for just cause; the meeting's own date is not counted twice
 */
export function justCauseCount(facts: {
  meetingsPerYear: number
  earlierDates: readonly CivilDate[]
  heldOn: CivilDate
}): JustCauseCount {
  const { meetingsPerYear, earlierDates, heldOn } = facts
  const year = yearOf(heldOn)
  const cap = justCauseCap(meetingsPerYear)
  const used = new Set(earlierDates.filter((date) => yearOf(date) === year && date !== heldOn)).size
  const verdict =
    used < cap
      ? allowed
      : refuse(
          'just-cause-used-up',
          `${used} of ${cap} meetings for just cause are used in ${year}. Another provision is needed, or attendance in person.`,
          'Government Code 54953.8.3',
        )
  const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
  const sentence = verdict.ok ? `Remote, ${ordinals[used]} of ${numberWord(cap)} this year` : verdict.sentence
  return { used, cap, year, verdict, sentence }
}

export type RemoteParticipation = {
  provision: RemoteProvision | null
  audioAndVideo: boolean | null
  /** What the member disclosed of adults in the room; null: nothing yet; blank is no disclosure. */
  adultsPresent: string | null
  /** The disability itself keeps the member from using video. */
  videoPrevented?: boolean
}

/**
 * E9: a remote member takes part "through both audio and visual technology", and before any action "shall publicly
 * disclose … whether any other individuals 18 years of age or older are present in the room …, and the general nature of
 * the member's relationship with any such individuals". Government Code 54953.8 and 54953.8.3. A disability may prevent
 * video (54953(c)) [S46]. A place open to the public under 54953(b) asks for neither (GK).
 * @returns what stops this member from acting; allowed where nothing does
 */
export function remoteActionVerdict(participation: RemoteParticipation): Verdict {
  const { provision, audioAndVideo, adultsPresent, videoPrevented = false } = participation
  if (provision === null) {
    return refuse(
      'no-provision',
      'Name the provision under which the member is remote.',
      'Government Code 54953.8',
    )
  }
  const { section } = remoteProvisionFacts[provision]
  if (provision === 'teleconference-location') return allowed
  if (audioAndVideo !== true && !(provision === 'disability' && videoPrevented)) {
    return refuse('no-video', 'A remote member takes part by both sound and picture.', section)
  }
  if (adultsPresent === null || isEmptyText(adultsPresent)) {
    return refuse(
      'adults-not-disclosed',
      'Before any action, the remote member says whether anyone of 18 or older is in the room, and who they are to the member.',
      'Government Code 54953.8',
    )
  }
  return allowed
}

/** @returns "Commissioner Maple took part remotely: just cause, Government Code 54953.8.3." for the minutes */
export function remoteSentence(name: string, provision: RemoteProvision): string {
  const { label, section } = remoteProvisionFacts[provision]
  return `${name} took part remotely: ${label[0]?.toLowerCase()}${label.slice(1)}, ${section}.`
}

/**
 * E10. The remote-meeting rules for "eligible subsidiary bodies" exclude one whose "primary subject matter … focuses on
 * elections, budgets, police oversight, privacy, …". Government Code 54953.8.6(b)(1)(D) [S6].
 * @param subject the commission's primary subject
 */
export function subsidiaryBodyVerdict(subject: string): Verdict {
  const excluded = ['elections', 'budgets', 'police oversight', 'privacy']
  if (!excluded.includes(subject)) return allowed
  return refuse(
    'subsidiary-mode-excluded',
    `A commission whose primary subject is ${subject} can’t meet wholly by video as a subsidiary body.`,
    'Government Code 54953.8.6(b)(1)(D)',
  )
}
