/** Why a child process handed back nothing. `busy`: too many files wait already. */
export type NotReadReason = 'time' | 'memory' | 'output' | 'crashed' | 'failed' | 'busy' | 'stopped'

/** A file could not be read within its bounds; the process that read it is gone, the server is not. */
export class FileNotRead extends Error {
  override readonly name = 'FileNotRead'
  readonly reason: NotReadReason

  constructor(reason: NotReadReason, detail = '') {
    super(detail ? `The file was not read (${reason}): ${detail}` : `The file was not read (${reason})`)
    this.reason = reason
  }
}
