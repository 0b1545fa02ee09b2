import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const everyMilliseconds = 2_000

/** Reads the page's data again every other second while something is under way and the page is in sight. */
export function useRefreshWhile(underWay: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!underWay) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate()
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [underWay, revalidate, state])
}
