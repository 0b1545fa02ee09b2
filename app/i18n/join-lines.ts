import type { Say } from './words.ts'

/** How the public takes part by video or phone; empty texts for what there is none of. */
export type Join = { link: string; phone: string; code: string; raiseHand: string; unmute: string }

/** @returns how to take part by video or phone, a line each; empty where the commission has entered neither */
export function joinLines(say: Say, join: Join): string[] {
  const { link, phone, code, raiseHand, unmute } = join
  if (!link && !phone) return []
  return [
    ...(link ? [say('remote.video', { link })] : []),
    ...(phone ? [say('remote.phone', { phone })] : []),
    ...(code ? [say('remote.code', { code })] : []),
    ...(phone && raiseHand ? [say('remote.hand', { keys: raiseHand })] : []),
    ...(phone && unmute ? [say('remote.unmute', { keys: unmute })] : []),
  ]
}
