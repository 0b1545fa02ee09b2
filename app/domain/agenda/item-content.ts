import type { AgendaEntry } from './agenda-tree.ts'
import type { ItemContentInput } from './forms.ts'
import { closedLine } from '../notices/closed-line.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'

export type PresenterContent = {
  name: string
  title: string | null
  organization: string | null
  personId: string | null
}

/** What an item says, without where it stands: what two people can change at once, and what the record keeps. */
export type ItemContent = {
  kind: ItemKind
  title: string
  description: string | null
  recommendedAction: string | null
  minutesAllotted: number | null
  approvesMeetingId: string | null
  presenters: PresenterContent[]
}

export type TheirItem = ItemContent & { version: number; changedBy: string | null; changedAt: string | null }

export function contentOf(entry: AgendaEntry): ItemContent {
  return {
    kind: entry.kind as ItemKind,
    title: entry.title,
    description: entry.description,
    recommendedAction: entry.recommendedAction,
    minutesAllotted: entry.minutesAllotted,
    approvesMeetingId: entry.approvesMeetingId,
    presenters: entry.presenters.map(({ name, title, organization, personId }) => ({
      name,
      title,
      organization,
      personId,
    })),
  }
}

export function contentFrom(input: ItemContentInput): ItemContent {
  const closed =
    input.kind === 'closed-session' && input.closedForm
      ? closedLine(input.closedForm, input.closedBlanks ?? [])
      : null
  return {
    kind: input.kind,
    title: closed?.title ?? input.title,
    description: closed?.description ?? (input.description || null),
    recommendedAction: input.recommendedAction || null,
    minutesAllotted: input.minutesAllotted ?? null,
    approvesMeetingId: (input.kind === 'minutes-approval' && input.approvesMeetingId) || null,
    presenters: (input.presenters ?? []).map(({ name, title, organization, personId }) => ({
      name,
      title: title || null,
      organization: organization || null,
      personId: personId ?? null,
    })),
  }
}

export function differingFields(mine: ItemContent, theirs: ItemContent): (keyof ItemContent)[] {
  const fields = Object.keys(mine) as (keyof ItemContent)[]
  return fields.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
}

export function presenterWords(presenter: Pick<PresenterContent, 'name' | 'title' | 'organization'>): string {
  const name = presenter.title ? `${presenter.title} ${presenter.name}` : presenter.name
  return presenter.organization ? `${name}, ${presenter.organization}` : name
}
