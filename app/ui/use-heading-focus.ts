import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/** The key of the page as it was first loaded: `ScrollRestoration` gives it one before the scripts run. */
const firstKey =
  typeof window === 'undefined' ? null : ((window.history.state as { key?: string } | null)?.key ?? 'default')

/**
 * Moves the focus to the heading of a panel when another thing opens in it by script, so that a keyboard and a screen
 * reader follow. A page that was loaded whole keeps its own focus.
 * @param key what is open; a change of it is another opening
 */
export function useHeadingFocus(panelId: string, key: string): void {
  const location = useLocation()
  useEffect(() => {
    if (location.key === firstKey) return
    const heading = document.getElementById(`${panelId}-heading`)
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    // Only another opening moves the focus, not each navigation under it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [panelId, key])
}
