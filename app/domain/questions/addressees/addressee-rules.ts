import { foldName } from '../../people/name-matching.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { memberOffices, otherBodies } from './member-offices.ts'

/** The commission as an addressee could mean it: its members by every known spelling, its own names, its officers' titles. */
export type Body = { members: readonly string[]; bodyNames: readonly string[]; titles: readonly string[] }

/** Shown by no letter, and able to part a word from itself. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
/** What parts one name from the next, or a mailbox from its host. */
const between = /[,;:/&+()|_.@…·、，；：（）-]/gu
const joining = /\b(?:and|or|through|via|cc|care of|y|e|o|por medio de|եւ|և)\b|和|及|與|与/u
/** Said of a person and no part of a name. */
const polite =
  /^(?:mr|mrs|ms|miss|mx|dr|hon|honorable|the|our|dear|madam|sir|sr|sra|srta|senor|senora|don|dona|el|la|los|las|estimado|estimada|պարոն|տիկին|այր)$/u

/**
 * N1. "A majority of the members of a legislative body shall not, outside a meeting … use a series of communications of
 * any kind, directly or through intermediaries, to discuss, deliberate, or take action". Government Code 54952.2(b)(1).
 * What is asked between meetings goes through the clerk to the department or to staff, never to another member: by no
 * name, no spelling of it, no office, and not to the body as a whole.
 * @param addressee who is asked, who answers, or to whom it is referred, as it was typed
 */
export function addresseeVerdict(addressee: string, body: Body): Verdict {
  const plain = addressee.normalize('NFKC').replace(unseen, '')
  const whole = words(plain.replace(between, ' '))
  const parts = plain
    .replace(between, '\n')
    .split('\n')
    .flatMap((part) => foldName(part).split(joining).map(words))
  return holdsOffice(whole, body) ||
    [whole, ...parts].some((part) => isMember(part, body) || isBody(part, body))
    ? refuse(
        'member-to-member',
        'Between meetings, a question can’t go from one member of the commission to another, by name or by title. Ask the department or staff, or ask it at a meeting.',
        'Government Code 54952.2(b)',
      )
    : allowed
}

function words(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '')
}

function holdsOffice(said: readonly string[], { titles }: Body): boolean {
  const ours = ` ${said.join(' ').replaceAll(otherBodies, ' ')} `
  return memberOffices.test(ours) || titles.some((title) => ours.includes(` ${words(title).join(' ')} `))
}

/** Every word of a member's name stands there, in any order; or nothing stands there that is not of the name. */
function isMember(said: readonly string[], { members }: Body): boolean {
  const bare = said.filter((word) => !polite.test(word))
  return members.some((member) => {
    const name = words(member)
    if (name.length === 0) return false
    if (name.every((word) => said.includes(word))) return true
    const known = (word: string) => name.some((own) => own === word || (word.length === 1 && own[0] === word))
    return bare.some((word) => word.length > 1) && bare.every(known)
  })
}

function isBody(said: readonly string[], { bodyNames }: Body): boolean {
  const bare = said.filter((word) => !polite.test(word)).join(' ')
  return bodyNames.some(
    (name) =>
      words(name)
        .filter((word) => !polite.test(word))
        .join(' ') === bare,
  )
}

/** @returns the names by which a commission is called: its own, its initials, and "the commission" in four languages */
export function namesOfBody(commission: string): string[] {
  const initials = commission
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
  const plain = ['commission', 'oversight commission', 'comisión', 'հանձնաժողով', '委員會', '委员会']
  return [commission, initials, ...plain].filter((name) => name !== '')
}
