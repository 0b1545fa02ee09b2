import type { OpenVips } from '#app/files/pictures/vips.ts'
import { openBlocks } from './open-blocks.ts'
import { oldWordBlocks } from './old-word-blocks.ts'
import { TooLarge, type ReadBlock } from './blocks.ts'
import { readablePages } from './readable-pages.tsx'
import { richBlocks } from './rich-blocks.ts'
import { withShownPictures } from './shown-pictures.ts'
import { slidesBlocks } from './slides-blocks.ts'
import { textBlocks } from './text-blocks.ts'
import { wordBlocks } from './word-blocks.ts'

type Kind = { name: string; read: (bytes: Uint8Array) => ReadBlock[] | null | Promise<ReadBlock[] | null> }

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

const KINDS: Record<string, Kind> = {
  [`${office}.wordprocessingml.document`]: { name: 'Word', read: wordBlocks },
  [`${office}.presentationml.presentation`]: { name: 'PowerPoint', read: slidesBlocks },
  [`${open}.text`]: { name: 'an OpenDocument text', read: openBlocks },
  [`${open}.presentation`]: { name: 'an OpenDocument presentation', read: openBlocks },
  'application/msword': { name: 'Word', read: oldWordBlocks },
  'application/rtf': { name: 'RTF', read: richBlocks },
  'text/plain': { name: 'plain text', read: textBlocks },
}

/** Whether files of a type are made into readable pages. */
export function isReadable(mediaType: string): boolean {
  return Object.hasOwn(KINDS, mediaType)
}

/** The line above the pages. */
function noteOf(name: string, mediaType: string, isKept: boolean): string {
  const left =
    mediaType === 'text/plain' ? '' : ': the text, lists, tables and pictures of the file, not its looks'
  return `Converted from ${name} by Dais${left}.${isKept ? ' The file itself is kept with the item.' : ''}`
}

/**
 * Tagged pages of what stands in a file: its text, headings, lists, tables and pictures, not its looks, under a line that
 * says so. What was deleted, is hidden, a comment or a note for the speaker is left out.
 * @param isKept whether who reads the pages can get the file itself, which the line then says
 * @returns why there are none: `not converted` where this kind can't be read so, `damaged`, `too large`
 */
export async function readablePdf(
  bytes: Uint8Array,
  mediaType: string,
  openVips: OpenVips,
  { isKept = true } = {},
): Promise<Uint8Array | 'not converted' | 'damaged' | 'too large'> {
  if (!isReadable(mediaType)) return 'not converted'
  const { name, read } = KINDS[mediaType]!
  try {
    const blocks = await read(bytes)
    if (!blocks || blocks.length === 0) return 'not converted'
    return await readablePages(noteOf(name, mediaType, isKept), await withShownPictures(openVips, blocks))
  } catch (error) {
    // What is nested too deep runs out of room.
    return error instanceof TooLarge || error instanceof RangeError ? 'too large' : 'damaged'
  }
}
