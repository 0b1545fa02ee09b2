import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { serveJobs } from '#app/files/child.ts'

const kept: Buffer[] = []

/** A child that does what a file that took it over would do. */
serveJobs({
  keep: async ({ args }) => {
    kept.push(Buffer.alloc(Number(args) << 20, 1))
    return process.pid
  },
  echo: async ({ inputs, args }) => [args, ...inputs.map((path) => readFileSync(path, 'utf8'))],
  write: async ({ output, args }) => writeFileSync(output, Buffer.alloc(Number(args), 'x')),
  say: async ({ args }) => 'x'.repeat(Number(args)),
  throw: async () => {
    throw new Error('a stranger’s words')
  },
  exit: async () => process.exit(3),
  spin: async ({ output }) => {
    writeFileSync(output, 'begun')
    for (;;);
  },
  buffers: async ({ args }) => {
    const held: Buffer[] = []
    for (let mb = 0; mb < Number(args); mb++) held.push(Buffer.alloc(1 << 20, 1))
    return held.length
  },
  heap: async () => {
    const held: number[][] = []
    for (;;) held.push(Array.from({ length: 1000 }, (_, index) => index + held.length))
  },
  environment: async () => Object.keys(process.env),
  read: async ({ args }) => readFileSync(String(args), 'utf8').length,
  run: async ({ args }) => execFileSync(String(args)).length,
  dial: ({ args }) =>
    new Promise((resolve) => {
      const socket = connect(Number(args), '127.0.0.1', () => resolve('connected'))
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    }),
})
