import { useEffect, useState } from 'react'

/** @returns true once the page's script runs, so that what needs it is shown only then */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return hydrated
}
