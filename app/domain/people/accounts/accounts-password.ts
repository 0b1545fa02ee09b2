import { allowed, refuse, type Verdict } from '../../verdict.ts'

export const leastPasswordCharacters = 12
/** Longer than anybody types; bounds the work of hashing. */
export const mostPasswordCharacters = 200

/** Over a form that came back: a password is never sent back to a page. */
export const passwordsNotKept = 'Everything else you filled in is kept. Type the passwords again.'

const leastDifferentCharacters = 5

const common = [
  'password', 'passwort', 'passphrase', 'secret', 'letmein', 'welcome', 'iloveyou', 'sunshine', 'princess', 'football',
  'baseball', 'dragon', 'monkey', 'master', 'trustno', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'abc',
  'abcdef', 'changeme', 'default', 'login', 'admin', 'administrator', 'clerk', 'chair', 'commissioner', 'commission',
  'police', 'oversight', 'pasadena', 'rosebowl', 'california', 'winter', 'spring', 'summer', 'autumn', 'dais',
] // prettier-ignore

/**
 * What the product asks of a password: length above all (NIST SP 800-63B), and not one of the few that everybody
 * tries first. No rule about kinds of characters.
 * @param email of whose password it is; empty where it is not known, as is `name`
 */
export function acceptablePassword(password: string, email: string, name = ''): Verdict {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < leastPasswordCharacters) {
    return refuse(
      'password-short',
      `Use at least ${leastPasswordCharacters} characters. A few words that only you would put together are good.`,
    )
  }
  if (characters.length > mostPasswordCharacters) {
    return refuse('password-long', `Use at most ${mostPasswordCharacters} characters.`)
  }
  const plain = characters.join('').toLowerCase()
  const mailbox = email.toLowerCase().split('@')[0]!
  if (email && (plain.includes(email.toLowerCase()) || isMadeOf(plain, [mailbox]))) {
    return refuse('password-is-email', 'Choose a password that is not your e-mail address.')
  }
  const named = [mailbox, ...`${mailbox} ${name.normalize('NFKC').toLowerCase()}`.split(/[^\p{Letter}]+/u)]
  if (isMadeOf(plain, named, 2)) {
    return refuse('password-is-name', 'Choose a password that is not made of your name.')
  }
  if (new Set(plain).size < leastDifferentCharacters || isRun(plain)) {
    return refuse('password-repeats', 'Choose a password that does not repeat the same few characters.')
  }
  if (isMadeOf(plain, common)) {
    return refuse(
      'password-common',
      'Choose a password that is harder to guess: this one is among the first tried.',
    )
  }
  return allowed
}

/** @param guessable as the check of its strength says; null where it did not answer */
export function guessableVerdict(guessable: boolean | null): Verdict {
  if (guessable === null) {
    return refuse('password-unchecked', 'We couldn’t check this password. Choose another, or try again.')
  }
  return guessable
    ? refuse(
        'password-common',
        'This password is easy to guess. Choose another: four or more unrelated words work well.',
      )
    : allowed
}

/** Whether nothing but these words is left of a password once digits and signs are taken away. */
function isMadeOf(plain: string, words: string[], shortest = 3): boolean {
  let letters = plain.replaceAll(/[^\p{Letter}]/gu, '')
  if (!letters) return false
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const bare = word.replaceAll(/[^\p{Letter}]/gu, '')
    if (bare.length >= shortest) letters = letters.replaceAll(bare, '')
  }
  return letters.length <= 1
}

/** Whether each character follows the one before it, as in 1234567890123 or abcdefghijkl. */
function isRun(plain: string): boolean {
  const steps = new Set<number>()
  for (let index = 1; index < plain.length; index++) {
    steps.add((plain.charCodeAt(index) - plain.charCodeAt(index - 1) + 10) % 10)
  }
  return steps.size === 1
}
