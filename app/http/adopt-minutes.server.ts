import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { AdoptionCandidate } from '#app/domain/minutes/minutes-facts.ts'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import type { DocumentContext } from '#app/domain/minutes/freeze-minutes.server.ts'
import { AdoptMinutesForm, type AdoptMinutesValue } from '#app/domain/minutes/forms.ts'
import { correctionsSince, getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { documentContext } from './document-context.server.ts'
import { readForm, submit } from './forms.server.ts'
import { routeParams } from './route-params.ts'

/** The motions of later meetings that carried and can approve an edition of the minutes, and where the record differs from it. */
export async function loadAdoption(
  { context, params }: LoaderFunctionArgs,
  fits: (candidate: AdoptionCandidate) => boolean,
) {
  const { slug } = routeParams(params, 'slug')
  const minutes = await getMinutesInHand(context.db, slug)
  const { workingText, latest } = minutes
  const candidates = minutes.candidates.filter((each) => each.carried && each.later && fits(each))
  const last = candidates.at(-1)
  return {
    slug,
    candidates,
    unprinted: unprintedIn(minutes.working),
    differences:
      last && latest?.stage === 'presented' ? correctionsSince(minutes, last) : minutes.differences,
    workingText,
    presented: latest !== null,
  }
}

/** The action of a page that freezes an edition of the minutes on the motion that is chosen. */
export function adoptMinutes(
  command: (context: DocumentContext, input: AdoptMinutesValue & { slug: string }) => Promise<unknown>,
) {
  return async ({ context, params, request }: ActionFunctionArgs) => {
    const { slug } = routeParams(params, 'slug')
    return submit(
      await readForm(request, AdoptMinutesForm),
      (value) => command(documentContext(context), { slug, ...value }),
      () => redirect(`/clerk/meetings/${slug}/minutes`),
    )
  }
}
