import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ job }) => {
  while (job.kind === 'render');
})
