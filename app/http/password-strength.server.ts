import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createFairQueue } from './fair-queue.ts'
import { childProgram } from '#app/files/child-program.server.ts'
import type { Estimate } from './password-worker.ts'

/** Guessers try the likeliest passwords first: below this, a list of common passwords and words would find it. */
const fewestGuesses = 1e8
/** A password that is strong in its first characters is strong; the rest would only cost time. */
const charactersLookedAt = 40
const timeLimitMs = 30_000
const idleMs = 30_000
const inputCharacters = 100

/** @returns whether it would soon be guessed; null where that could not be estimated in time */
export type IsGuessable = (password: string, inputs: string[]) => Promise<boolean | null>

/** Estimates passwords with zxcvbn in one thread, one after another; it is there while there is something to do. */
export function createStrengthCheck(): IsGuessable {
  const queue = createFairQueue({ atOnce: 1, waitingInLane: 20, waitingInAll: 20 })
  const thread = createThread()
  return async (password, inputs) => {
    const asked = {
      password: [...password].slice(0, charactersLookedAt).join(''),
      inputs: inputs.flatMap(wordsOf),
    }
    const guesses = await queue.run('', () => thread.estimate(asked)).catch(() => null)
    return guesses === null ? null : guesses < fewestGuesses
  }
}

/** The whole and its words: a name, an address, the name of the commission. */
function wordsOf(input: string): string[] {
  const whole = input.slice(0, inputCharacters).toLowerCase()
  return [whole, ...whole.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word.length >= 3)]
}

function createThread() {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  const end = () => {
    void worker?.terminate()
    worker = null
  }
  return {
    async estimate(asked: Estimate): Promise<number> {
      clearTimeout(idle)
      const asking = (worker ??= startWorker())
      const timer = setTimeout(end, timeLimitMs)
      try {
        asking.postMessage(asked)
        const cutOff = once(asking, 'exit').then(() => Promise.reject(new Error('The estimate was cut off.')))
        const [guesses] = (await Promise.race([once(asking, 'message'), cutOff])) as [number]
        return guesses
      } catch (error) {
        end()
        throw error
      } finally {
        clearTimeout(timer)
        idle = setTimeout(end, idleMs).unref()
      }
    },
  }
}

function startWorker(): Worker {
  const program = childProgram(import.meta.url, './password-worker.ts', './password-worker.js')
  const isSource = program.pathname.endsWith('.ts')
  const worker = new Worker(program, isSource ? { execArgv: ['--import', loaderUrl()] } : {})
  worker.unref()
  return worker
}

function loaderUrl(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}
