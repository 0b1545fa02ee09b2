import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parts, remake, staleParts } from '#scripts/stale.mjs'

let root: string

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

async function makeScripts(): Promise<void> {
  put('build/scripts/serve.js', 'made')
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'dais-stale-'))
  put('package-lock.json', '{}')
  put('app/domain/verdict.ts', 'export const one = 1')
  put('app/styles/dais.scss', 'a {}')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what is stale', () => {
  it('is everything when nothing is built', () => {
    expect(staleParts(root)).toEqual(parts)
  })

  it('is not what was just made', async () => {
    await remake(root, 'scripts', makeScripts)
    expect(staleParts(root, ['scripts'])).toEqual([])
  })

  it('is not what was copied with other times', async () => {
    await remake(root, 'scripts', makeScripts)
    utimesSync(path.join(root, 'app/domain/verdict.ts'), 1, 1)
    const copy = `${root}-copy`
    cpSync(root, copy, { recursive: true })
    expect(staleParts(root, ['scripts'])).toEqual([])
    expect(staleParts(copy, ['scripts'])).toEqual([])
    rmSync(copy, { recursive: true })
  })

  it.each([
    ['a source is changed', () => put('app/domain/verdict.ts', 'export const one = 2')],
    ['a source is added', () => put('app/domain/other.ts', '')],
    ['a source is removed', () => rmSync(path.join(root, 'app/domain/verdict.ts'))],
    ['the lockfile is changed', () => put('package-lock.json', '{ }')],
    ['what was made is removed', () => rmSync(path.join(root, 'build/scripts'), { recursive: true })],
  ])('is what was made before %s', async (_case, change) => {
    await remake(root, 'scripts', makeScripts)
    change()
    expect(staleParts(root, ['scripts'])).toEqual(['scripts'])
  })

  it('is not the programs where only styles changed', async () => {
    await remake(root, 'scripts', makeScripts)
    put('app/styles/dais.scss', 'b {}')
    expect(staleParts(root, ['scripts'])).toEqual([])
  })

  it('is what was being made when the build failed, though it was fresh before', async () => {
    await remake(root, 'scripts', makeScripts)
    const failing = remake(root, 'scripts', async () => {
      await makeScripts()
      throw new Error('killed')
    })
    await expect(failing).rejects.toThrow('killed')
    expect(staleParts(root, ['scripts'])).toEqual(['scripts'])
  })

  it('is what was made from a source that changed in the meantime', async () => {
    await remake(root, 'scripts', async () => {
      await makeScripts()
      put('app/domain/verdict.ts', 'export const one = 3')
    })
    expect(staleParts(root, ['scripts'])).toEqual(['scripts'])
  })
})
