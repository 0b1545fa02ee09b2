/** Browsers let what outlives its page be 64 KB in all at a time; a press is a few words. */
const longestPress = 16_000

/**
 * A press is sent to its end, though its page is left before the answer is there: a browser breaks off what a page asked
 * for when another is opened, and the router when another link is followed, and a press that is broken off may never come.
 * Files and long texts go as before: their pages ask before they are left.
 * @param send the browser's own
 */
export function outliving(send: typeof fetch): typeof fetch {
  return (input, init) => {
    const { body, method, signal: _signal, ...rest } = init ?? {}
    if (method !== 'POST' || !(body instanceof URLSearchParams) || body.toString().length > longestPress) {
      return send(input, init)
    }
    return send(input, { ...rest, method, body, keepalive: true })
  }
}
