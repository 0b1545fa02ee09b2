import type { Store } from '../../commands/command.server.ts'

export type EntryFile = {
  id: string
  fileName: string
  mediaType: string
  byteSize: number
  sha256: string
}

export async function listEntryFiles(db: Store, followUpId: string): Promise<Map<string, EntryFile[]>> {
  const first = await firstFiles(db).where('followUpEntry.followUpId', '=', followUpId).execute()
  const further = await furtherFiles(db)
    .where('followUpEntry.followUpId', '=', followUpId)
    .orderBy('entryFile.position')
    .execute()
  const byEntry = new Map<string, EntryFile[]>()
  for (const { entryId, fileName, ...file } of [...first, ...further]) {
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), { ...file, fileName: fileName ?? 'letter.pdf' }])
  }
  return byEntry
}

export async function findFileOfEntry(
  db: Store,
  { number, id }: { number: string; id: string },
): Promise<(EntryFile & { entryId: string }) | undefined> {
  const ofNumber = db.selectFrom('followUp').select('id').where('number', '=', number)
  const found =
    (await firstFiles(db)
      .where('followUpEntry.id', '=', id)
      .where('followUpEntry.followUpId', '=', ofNumber)
      .executeTakeFirst()) ??
    (await furtherFiles(db)
      .where('entryFile.id', '=', id)
      .where('followUpEntry.followUpId', '=', ofNumber)
      .executeTakeFirst())
  return found && { ...found, fileName: found.fileName ?? 'letter.pdf' }
}

function firstFiles(db: Store) {
  return db
    .selectFrom('followUpEntry')
    .innerJoin('file', 'file.sha256', 'followUpEntry.sha256')
    .select(['followUpEntry.id', 'followUpEntry.id as entryId', 'followUpEntry.fileName'])
    .select(['file.mediaType', 'file.byteSize', 'file.sha256'])
}

function furtherFiles(db: Store) {
  return db
    .selectFrom('entryFile')
    .innerJoin('followUpEntry', 'followUpEntry.id', 'entryFile.entryId')
    .innerJoin('file', 'file.sha256', 'entryFile.sha256')
    .select(['entryFile.id', 'entryFile.entryId', 'entryFile.fileName'])
    .select(['file.mediaType', 'file.byteSize', 'file.sha256'])
}
