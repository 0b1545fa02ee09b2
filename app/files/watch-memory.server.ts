import { readFile } from 'node:fs/promises'

const everyMs = 100

/**
 * Looks ten times a second at what a process holds in memory, and calls `passed` once when that is over the bound. Where
 * the system has no `/proc` nothing is seen: there the bounds of heap and time hold.
 * @returns what ends the watch
 */
export function watchMemory(pid: number, memoryMb: number, passed: () => void): () => void {
  const look = async () => {
    if ((await memoryHeld(pid)) <= memoryMb) return
    clearInterval(watch)
    passed()
  }
  const watch = setInterval(() => void look(), everyMs)
  watch.unref()
  return () => clearInterval(watch)
}

/** @returns the megabytes that a process holds in memory; 0 where the system has no `/proc` or the process is gone */
export async function memoryHeld(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '')
  const held = /^VmRSS:\s{1,20}(\d{1,12}) kB$/m.exec(status)
  return held ? Number(held[1]) / 1024 : 0
}
