const ofObjects = /(?:^|[.[\]])(?:__proto__|prototype|constructor)(?:$|[.[\]])/
const index = /\[(\d+)\]/g
const mostIndex = 999
const mostDepth = 6

/**
 * Whether a field's name may be looked up and nested, as `items[2].title` is: it names nothing that every object has, and
 * asks for no list longer than a form, which would be gone through to its end however empty.
 */
export function isSoundName(name: string): boolean {
  if (ofObjects.test(name)) return false
  let depth = 0
  for (const character of name) if (character === '.' || character === '[') depth += 1
  if (depth > mostDepth) return false
  for (const [, digits = ''] of name.matchAll(index)) {
    if (digits.length > 4 || Number(digits) > mostIndex) return false
  }
  return true
}
