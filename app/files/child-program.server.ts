/**
 * The program of a child process or a worker.
 * @param asking `import.meta.url` of who starts it
 * @param source beside the file that asks, where the sources run
 * @param built beside the bundle that asks
 */
export function childProgram(asking: string, source: string, built: string): URL {
  return new URL(asking.endsWith('.ts') ? source : built, asking)
}
