import type { Store } from '#app/domain/commands/command.server.ts'
import { appendToAuditLog } from '#app/domain/audit-log/append-to-audit-log.server.ts'
import type { Seal } from '#app/domain/audit-log/seal.server.ts'
import { sealWhole } from '#app/domain/audit-log/seal-rows.server.ts'
import { pageOfSealedRows } from '#app/domain/audit-log/sealed-rows.server.ts'
import { sealedKinds } from '#db/sealed-tables.ts'

/** Seals what a test wrote straight into the store, as if a command had. */
export async function sealWhatStands(db: Store): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const seals: Seal[] = []
    for (const kind of sealedKinds) {
      const rows = await pageOfSealedRows(trx, kind, undefined, 1_000)
      seals.push(
        ...(await sealWhole(
          trx,
          kind,
          rows.filter((row) => row.salt === null),
        )),
      )
    }
    const actor = { accountId: null, name: 'A test', role: 'clerk' }
    const subject = { kind: 'record', id: 'test' }
    const at = '2026-01-01T00:00:00.000Z'
    await appendToAuditLog(trx, [
      { action: 'test', at, actor, subject, summary: 'Wrote what a test needs', seals },
    ])
  })
}
