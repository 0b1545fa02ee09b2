/** A promise that is awaited after something else: when it fails meanwhile, that is told where it is awaited, and only there. */
export function awaitedLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
