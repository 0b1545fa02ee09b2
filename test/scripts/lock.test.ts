import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alone } from '#scripts/lock.mjs'

let root: string
const folder = () => path.join(root, '.cache/preparing')

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'dais-lock-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function leaveLock(pid: number): void {
  mkdirSync(folder(), { recursive: true })
  writeFileSync(path.join(folder(), 'pid'), String(pid))
}

describe('preparing alone', () => {
  it('lets one in at a time, and tells the other once that it is waiting', async () => {
    const events: string[] = []
    let finish = () => {}
    const first = alone(
      root,
      () => {},
      async () => {
        events.push('first in')
        await new Promise<void>((resolve) => (finish = resolve))
        events.push('first out')
      },
    )
    const told = (line: string) => {
      events.push(line)
      finish()
    }
    await Promise.all([first, alone(root, told, async () => void events.push('second in'))])
    expect(events).toEqual([
      'first in',
      'Waiting for another command that installs or builds here…',
      'first out',
      'second in',
    ])
    expect(existsSync(folder())).toBe(false)
  })

  it('passes over a holder that is dead', async () => {
    leaveLock(2 ** 30)
    expect(
      await alone(
        root,
        () => {},
        async () => 'in',
      ),
    ).toBe('in')
  })

  it('passes over a holder whose number another process has now', async () => {
    leaveLock(process.pid)
    utimesSync(folder(), 1, 1)
    expect(
      await alone(
        root,
        () => {},
        async () => 'in',
      ),
    ).toBe('in')
  })

  it('lets the next in after one that failed', async () => {
    const failing = alone(
      root,
      () => {},
      async () => {
        throw new Error('no')
      },
    )
    await expect(failing).rejects.toThrow('no')
    expect(
      await alone(
        root,
        () => {},
        async () => 'in',
      ),
    ).toBe('in')
  })
})
