import type { CommissionSettings } from '../commission/settings.ts'

/** A text without any of these, in small letters without accents, never reads as a complaint: for a first search. */
export const complaintStems = ['complain', 'queja', 'denunci'] as const

const officer =
  '(?:officers?|police(?:man|men|woman|women)?|cops?|deput(?:y|ies)|sergeants?|detectives?|lieutenants?|oficial(?:es)?|agentes?|policias?|sargentos?)'
const upTo = (words: number) => `(?:[^.!?\\n]{1,24}?\\s){0,${words}}`

const patterns = [
  // "file a complaint", "made my formal complaint", with an officer anywhere
  new RegExp(
    `\\b(?:fil(?:e|ed|ing)|ma(?:ke|de|king)|submit(?:ted|ting)?|lodg(?:e|ed|ing)|bring(?:ing)?|brought) ${upTo(3)}complaints?\\b`,
  ),
  // "complaint against Officer …", "complain about a sergeant"
  new RegExp(
    `\\bcomplain(?:ts?|ing|ed)? (?:(?:is|are|was|were) )?(?:against|about|on) ${upTo(5)}${officer}\\b`,
  ),
  new RegExp(
    `\\b(?:present(?:ar|o|e)|pon(?:er|go)|hac(?:er|e)|hago|interpon(?:er|go)|levant(?:ar|o)) ${upTo(3)}(?:queja|denuncia)s?\\b`,
  ),
  new RegExp(`\\b(?:queja|denuncia)s? (?:contra|sobre|de) ${upTo(5)}${officer}\\b`),
  new RegExp(`\\bdenunci(?:ar|o|e) (?:a|al) ${upTo(5)}${officer}\\b`),
]
const someOfficer = new RegExp(`\\b${officer}\\b`)

/**
 * W6. Whether a comment reads as if its author wants to complain of an officer's conduct: then the clerk may acknowledge
 * it and say where complaints go. It looks at the act and never at an opinion; it decides nothing, hides nothing, and
 * the comment stays a comment.
 */
export function readsAsComplaint(text: string | null): boolean {
  if (text === null) return false
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (!complaintStems.some((stem) => folded.includes(stem)) || !someOfficer.test(folded)) return false
  return patterns.some((pattern) => pattern.test(folded))
}

/**
 * Where complaints go, as the settings say it; null where they don't: then whom to ask is said.
 * @param language of its reader; in one that the settings don't have it is said in English
 */
export function whereComplaintsGo(
  { complaintsGoTo }: Pick<CommissionSettings, 'complaintsGoTo'>,
  language: string = 'en',
): string | null {
  return (language === 'es' && complaintsGoTo.es) || complaintsGoTo.en || null
}
