// @ts-check

/** A reason to stop that the person at the terminal can act on: shown as one sentence, without a stack. */
export class Refused extends Error {}

/**
 * Runs a command's main function. What it refuses becomes the last line on stderr and exit code 1.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function command(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(error instanceof Refused ? `${error.message}\n` : `${reason(error)}\n`)
  }
}

/** @param {unknown} error */
function reason(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
