import type { CommissionSettings } from '../../commission/settings.ts'

/** A text without any of these, in small letters without accents, never reads as a complaint: for a first search. */
export const complaintStems = ['complain', 'queja', 'denunci'] as const

const officer =
  /\b(?:officers?|police(?:man|men|woman|women)?|cops?|deput(?:y|ies)|sergeants?|detectives?|lieutenants?|oficial(?:es)?|agentes?|policias?|sargentos?)\b/
const english = /\bcomplaints?\b/
const spanish = /\b(?:queja|denuncia)s?\b/

/** How an act begins, and what must follow within so many letters of the same sentence. */
const acts: { begins: RegExp; follows: RegExp; within: number }[] = [
  // "file a complaint", "made my formal complaint", with an officer anywhere
  {
    begins:
      /\b(?:fil(?:e|ed|ing)|ma(?:ke|de|king)|submit(?:ted|ting)?|lodg(?:e|ed|ing)|bring(?:ing)?|brought) /g,
    follows: english,
    within: 85,
  },
  // "complaint against Officer …", "complain about a sergeant"
  {
    begins: /\bcomplain(?:ts?|ing|ed)? (?:(?:is|are|was|were) )?(?:against|about|on) /g,
    follows: officer,
    within: 135,
  },
  {
    begins: /\b(?:present(?:ar|o|e)|pon(?:er|go)|hac(?:er|e)|hago|interpon(?:er|go)|levant(?:ar|o)) /g,
    follows: spanish,
    within: 85,
  },
  { begins: /\b(?:queja|denuncia)s? (?:contra|sobre|de) /g, follows: officer, within: 135 },
  { begins: /\bdenunci(?:ar|o|e) (?:a|al) /g, follows: officer, within: 135 },
]

/**
 * W6. Whether a comment reads as if its author wants to complain of an officer's conduct: then the clerk may acknowledge
 * it and say where complaints go. It looks at the act and never at an opinion; it decides nothing, hides nothing, and
 * the comment stays a comment.
 */
export function readsAsComplaint(text: string | null): boolean {
  if (text === null) return false
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (!complaintStems.some((stem) => folded.includes(stem)) || !officer.test(folded)) return false
  return acts.some(({ begins, follows, within }) => {
    for (const { 0: begun, index } of folded.matchAll(begins)) {
      const from = index + begun.length
      const [rest = ''] = folded.slice(from, from + within).split(/[.!?\n]/, 1)
      if (follows.test(rest)) return true
    }
    return false
  })
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
