export const documentKinds = [
  'policy',
  'resolution',
  'agreement',
  'release',
  'letter',
  'statement',
  'report',
  'rules',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindNames: Record<DocumentKind, string> = {
  policy: 'Policy',
  resolution: 'Resolution',
  agreement: 'Agreement',
  release: 'News release',
  letter: 'Letter',
  statement: 'Statement',
  report: 'Report',
  rules: 'Rules',
  other: 'Document',
}

export function documentKindName(kind: string): string {
  return documentKindNames[kind as DocumentKind] ?? documentKindNames.other
}

export const disagreementSubjects = ['document', 'meeting', 'person', 'question', 'follow-up'] as const
export type DisagreementSubject = (typeof disagreementSubjects)[number]
