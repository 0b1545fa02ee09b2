/**
 * What an object holds under a name that comes from outside: never what every object has under names such as
 * "constructor".
 */
export function own<Value>(of: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined
}
