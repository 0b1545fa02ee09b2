import { unstable_usePrompt as usePrompt, useBeforeUnload } from '@remix-run/react'
import { useCallback, useRef } from 'react'

const question = 'Your changes are not saved. Leave this page?'

/**
 * Asks before a page is left whose form was changed and not sent.
 * @returns what the form calls when something in it changes and when it is sent
 */
export function useUnsaved() {
  const changed = useRef(false)
  usePrompt({
    message: question,
    when: ({ currentLocation, nextLocation }) =>
      changed.current && currentLocation.pathname !== nextLocation.pathname,
  })
  useBeforeUnload(
    useCallback((event) => {
      if (changed.current) event.preventDefault()
    }, []),
  )
  return {
    onChange: () => void (changed.current = true),
    onSubmit: () => void (changed.current = false),
  }
}
