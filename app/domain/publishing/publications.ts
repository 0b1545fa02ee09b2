import type { PapersProgress } from '../papers/paper.ts'

/** What a publication is doing: it waits for papers, makes the agenda, joins the packet, and keeps them. */
export type PublicationStage = 'papers' | 'agenda' | 'packet' | 'keeping'

export type PublicationProgress = { stage: PublicationStage; papers?: PapersProgress }
