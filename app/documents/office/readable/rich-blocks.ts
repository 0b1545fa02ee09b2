import { readRichText } from '#app/files/judge/rich-tokens.ts'
import { newBlocks, TooLarge, withoutLastDot, type ReadBlock } from './blocks.ts'

/** Groups whose text is none of the document's; so is every group that begins with `\*`. */
const SKIPPED = new Set(
  `fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf pict listtable
listoverridetable revtbl rsidtbl generator annotation atnid atnauthor atnref atndate fldinst nonshppict themedata
colorschememapping latentstyles datastore xmlnstbl filetbl template tc tcn xe rxe txe object objdata bkmkstart bkmkend
xmlopen userprops docvar ud sn sv shprslt nonesttables nesttableprops`.split(/\s+/),
)

/** Groups that begin with `\*` and hold text all the same. */
const SHOWN = new Set(['shppict', 'shptxt', 'shpinst', 'do', 'footnote', 'listtext', 'pntext'])

const LETTERS: Record<string, string> = {
  par: '\n',
  line: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': ' ',
  _: '-',
}

/** Fonts of other alphabets, by their number in the format. */
const ALPHABETS: Record<number, string> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Groups in each other that are read. */
const DEEPEST = 5000

type Group = {
  skipped: boolean
  /** Before its first word: a group of a kind that is not known is skipped with `\*`. */
  starred: boolean
  hidden: boolean
  deleted: boolean
  font: number
  destination: string
  level: number | null
}

/** The text, lists and tables of an RTF file: not what was deleted, is hidden or a comment. */
export function richBlocks(bytes: Uint8Array): ReadBlock[] {
  const blocks = newBlocks()
  const groups: Group[] = []
  const fonts = new Map<number, string>()
  const levels = new Map<number, number>()
  const hiddenStyles = new Set<number>()
  let group: Group = {
    skipped: false,
    starred: false,
    hidden: false,
    deleted: false,
    font: 0,
    destination: '',
    level: null,
  }
  let alphabet = 'windows-1252'
  let waiting: number[] = []
  let text = ''
  let label: string | null = null
  let inTable = false
  let row: string[] = []
  let rows: string[][] = []
  let style: number | null = null
  let picture: { hex: string[]; shown: boolean } | null = null

  const decode = (): void => {
    if (waiting.length === 0) return
    const decoder = new TextDecoder(fonts.get(group.font) ?? alphabet)
    const plain = decoder.decode(Uint8Array.from(waiting))
    waiting = []
    add(plain)
  }
  const isShown = (): boolean => !group.skipped && !group.hidden && !group.deleted
  const add = (piece: string): void => {
    if (!isShown()) return
    if (group.destination === 'listtext' || group.destination === 'pntext') label = (label ?? '') + piece
    else text += piece
  }
  const endTable = (): void => {
    if (row.length > 0) rows.push(row)
    if (rows.length > 0) blocks.table(rows, 0)
    row = []
    rows = []
  }
  const endParagraph = (): void => {
    const [written, mark] = [text, label]
    text = ''
    label = null
    if (written.trim() === '') return
    endTable()
    if (group.level !== null) return blocks.heading(group.level + 1, written)
    if (mark === null) return blocks.paragraph(written)
    blocks.item({ level: 0, ordered: /[0-9a-z]/i.test(mark), text: written })
  }

  const inStyles = (): boolean => groups.some(({ destination }) => destination === 'stylesheet')
  const words: Record<string, (number: number | null) => void> = {
    ansicpg: (number) => (alphabet = known(`windows-${number}`) ?? alphabet),
    f: (number) => (group.font = number ?? 0),
    fcharset: (number) => {
      const name = ALPHABETS[number ?? 0]
      if (name && groups.some(({ destination }) => destination === 'fonttbl')) fonts.set(group.font, name)
    },
    v: (number) => {
      group.hidden = number !== 0
      if (inStyles() && style !== null && number !== 0) hiddenStyles.add(style)
    },
    deleted: (number) => (group.deleted = number !== 0),
    s: (number) => {
      style = number
      if (inStyles()) return
      group.level = levels.get(number ?? -1) ?? null
      if (hiddenStyles.has(number ?? -1)) group.hidden = true
    },
    outlinelevel: (number) => {
      if (number === null || number > 8) return
      if (inStyles()) levels.set(style ?? 0, number)
      else group.level = number
    },
    plain: () => Object.assign(group, { hidden: false, deleted: false }),
    pard: () => {
      inTable = false
      group.level = null
    },
    intbl: () => (inTable = true),
    par: () => {
      if (inTable) text += '\n'
      else endParagraph()
    },
    cell: () => {
      row.push(text)
      text = ''
      label = null
    },
    row: () => {
      rows.push(row)
      row = []
      inTable = false
    },
    nestcell: () => (text = `${text.trimEnd()} · `),
    nestrow: () => (text = `${withoutLastDot(text)}\n`),
    sect: () => endParagraph(),
    page: () => endParagraph(),
    pngblip: () => picture && (picture.shown = true),
    jpegblip: () => picture && (picture.shown = true),
  }

  for (const token of readRichText(bytes)) {
    if (token.kind === 'open') {
      decode()
      if (groups.push(group) > DEEPEST) throw new TooLarge()
      group = { ...group, starred: false, destination: group.destination }
    } else if (token.kind === 'close') {
      decode()
      const ended = group
      group = groups.pop() ?? group
      if (ended.destination === 'pict' && group.destination !== 'pict' && picture) {
        if (!groups.some(({ hidden, deleted }) => hidden || deleted)) {
          if (text.trim() !== '' && !inTable) endParagraph()
          if (!inTable) blocks.picture('', picture.shown ? Buffer.from(picture.hex.join(''), 'hex') : null)
        }
        picture = null
      }
      if (ended.destination === 'footnote' && group.destination !== 'footnote' && !ended.skipped) text += ']'
    } else if (token.kind === 'byte') {
      if (isShown()) waiting.push(token.byte)
    } else if (token.kind === 'text') {
      if (picture && group.destination === 'pict')
        picture.hex.push(Buffer.from(token.bytes).toString('latin1'))
      else if (isShown()) for (const byte of token.bytes) waiting.push(byte)
    } else if (token.kind === 'letter') {
      decode()
      add(token.letter)
    } else {
      decode()
      const { word, number } = token
      if (word === '*') group.starred = true
      else if (group.starred && !SHOWN.has(word)) {
        Object.assign(group, { starred: false, skipped: true, destination: word })
      } else if (SKIPPED.has(word)) {
        if (word === 'pict' && isShown()) picture = { hex: [], shown: false }
        Object.assign(group, { skipped: true, destination: word })
      } else if (word === 'listtext' || word === 'pntext') group.destination = word
      else if (word === 'footnote') {
        group.destination = word
        if (isShown()) text += ' ['
      } else if (Object.hasOwn(words, word)) words[word]!(number)
      else if (Object.hasOwn(LETTERS, word)) add(LETTERS[word]!)
      else if (word === '\\' || word === '{' || word === '}') add(word)
      group.starred = group.starred && word === '*'
    }
  }
  decode()
  if (text.trim() !== '') endParagraph()
  endTable()
  return blocks.blocks()
}

/** The name of an alphabet that this machine can read. */
function known(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}
