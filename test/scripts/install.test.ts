import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explain, isInstalled } from '#scripts/install.mjs'
import { isNewEnough } from '#scripts/node.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'dais-install-'))
  mkdirSync(path.join(root, 'node_modules'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

type Packages = Record<string, { version: string; os?: string[] }>

function lockfile(packages: Packages): void {
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }))
}

function npmsNote(packages: Packages): void {
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

describe('whether the packages are installed', () => {
  it('is answered no until npm has finished', () => {
    lockfile({ '': { version: '0.1.0' }, 'node_modules/pg': { version: '8.0.0' } })
    expect(isInstalled(root)).toBe(false)
  })

  it('is yes when npm has put there what the lockfile wants, here', () => {
    const elsewhere = process.platform === 'aix' ? 'sunos' : 'aix'
    lockfile({
      '': { version: '0.1.0' },
      'node_modules/pg': { version: '8.0.0' },
      'node_modules/other': { version: '1.0.0', os: [elsewhere] },
      'node_modules/anywhere': { version: '1.0.0', os: [`!${elsewhere}`] },
    })
    npmsNote({ 'node_modules/pg': { version: '8.0.0' }, 'node_modules/anywhere': { version: '1.0.0' } })
    expect(isInstalled(root)).toBe(true)
  })

  it('is answered no once the lockfile wants another version', () => {
    lockfile({ 'node_modules/pg': { version: '8.0.0' } })
    npmsNote({ 'node_modules/pg': { version: '8.0.0' } })
    expect(isInstalled(root)).toBe(true)
    lockfile({ 'node_modules/pg': { version: '8.0.1' } })
    expect(isInstalled(root)).toBe(false)
  })

  it('is answered no once the lockfile wants one more', () => {
    lockfile({ 'node_modules/pg': { version: '8.0.0' }, 'node_modules/zod': { version: '4.0.0' } })
    npmsNote({ 'node_modules/pg': { version: '8.0.0' } })
    expect(isInstalled(root)).toBe(false)
  })
})

describe('why npm failed, in one sentence', () => {
  it.each([
    [
      'npm error code EAI_AGAIN\nnpm error request to https://… failed',
      /could not be downloaded \(EAI_AGAIN\)/,
    ],
    ['npm error code ENOTFOUND', /could not be downloaded \(ENOTFOUND\)/],
    ['npm ERR! code ECONNREFUSED', /could not be downloaded \(ECONNREFUSED\)/],
    ['npm error code ENOSPC\nnpm error nospc', /the disk is full/],
    ['npm error code EACCES', /may not write to node_modules \(EACCES\)/],
    ['npm error code EINTEGRITY', /not the one in the lockfile/],
    ['npm error code EUSAGE\nnpm error `npm ci` can only', /do not agree/],
    ['npm error code E418\nnpm error I am a teapot.', /: I am a teapot \(E418\)\.$/],
    ['', /npm gave no reason\.$/],
  ])('%j', (output, sentence) => {
    expect(explain(output)).toMatch(sentence)
    expect(explain(output)).not.toContain('\n')
  })
})

describe('which Node is new enough', () => {
  it.each([
    ['22.12.0', true],
    ['v22.11.9', false],
    ['v20.20.2', false],
    ['23.0.0', true],
    ['v24.21.0', true],
  ])('%s: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough)
  })
})
