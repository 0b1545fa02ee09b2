import type { CommissionSettings } from '../../commission/settings.ts'
import type { ComplaintWords } from './complaint-words.ts'
import { englishWords } from './english-words.ts'
import { beginsWith, holds, without, wordsOf } from './phrases.ts'
import { namesOfficer, saysComplaint } from './plain-words.ts'
import { spanishWords } from './spanish-words.ts'

/** `send`: to the complaint process too; `keep`: it is a comment only. */
export const complaintWishes = ['send', 'keep'] as const
export type ComplaintWish = (typeof complaintWishes)[number]

/** @returns the answer to the question; null where there is none, and nobody answers for its author */
export function complaintWishOf(typed: string): ComplaintWish | null {
  return complaintWishes.find((wish) => wish === typed) ?? null
}

/** Whoever complains says so in the first pages; what comes after is not looked at. */
const letters = 20_000
const longestShown = 160
const languages: readonly ComplaintWords[] = [englishWords, spanishWords]

/**
 * W6. The sentence of a comment that reads as if its author, or somebody of theirs, met an officer who did something that
 * officers may not do; null where there is none. It asks for three things, and tells which sentence has them: an officer,
 * or what only officers have; a person whom it was done to, or an author who saw it; an act. What should be, what was in
 * the news, thanks, and what others than the city's officers did are none. It is no judge of opinion and decides nothing:
 * the author is asked, the clerk sees a suggestion, and the comment stays a comment.
 */
export function complaintIn(text: string | null): string | null {
  if (!text) return null
  const sentences = text.slice(0, letters).split(/[.!?\n։。！？;]/u)
  const folded = sentences.map((sentence) => sentence.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  const words = folded.map(wordsOf)
  const met = folded.some(namesOfficer)
  const found = [
    folded.findIndex((sentence) => saysComplaint(sentence, met)),
    ...languages.map((language) => sentenceWithAct(words, language)),
  ].filter((index) => index >= 0)
  if (found.length === 0) return null
  const sentence = sentences[Math.min(...found)]!.trim()
  return sentence.length <= longestShown ? sentence : `${sentence.slice(0, longestShown - 1)}…`
}

export function readsAsComplaint(text: string | null): boolean {
  return complaintIn(text) !== null
}

/** What others did stands in a sentence as this. */
const otherMark = '#'

/** @returns the first sentence that tells an act, -1 where none does */
function sentenceWithAct(said: Sentences, language: ComplaintWords): number {
  const plain = said.map((words) =>
    without(without(words, language.others, [otherMark]), language.idioms, []),
  )
  const met = plain.some((words) => holds(words, language.officer) || holds(words, language.contact))
  if (!met || plain.some((words) => thanks(words, language))) return -1
  return plain.findIndex((words, index) => {
    if (holds(words, language.policy) || holds(words, language.hearsay)) return false
    if (beginsWith(words, language.whenever)) return false
    // Of what others did, only where an officer is named beside them.
    if (words.includes(otherMark) && !holds(words, language.officer)) return false
    if (!concerns(plain, index, language)) return false
    return holds(words, language.act) || (holds(words, language.stop) && aggrieved(plain, index, language))
  })
}

type Sentences = readonly (readonly string[])[]

/** Whether something was done to the author or theirs, or before their eyes. */
function concerns(plain: Sentences, index: number, language: ComplaintWords): boolean {
  const words = plain[index]!
  if (holds(words, language.person) || beginsWith(words, language.passive)) return true
  if (holds(words, language.witness) && holds(words, language.officer)) return true
  const next = plain[index + 1] ?? []
  if (holds(words, language.thatOfficer) && (holds(next, language.person) || holds(next, language.self))) {
    return true
  }
  const before = plain.slice(Math.max(0, index - 2), index)
  return holds(words, language.pronoun) && before.some((earlier) => holds(earlier, language.relative))
}

function aggrieved(plain: Sentences, index: number, language: ComplaintWords): boolean {
  return plain.slice(index, index + 3).some((words) => holds(words, language.grievance))
}

/** Thanks are said of somebody, and not denied. */
function thanks(words: readonly string[], language: ComplaintWords): boolean {
  return (
    holds(words, language.praise) &&
    !holds(words, language.negation) &&
    (holds(words, language.officer) || holds(words, language.pronoun))
  )
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
