import type { Readable } from 'node:stream'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import { readXml, type Element } from './xml.ts'

/** More letters of one field than any that a program writes. */
const longestField = 2000

/**
 * Looks through the text of a document for fields that get something when it is opened ([ECMA-376-1] 17.16), and for
 * buttons that start a program. A field may be written in several pieces.
 */
export async function findInText(stream: Readable, see: (danger: Danger) => void): Promise<void> {
  let field = ''
  let inField = false
  const end = () => {
    if (fetches(field)) see('remote')
    field = ''
  }
  await readXml(stream, {
    opened: (element) => {
      const { name, every } = element
      inField = name === 'instrText'
      if (name === 'fldChar') end()
      if (name === 'fldSimple' && every('instr').some(fetches)) see('remote')
      if (startsProgram(element)) see('program')
      if (isLinkedPicture(element)) see('remote')
    },
    text: (text) => {
      if (inField && field.length < longestField) field += text
    },
  })
  end()
}

/** Whether a field gets something when it is opened. */
export function fetches(field: string): boolean {
  const [name = '', target = ''] = field.trim().split(/\s+/, 2)
  if (/^(DDE|DDEAUTO|INCLUDETEXT|INCLUDE|IMPORT|LINK)$/i.test(name)) return true
  return /^INCLUDEPICTURE$/i.test(name) && !/^"?cid:/i.test(target)
}

function startsProgram({ every }: Element): boolean {
  return every('action').some((action) => /^ppaction:\/\/(program|macro|ole)/i.test(action))
}

/** Drawings of before 2007 name a picture by its address itself. */
function isLinkedPicture({ name, every }: Element): boolean {
  if (name !== 'imagedata' && name !== 'fill') return false
  return [...every('src'), ...every('href')].some((address) => /^\s*(https?:|ftp:|file:|\\\\)/i.test(address))
}
