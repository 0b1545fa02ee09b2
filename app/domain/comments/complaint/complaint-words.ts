import type { Phrases } from './phrases.ts'

/**
 * The words of one language by which a complaint of an officer's conduct is recognized. All are of texts in small letters
 * without accents. Nothing here is an opinion: each names a person, a meeting of two people, or an act.
 */
export type ComplaintWords = {
  /** Who serves with the police, and what only they have about them. */
  officer: Phrases
  contact: Phrases
  /** One officer, whom the author met. */
  thatOfficer: Phrases
  /** What others than the city's officers are and did. */
  others: Phrases
  /** Words that say "me" and mean nobody whom anything was done to. */
  idioms: Phrases
  /** To the author, or somebody of theirs; to somebody named in a sentence before. */
  person: Phrases
  self: Phrases
  relative: Phrases
  pronoun: Phrases
  /** A sentence that tells of the author begins so. */
  passive: Phrases
  /** The author was there. */
  witness: Phrases
  /** What nobody may do to them; what is lawful by itself, with what makes it a grievance. */
  act: Phrases
  stop: Phrases
  grievance: Phrases
  /** The sentence says what should be, or what was read somewhere, or thanks. */
  policy: Phrases
  whenever: Phrases
  hearsay: Phrases
  praise: Phrases
  negation: Phrases
}
