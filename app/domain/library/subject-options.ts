import { disagreementSubjects, type DisagreementSubject } from './document-kinds.ts'

const names: Record<DisagreementSubject, string> = {
  document: 'Document',
  meeting: 'Meeting',
  person: 'Person',
  question: 'Question',
  'follow-up': 'Follow-up',
}
const longest = 90

type SubjectRef = { kind: DisagreementSubject; id: string }

export function subjectValue({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`
}

export function readSubject(value: string): SubjectRef | null {
  const [said = '', id = ''] = value.split(':')
  const kind = disagreementSubjects.find((known) => known === said)
  return kind && id !== '' && id.length <= 60 ? { kind, id } : null
}

export function subjectOptions(
  subjects: readonly (SubjectRef & { name: string })[],
): { value: string; label: string }[] {
  return subjects.map((subject) => {
    const label = `${names[subject.kind]}: ${subject.name}`
    return {
      value: subjectValue(subject),
      label: label.length > longest ? `${label.slice(0, longest).trimEnd()}…` : label,
    }
  })
}
