/**
 * Twenty-six figures and letters that are not taken for one another when copied by hand: no I beside 1, O beside 0, B
 * beside 8, S beside 5, Z beside 2; and hardly a vowel, so that no code spells a word.
 */
const alphabet = '23456789CDFGHJKLMNPQRTVWXY'
const groups = 3
const groupLength = 4
export const codeLength = groups * groupLength

/** Turns bytes into a code of twelve characters: 56 bits, where the bytes are random. @param bytes 16 or more */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError('A code needs 16 bytes')
  let rest = 0n
  for (const byte of bytes.slice(0, 16)) rest = (rest << 8n) | BigInt(byte)
  let code = ''
  for (let index = 0; index < codeLength; index += 1) {
    code += alphabet[Number(rest % BigInt(alphabet.length))]
    rest /= BigInt(alphabet.length)
  }
  return code
}

/** "K7QM 4T9X 2HFD": as it is shown, printed and read aloud. */
export function shownCode(code: string): string {
  return code.match(/.{1,4}/g)!.join(' ')
}

/** As it stands in an address: "K7QM-4T9X-2HFD". */
export function codeInAddress(code: string): string {
  return code.match(/.{1,4}/g)!.join('-')
}

/**
 * Reads what somebody typed: small letters, spaces and hyphens are as good, and letters that the code does not have are
 * taken for what they look like.
 * @returns the twelve characters, or null where it can't be a code
 */
export function readCode(typed: string): string | null {
  const taken = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, '')
    .replace(/S/g, '5')
    .replace(/Z/g, '2')
    .replace(/B/g, '8')
  if (taken.length !== codeLength) return null
  return [...taken].every((character) => alphabet.includes(character)) ? taken : null
}
