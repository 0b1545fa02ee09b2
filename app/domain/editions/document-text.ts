import type { OfficialDocument } from './document.ts'

/** From a loader to its page a document goes as one text: as the object that it is, each of its parts is encoded. */
export function toText(document: OfficialDocument | null): string | null {
  return document === null ? null : JSON.stringify(document)
}

/** @returns the document that {@link toText} made into text */
export function fromText(text: string | null): OfficialDocument | null {
  return text === null ? null : (JSON.parse(text) as OfficialDocument)
}
