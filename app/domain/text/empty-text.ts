/**
 * Whatever a person could see. The rest shows nothing by itself: white space, controls, characters that only format or
 * that may be ignored (zero-width spaces, soft hyphens, the Hangul fillers), marks that stand on a letter, halves of
 * characters, what is no character, the blank of Braille, an empty notehead, and what a telephone leaves in the place of
 * a picture.
 */
const visible =
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Noncharacter_Code_Point}\u2800\ufffc\u{1d159}]/u

/** The one place that says what an empty text is: one in which nobody would see anything. */
export function isEmptyText(text: string): boolean {
  return !visible.test(text)
}

/** @returns the text without white space at its ends; '' where there is nothing to see */
export function trimmed(text: string): string {
  return isEmptyText(text) ? '' : text.trim()
}

/** @returns the text as it was typed; '' where there is nothing to see */
export function asTyped(text: string): string {
  return isEmptyText(text) ? '' : text
}
