import workerpool from 'workerpool'

export type JobCall = {
  /** Paths of the files that the job may read. */
  inputs: string[]
  /** Where a result that is a file is written. */
  output: string
  args: unknown
}

/** A job of a child's program. What it returns crosses as JSON, at most `largestValue` characters of it. */
export type Job = (call: JobCall) => Promise<unknown>

const largestValue = 4 << 20

/** Serves jobs by name: the whole of a child's program. To be called once, at its end. */
export function serveJobs(jobs: Record<string, Job>): void {
  // Libraries speak of what they find in a file; nobody reads it, and a full pipe would stop the child.
  process.stdout.write = process.stderr.write = () => true
  const methods = Object.entries(jobs).map(([name, job]) => [
    name,
    async (call: JobCall) => {
      workerpool.workerEmit({ pid: process.pid })
      const value = (await job(call)) ?? null
      if (JSON.stringify(value).length > largestValue) throw new OutputTooLarge()
      return value
    },
  ])
  workerpool.worker(Object.fromEntries(methods))
}

class OutputTooLarge extends Error {
  override readonly name = 'OutputTooLarge'
}
