import { useEffect, useState } from 'react'
import { deskKeys as words } from '#app/words/desk.ts'

const storedAs = 'desk-keys'
const inFields = 'input, select, textarea, [contenteditable]'

/**
 * Single keys for the acts on the page: whatever names a letter in `aria-keyshortcuts` is pressed, or focused if it is a
 * field. They can be switched off (WCAG 2.1.4), never act in a field or with another key held, and without a script
 * there are none.
 */
export function DeskKeys() {
  const [on, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(localStorage.getItem(storedAs) !== 'off'), [])
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const withModifier = event.ctrlKey || event.metaKey || event.altKey || event.repeat
      if (withModifier || event.isComposing || (event.target as Element).closest(inFields)) return
      const target = document.querySelector<HTMLElement>(
        `[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`,
      )
      if (!target) return
      event.preventDefault()
      if (target.matches(inFields)) target.focus()
      else target.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  if (on === null) return null
  const toggle = () => {
    localStorage.setItem(storedAs, on ? 'off' : 'on')
    setOn(!on)
  }
  return (
    <span className="desk__acts">
      <button
        type="button"
        aria-pressed={on}
        aria-keyshortcuts={on ? '?' : undefined}
        onClick={toggle}
        title={words.oOpenOrClose}
      >
        {on ? <kbd>?</kbd> : null}
        {words.keys(on ? 'on' : 'off')}
      </button>
    </span>
  )
}
