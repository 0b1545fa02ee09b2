import type { Express, Request, Response } from 'express'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { findEntryFile } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { findAnswerFile } from '#app/domain/overviews/public-question.server.ts'
import type { Instant } from '#app/domain/time/instant.ts'
import { sendFile } from './downloads.server.ts'
import { Refused } from './refused.ts'

type Needs = Pick<CommandContext, 'db' | 'clock'>
type Found = { sha256: string; byteSize: number; mediaType: string; fileName: string }
type Find = (db: Store, number: string, id: string, now: Instant) => Promise<Found | undefined>

/** Sends what came with an answer, and the copies of letters, to anyone from the moment they are public. */
export function mountLedgerFiles(app: Express, needs: Needs): void {
  for (const [pattern, find] of [
    ['/questions/:number/files/:id/:name', findAnswerFile],
    ['/follow-ups/:number/files/:id/:name', findEntryFile],
  ] as const) {
    app.get(pattern, (request, response, next) => {
      download(request, response, { ...needs, find }).catch(next)
    })
  }
}

async function download(
  request: Request,
  response: Response,
  { db, clock, find }: Needs & { find: Find },
): Promise<void> {
  const { number = '', id = '' } = request.params
  const file = await find(db, number, id, clock.now())
  if (file) await sendFile(request, response, db, file, true)
  else throw new Refused('not-found')
}
