import { newId } from '../commands/command.server.ts'
import type { PapersProgress } from '../papers/paper.ts'
import type { PublicationProgress, PublicationStage } from './publications.ts'

export type Publication = {
  id: string
  slug: string
  /** As it was typed, for the form that is shown again. */
  reason: string
  stage: PublicationStage
  papers: PapersProgress | null
  /** Null while it is under way. */
  outcome: { ok: true } | { ok: false; error: unknown } | null
}

/**
 * Publications under way, so that no request has to hang for them. Kept in memory: until one is done nothing of it is in
 * the store, and one that ended with the server is begun again by the same press.
 */
export type Publications = {
  /**
   * Begins to publish for a meeting, or joins what is under way for it, and waits a little.
   * @returns it as it is then
   */
  begin(
    asked: { slug: string; reason: string },
    work: (onProgress: (progress: PublicationProgress) => void) => Promise<unknown>,
  ): Promise<Publication>
  /** The last one of a meeting. */
  find(slug: string): Publication | null
  /** Waits for those under way, which end at once where the renderer is closed; no longer than `withinMs`. */
  close(withinMs?: number): Promise<void>
}

/** @param patienceMs how long a request waits for a publication before it shows how far it is */
export function createPublications({ patienceMs = 5_000 } = {}): Publications {
  const last = new Map<string, Publication>()
  const under = new Map<string, Promise<void>>()

  function start(
    { slug, reason }: { slug: string; reason: string },
    work: Parameters<Publications['begin']>[1],
  ): void {
    const publication: Publication = {
      id: newId(),
      slug,
      reason,
      stage: 'papers',
      papers: null,
      outcome: null,
    }
    last.set(slug, publication)
    const working = work(({ stage, papers }) => {
      publication.stage = stage
      publication.papers = papers ?? publication.papers
    })
    const done = working.then(
      () => void (publication.outcome = { ok: true }),
      (error: unknown) => void (publication.outcome = { ok: false, error }),
    )
    under.set(
      slug,
      done.finally(() => under.delete(slug)),
    )
  }

  return {
    async begin(asked, work) {
      if (!under.has(asked.slug)) start(asked, work)
      const publication = last.get(asked.slug)!
      await within(under.get(asked.slug)!, patienceMs)
      return publication
    },
    find: (slug) => last.get(slug) ?? null,
    async close(withinMs = 60_000) {
      const all = Promise.all(under.values()).then(() => undefined)
      await within(all, withinMs)
    },
  }
}

function within(done: Promise<void>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    void done.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
