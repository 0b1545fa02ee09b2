import { Meta } from '@remix-run/react'
import { Children, cloneElement, isValidElement, useContext, type ReactElement, type ReactNode } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { titleOf } from './errors.tsx'
import type { FormReply } from './form-reply.ts'
import type { SiteFacts } from './site.tsx'

/** What the title of a page for members and staff ends with: it names the tool, as others name the commission. */
const ofWork = / — Dais$/

/** @returns "Meetings — Police Commission"; of the home page, which has no name of its own, commission and city */
function inFull(title: string, { name, city }: Pick<SiteFacts, 'name' | 'city'>): string {
  if (title === '') return city === '' ? name : `${name}, ${city}`
  return ofWork.test(title) ? title : `${title} — ${name}`
}

/**
 * The page's meta elements, with whose page it is. Remix shows a page's `meta` what its loader gave but not what its action replied, so the
 * word that a refused form puts before the title is put there here.
 */
export function PageMeta({ site, error }: { site: Pick<SiteFacts, 'name' | 'city'>; error?: string }) {
  const replies = Object.values(useContext(RouterState)?.actionData ?? {})
  const drawn = Meta() as ReactElement<{ children: ReactNode }>
  return Children.map(drawn.props.children, (child) =>
    isValidElement<{ children: string }>(child) && child.type === 'title'
      ? cloneElement(child, {}, titleOf(inFull(child.props.children, site), replies.find(isReply), error))
      : child,
  )
}

function isReply(reply: unknown): reply is FormReply {
  return typeof reply === 'object' && reply !== null && 'errors' in reply
}
