import type { AppLoadContext } from '@remix-run/node'
import { commandContext } from './load-context.server.ts'

/** What a command needs that makes an edition: the renderer, and where a reader checks a copy. */
export function documentContext(context: AppLoadContext) {
  return {
    ...commandContext(context),
    renderer: context.renderer,
    papers: context.papers,
    verifyAt: `${new URL(context.origin).host}/verify`,
  }
}
