/** Texts that make a careless reader slow, each of a piece that is repeated. */
export const shapes = {
  'one letter': 'a',
  'at signs': '@',
  'letters and dots': 'a.',
  addresses: 'a@a.',
  digits: '1',
  'digits and dashes': '1-',
  spaces: ' ',
  newlines: '\n',
  'returns and newlines': '\r\n',
  dashes: '-',
  quotes: '"\'',
  'angle brackets': '<a ',
  ampersands: '&',
  'web addresses': 'https://a.',
  'slashes and dots': '/../',
  percents: '%25',
  'one accent': 'é',
  'Chinese without spaces': '委員會的會議',
  'Thai without spaces': 'การประชุม',
  emoji: '👩‍👩‍👧‍👦',
  'combining marks': '\u0301',
  'zero width': '\u200b\u200d',
  'right to left': 'אب\u202e',
  'halves of characters': '\ud83d',
  controls: '\u0001\u000b\u0000',
  'words of an act': 'file a complaint about the ',
  'streets without end': '1 Lake Avenue 12 de la calle ',
  brackets: '[({',
} as const

export type Shape = keyof typeof shapes

export const shapeNames = Object.keys(shapes) as Shape[]

/** @returns so many bytes of a shape, or a few fewer */
export function textOf(shape: Shape, bytes: number): string {
  const piece = shapes[shape]
  return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))
}
