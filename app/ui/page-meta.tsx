import { Meta } from '@remix-run/react'
import { Children, cloneElement, isValidElement, useContext, type ReactElement, type ReactNode } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { titleOf } from './errors.tsx'
import type { FormReply } from './form-reply.ts'

/**
 * The page's meta elements. Remix shows a page's `meta` what its loader gave but not what its action replied, so the
 * word that a refused form puts before the title is put there here.
 */
export function PageMeta() {
  const replies = Object.values(useContext(RouterState)?.actionData ?? {})
  const drawn = Meta() as ReactElement<{ children: ReactNode }>
  return Children.map(drawn.props.children, (child) =>
    isValidElement<{ children: string }>(child) && child.type === 'title'
      ? cloneElement(child, {}, titleOf(child.props.children, replies.find(isReply)))
      : child,
  )
}

function isReply(reply: unknown): reply is FormReply {
  return typeof reply === 'object' && reply !== null && 'errors' in reply
}
