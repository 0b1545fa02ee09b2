export const editionSeries = [
  'agenda',
  'minutes',
  'cancellation',
  'adjournment',
  'continuance',
  'no-quorum',
] as const
export type EditionSeries = (typeof editionSeries)[number]

export const editionStages = ['published', 'draft', 'presented', 'approved', 'corrected'] as const
export type EditionStage = (typeof editionStages)[number]

export const seriesNames: Record<EditionSeries, string> = {
  agenda: 'agenda',
  minutes: 'minutes',
  cancellation: 'notice of cancellation',
  adjournment: 'notice of adjournment',
  continuance: 'notice of continuance',
  'no-quorum': 'notice of adjournment for lack of a quorum',
}

export const stageNames: Record<EditionStage, string> = {
  published: 'Published',
  draft: 'Draft, not yet presented',
  presented: 'Draft',
  approved: 'Approved',
  corrected: 'Corrected',
}
