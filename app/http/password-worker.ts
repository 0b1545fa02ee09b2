import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english, translations } from '@zxcvbn-ts/language-en'

/** What a thread of its own estimates: the lists of common words take memory, and a long password takes time. */
export type Estimate = { password: string; inputs: string[] }

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  translations,
})
parentPort!.on('message', ({ password, inputs }: Estimate) => {
  parentPort!.postMessage(estimator.check(password, inputs).guesses)
})
