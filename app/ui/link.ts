/** A link in a row of links. `language` is BCP 47, set when its words are in another language than the page. */
export type Link = { href: string; label: string; current?: boolean; language?: string }
