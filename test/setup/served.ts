import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Health } from '#app/http/health.server.ts'
import { notePlaces, type NotePlaces } from '#db/head-note.ts'
import { openServedStore, type ServedStore } from '#scripts/served-store.ts'
import { TestClock } from './context.ts'

/** A folder for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dais-served-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Opened = ServedStore & { health: Health; places: NotePlaces; said: string[] }

/** Opens a store as the server does, in `folder/data`; it is closed with the test. */
export async function openServed(
  folder: string,
  { empty = false, example = false, accept = false, databaseUrl = null as string | null } = {},
): Promise<Opened> {
  const location = { dataDir: path.join(folder, 'data'), databaseUrl }
  const places = notePlaces(location, { stateDir: null, root: folder })
  const said: string[] = []
  const store = await openServedStore({
    location,
    places,
    wishes: { empty, example, accept },
    clock: new TestClock('2026-12-04T17:41:00.000Z'),
    logger: pino({ level: 'silent' }),
    say: (line) => void said.push(line),
    patience: 300,
  })
  let open = true
  const close = async () => {
    if (open) await store.close()
    open = false
  }
  onTestFinished(close)
  return { ...store, close, health: await store.keep(), places, said }
}
