import { largestAttachmentBytes, mostFilesAtOnce } from '#app/domain/agenda/attachment-kinds.ts'
import { largestFileBytes, mostFiles, mostTextBytes } from '#app/domain/comments/sign-up/sign-up-form.ts'

/** What one form may bring. Every number is of bytes as they are sent, or a count. */
export type FormBounds = {
  /** Fields, whatever their names. */
  fields: number
  nameBytes: number
  /** One value, decoded; a longer one is cut, and its name told. */
  fieldBytes: number
  /** All values together, as they are kept. */
  valuesBytes: number
  /** Everything but the contents of files, as sent, including what is cut off. */
  wordsBytes: number
  files: number
  fileBytes: number
  /** All files together; those that don't fit are skipped and reported. If omitted, each file's own bound is the only one. */
  allFilesBytes?: number
  /** The whole body, whatever its headers say. */
  totalBytes: number
}

function bounds(
  given: Pick<FormBounds, 'fields' | 'fieldBytes' | 'wordsBytes' | 'files' | 'fileBytes'>,
): FormBounds {
  return {
    nameBytes: 200,
    valuesBytes: given.wordsBytes,
    totalBytes: given.wordsBytes + given.files * given.fileBytes,
    ...given,
  }
}

const mebibyte = 1 << 20

/** The one table of bounds: a row for each kind of door that takes a form. */
export const formBounds = {
  /** A form without files, of any page. */
  page: bounds({
    fields: 1000,
    fieldBytes: 2 * mebibyte,
    wordsBytes: 2 * mebibyte,
    files: 0,
    fileBytes: 0,
  }),
  /** Public comment. A text far too long is read and cut, so that its page can say so and still show its beginning. */
  comment: {
    ...bounds({
      fields: 500,
      // A value that fills its bound counts as cut.
      fieldBytes: mostTextBytes + 1,
      wordsBytes: 16 * mebibyte,
      files: mostFiles,
      fileBytes: largestFileBytes,
    }),
    valuesBytes: 16 * mostTextBytes,
    totalBytes: 80_000_000,
  },
  /** Files of an agenda item. */
  attachments: bounds({
    fields: 20,
    fieldBytes: 10_000,
    wordsBytes: mebibyte,
    files: mostFilesAtOnce,
    fileBytes: largestAttachmentBytes,
  }),
  /** An answer or a report, with its documents. */
  answer: bounds({
    fields: 50,
    fieldBytes: 400_000,
    wordsBytes: 2 * mebibyte,
    files: mostFilesAtOnce,
    fileBytes: largestAttachmentBytes,
  }),
  /** The one file of a document in the library. */
  libraryFile: bounds({
    fields: 20,
    fieldBytes: 10_000,
    wordsBytes: mebibyte,
    files: 1,
    fileBytes: largestAttachmentBytes,
  }),
  /** A file to be checked, of which only the hash is kept. */
  verify: bounds({
    fields: 5,
    fieldBytes: 10_000,
    wordsBytes: mebibyte,
    files: 1,
    fileBytes: 250_000_000,
  }),
} satisfies Record<string, FormBounds>
