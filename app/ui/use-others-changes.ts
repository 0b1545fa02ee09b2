import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const everyMilliseconds = 20_000

/** Looks now and then, while the page is in sight, whether somebody else changed what it shows. */
export function useOthersChanges(): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate()
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [revalidate, state])
}
